package org.musubi.service;

import static java.time.DayOfWeek.MONDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Which backups to keep: the last one of each of so many days, weeks and months, and the first of the latest day.
/// Whoever backs up after a mistake still has what was there before it.
///
/// Days, weeks and months without a backup do not count: whoever comes back after a long leave finds as many backups as
/// before. A week begins on Monday.
///
/// @param days at least 1
/// @param weeks 0 or more
/// @param months 0 or more
public record Retention(int days, int weeks, int months) {
    /// A week of days, a month of weeks, a year of months.
    public static final Retention STANDARD = new Retention(7, 4, 12);

    /// @throws IllegalArgumentException if not even one backup were kept
    public Retention {
        if (days < 1 || weeks < 0 || months < 0) {
            throw new IllegalArgumentException("%d days, %d weeks, %d months".formatted(days, weeks, months));
        }
    }

    /// The backups to keep of those there are; the newest is always among them.
    ///
    /// What was made in the future, when a clock was wrong, is kept, and takes nobody's place.
    ///
    /// @param zone in which days begin and end
    public Set<Instant> keep(Collection<Instant> backups, Instant now, ZoneId zone) {
        var kept = new HashSet<Instant>();
        backups.stream().filter(now::isBefore).forEach(kept::add);
        List<Instant> past = new TreeSet<>(backups)
                .headSet(now, true).descendingSet().stream().toList();
        kept.addAll(lastOfEach(past, days, at -> day(at, zone)));
        firstOfLatestDay(past, zone).ifPresent(kept::add);
        kept.addAll(lastOfEach(past, weeks, at -> day(at, zone).with(TemporalAdjusters.previousOrSame(MONDAY))));
        kept.addAll(lastOfEach(past, months, at -> YearMonth.from(day(at, zone))));
        return Set.copyOf(kept);
    }

    private static Optional<Instant> firstOfLatestDay(List<Instant> newestFirst, ZoneId zone) {
        return newestFirst.stream()
                .takeWhile(at -> day(at, zone).equals(day(newestFirst.getFirst(), zone)))
                .reduce((_, earlier) -> earlier);
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    /// @param newestFirst the order tells which one is the last of its time
    private static Set<Instant> lastOfEach(List<Instant> newestFirst, int most, Function<Instant, Object> time) {
        var times = new HashSet<>();
        var last = new TreeSet<Instant>(Comparator.reverseOrder());
        for (Instant at : newestFirst) {
            if (times.size() < most && times.add(time.apply(at))) {
                last.add(at);
            }
        }
        return last;
    }
}

package org.musubi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private static Set<Instant> kept(List<Instant> backups) {
        return Retention.STANDARD.keep(backups, NOW, ZONE);
    }

    private static Instant daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }

    @Test
    void twoYearsOfDailyBackupsLeaveSevenDaysFourWeeksAndTwelveMonths() {
        List<Instant> daily =
                IntStream.range(0, 730).mapToObj(RetentionTest::daysAgo).toList();

        assertThat(kept(daily).stream().map(RetentionTest::day).sorted())
                .containsExactly(
                        LocalDate.parse("2025-12-31"),
                        LocalDate.parse("2026-01-31"),
                        LocalDate.parse("2026-02-28"),
                        LocalDate.parse("2026-03-31"),
                        LocalDate.parse("2026-04-30"),
                        LocalDate.parse("2026-05-31"),
                        LocalDate.parse("2026-06-30"),
                        LocalDate.parse("2026-07-31"),
                        LocalDate.parse("2026-08-31"),
                        LocalDate.parse("2026-09-30"),
                        LocalDate.parse("2026-10-31"),
                        LocalDate.parse("2026-11-08"),
                        LocalDate.parse("2026-11-15"),
                        LocalDate.parse("2026-11-18"),
                        LocalDate.parse("2026-11-19"),
                        LocalDate.parse("2026-11-20"),
                        LocalDate.parse("2026-11-21"),
                        LocalDate.parse("2026-11-22"),
                        LocalDate.parse("2026-11-23"),
                        LocalDate.parse("2026-11-24"));
    }

    @Test
    void ofOneDayTheLastIsKept() {
        Instant morning = Instant.parse("2026-11-23T00:30:00Z");
        Instant evening = Instant.parse("2026-11-23T10:00:00Z");

        assertThat(kept(List.of(morning, evening, NOW))).containsExactlyInAnyOrder(evening, NOW);
    }

    @Test
    void ofTheLatestDayTheFirstIsKeptTooAsItIsFromBeforeWhateverWentWrongThatDay() {
        List<Instant> today = List.of(NOW.minusSeconds(3 * 60), NOW.minusSeconds(2 * 60), NOW);

        assertThat(kept(today)).containsExactlyInAnyOrder(today.getFirst(), NOW);
    }

    @Test
    void aLongLeaveCostsNoBackup() {
        List<Instant> before =
                IntStream.range(0, 7).mapToObj(i -> daysAgo(400 + i)).toList();

        assertThat(kept(before)).containsAll(before);
    }

    @Test
    void whatAWrongClockMadeInTheFutureTakesNobodysPlace() {
        Instant future = Instant.parse("2099-01-01T00:00:00Z");
        var backups = new HashSet<>(
                IntStream.range(0, 7).mapToObj(RetentionTest::daysAgo).toList());
        Set<Instant> without = kept(List.copyOf(backups));
        backups.add(future);

        assertThat(kept(List.copyOf(backups))).containsAll(without).contains(future);
    }

    @Test
    void nothingIsKeptOfNothing() {
        assertThat(kept(List.of())).isEmpty();
    }

    @Test
    void aRuleThatKeepsNothingIsRefused() {
        assertThatThrownBy(() -> new Retention(0, 4, 12)).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<Instant>> backups() {
        return Arbitraries.longs()
                .between(-40L * 24 * 60, 900L * 24 * 60)
                .map(minutes -> NOW.minus(Duration.ofMinutes(minutes)))
                .list()
                .ofMaxSize(300);
    }

    @Property(tries = 300)
    void theNewestIsKeptAndNothingIsMadeUp(@ForAll("backups") List<Instant> backups) {
        Set<Instant> kept = kept(backups);

        assertThat(backups).containsAll(kept);
        backups.stream()
                .max(Instant::compareTo)
                .ifPresent(newest -> assertThat(kept).contains(newest));
    }

    @Property(tries = 300)
    void whatIsKeptStaysKept(@ForAll("backups") List<Instant> backups) {
        Set<Instant> kept = kept(backups);

        assertThat(kept(List.copyOf(kept))).isEqualTo(kept);
    }

    @Property(tries = 300)
    void theLastOfEachOfTheLatestTimesIsKept(@ForAll("backups") List<Instant> backups) {
        requireLatest(backups, 7, RetentionTest::day);
        requireLatest(
                backups,
                4,
                at -> day(at).get(IsoFields.WEEK_BASED_YEAR) * 100 + day(at).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        requireLatest(backups, 12, at -> YearMonth.from(day(at)));
    }

    private static <T extends Comparable<? super T>> void requireLatest(
            List<Instant> backups, int most, Function<Instant, T> time) {
        var past = backups.stream().filter(at -> !at.isAfter(NOW)).collect(Collectors.groupingBy(time));
        past.entrySet().stream()
                .sorted(Map.Entry.<T, List<Instant>>comparingByKey().reversed())
                .limit(most)
                .forEach(e -> assertThat(kept(backups)).contains(Collections.max(e.getValue())));
    }

    @Property(tries = 300)
    void neverMoreThanTheRuleAllows(@ForAll("backups") List<Instant> backups) {
        assertThat(kept(backups).stream().filter(at -> !at.isAfter(NOW))).hasSizeLessThanOrEqualTo(7 + 4 + 12 + 1);
    }
}

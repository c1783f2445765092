package org.musubi.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.EdtfDate;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;

/// How many records of each kind begin in each year, may begin in it, or still last in it.
///
/// A date that is known to the year or better counts in that year alone; one that is not (`199X`) counts as possible
/// in all its years and as certain in none.
public final class YearCounts {
    /// Years before and after these are too far off to be drawn beside the others; such records count as [#beyond].
    static final int EARLIEST = 1500;

    static final int LATEST = 2499;

    private static final int KINDS = RecordKind.values().length;

    private final int first;
    private final int last;
    private final int undated;
    private final int beyond;
    private final int[][] begun;
    private final int[][] possible;
    private final int[][] lasting;

    private YearCounts(int first, int last, int undated, int beyond) {
        this.first = first;
        this.last = last;
        this.undated = undated;
        this.beyond = beyond;
        // One more than there are years: that is where steps after the last year go.
        int years = Math.max(0, last - first + 1) + 1;
        begun = new int[KINDS][years];
        possible = new int[KINDS][years];
        lasting = new int[KINDS][years];
    }

    /// What is known of the years of one date.
    ///
    /// @param from the first year in which it can have begun
    /// @param to the last one
    /// @param until the last year in which it lasts; [#LATEST] where it goes on
    private record Years(int from, int to, int until) {
        static @Nullable Years of(@Nullable Edtf date) {
            if (date == null) {
                return null;
            }
            EdtfDate start = date.start();
            if (start == null) {
                return null;
            }
            LocalDate from = start.earliest();
            LocalDate to = start.latest();
            return from == null || to == null ? null : new Years(from.getYear(), to.getYear(), until(date, to));
        }

        private static int until(Edtf date, LocalDate begun) {
            LocalDate end = date.isInterval() ? date.latest() : null;
            if (end != null) {
                return end.getYear();
            }
            return date.isInterval() && date.endKind() == Edtf.EndKind.OPEN ? LATEST : begun.getYear();
        }

        boolean isWithin() {
            return from >= EARLIEST && to <= LATEST;
        }
    }

    static YearCounts of(List<LibraryRecord> records) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        int undated = 0;
        int beyond = 0;
        for (LibraryRecord record : records) {
            Years years = Years.of(record.date());
            if (years == null) {
                undated++;
            } else if (!years.isWithin()) {
                beyond++;
            } else {
                first = Math.min(first, years.from);
                last = Math.max(last, years.until == LATEST ? years.to : Math.min(LATEST, years.until));
            }
        }
        var counts =
                first > last ? new YearCounts(0, -1, undated, beyond) : new YearCounts(first, last, undated, beyond);
        records.forEach(counts::add);
        counts.sum();
        return counts;
    }

    private void add(LibraryRecord record) {
        Years years = Years.of(record.date());
        if (years == null || !years.isWithin()) {
            return;
        }
        int kind = record.kind().ordinal();
        if (years.from == years.to) {
            begun[kind][years.from - first]++;
        } else {
            step(possible[kind], years.from, years.to);
        }
        if (years.until > years.to) {
            step(lasting[kind], years.to + 1, Math.min(years.until, last));
        }
    }

    private void step(int[] steps, int from, int to) {
        steps[from - first]++;
        steps[to - first + 1]--;
    }

    /// Makes counts of what were steps up and down until now.
    private void sum() {
        for (int kind = 0; kind < KINDS; kind++) {
            for (int year = 1; year < begun[kind].length; year++) {
                possible[kind][year] += possible[kind][year - 1];
                lasting[kind][year] += lasting[kind][year - 1];
            }
        }
    }

    /// Whether no record has a year that can be drawn.
    public boolean isEmpty() {
        return first > last;
    }

    public int first() {
        return first;
    }

    public int last() {
        return last;
    }

    /// Records without a date, or of which nobody knows when they began.
    public int undated() {
        return undated;
    }

    /// Records that are too far off in time to be among these years.
    public int beyond() {
        return beyond;
    }

    /// How many records certainly began in a year.
    public int begun(RecordKind kind, int year) {
        return begun[kind.ordinal()][year - first];
    }

    /// How many may have begun in a year, or in another.
    public int possible(RecordKind kind, int year) {
        return possible[kind.ordinal()][year - first];
    }

    /// How many that began in years before still lasted in a year.
    public int lasting(RecordKind kind, int year) {
        return lasting[kind.ordinal()][year - first];
    }

    /// Whether a record certainly or possibly began in one of these years, in the sense of [#begun] and [#possible].
    static boolean begins(LibraryRecord record, int from, int to) {
        Years years = Years.of(record.date());
        return years != null && years.isWithin() && years.from <= to && years.to >= from;
    }
}

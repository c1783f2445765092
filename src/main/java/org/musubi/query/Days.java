package org.musubi.query;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.EdtfDate;

/// The first and the last day that each record's date can mean, and the days on which it has begun at the latest and
/// ends at the earliest, all in days since 1 January 1970. Immutable.
final class Days {
    /// The first day where the start is open or unknown, and before all days there are.
    static final int OPEN_START = Integer.MIN_VALUE;

    /// The last day where the end is open or unknown, and after all days there are.
    static final int OPEN_END = Integer.MAX_VALUE;

    /// Of what has not begun for certain on any day.
    private static final int NEVER_BEGUN = Integer.MAX_VALUE;

    /// Of what can have ended before any day.
    private static final int ALWAYS_ENDED = Integer.MIN_VALUE;

    static final Days EMPTY = new Days(RowNumbers.EMPTY, RowNumbers.EMPTY, RowNumbers.EMPTY, RowNumbers.EMPTY);

    private final RowNumbers first;
    private final RowNumbers last;
    private final RowNumbers begun;
    private final RowNumbers ending;

    private Days(RowNumbers first, RowNumbers last, RowNumbers begun, RowNumbers ending) {
        this.first = first;
        this.last = last;
        this.begun = begun;
        this.ending = ending;
    }

    int first(int row) {
        return first.of(row);
    }

    int last(int row) {
        return last.of(row);
    }

    /// The rows of the records that can lie in a period. Records without a date lie in none.
    BitSet overlapping(Period period) {
        int from = clamp(period.from().toEpochDay());
        int to = clamp(period.to().toEpochDay());
        return RowNumbers.where(first, last, (one, other) -> one <= to && from <= other);
    }

    /// The rows of the records that lie in a period for certain, as [Edtf#certainlyOverlaps] has it: that begin in it,
    /// end in it, or go on in it.
    BitSet certainlyOverlapping(Period period) {
        int from = clamp(period.from().toEpochDay());
        int to = clamp(period.to().toEpochDay());
        BitSet rows = RowNumbers.where(first, begun, (one, other) -> from <= one && other <= to);
        rows.or(RowNumbers.where(ending, last, (one, other) -> from <= one && other <= to));
        rows.or(RowNumbers.where(begun, ending, (one, other) -> one <= other && one <= to && from <= other));
        return rows;
    }

    /// The rows of the records without a date, and some that no record has.
    BitSet undated() {
        return RowNumbers.where(first, last, (one, other) -> one > other);
    }

    private static int clamp(long day) {
        return (int) Math.clamp(day, OPEN_START + 1L, OPEN_END - 1L);
    }

    private static int day(long day, long unbounded, int otherwise) {
        return day == unbounded ? otherwise : clamp(day);
    }

    /// A date has begun for certain on the last day that its start can mean.
    private static int begun(@Nullable Edtf date) {
        if (date == null || date.isDoubtful() || date.startKind() == Edtf.EndKind.UNKNOWN) {
            return NEVER_BEGUN;
        }
        EdtfDate start = date.start();
        return start == null ? OPEN_START : clamp(start.lastDay());
    }

    /// An interval goes on for certain up to the first day that its end can mean; what is none does not go on.
    private static int ending(@Nullable Edtf date) {
        if (date == null || date.isDoubtful() || !date.isInterval() || date.endKind() == Edtf.EndKind.UNKNOWN) {
            return ALWAYS_ENDED;
        }
        EdtfDate end = date.end();
        return end == null ? OPEN_END : clamp(end.firstDay());
    }

    Edit edit() {
        return new Edit(this);
    }

    /// A changed copy in the making: used by one thread, and no more once it is [#done].
    static final class Edit {
        private final RowNumbers.Edit first;
        private final RowNumbers.Edit last;
        private final RowNumbers.Edit begun;
        private final RowNumbers.Edit ending;

        private Edit(Days before) {
            first = before.first.edit();
            last = before.last.edit();
            begun = before.begun.edit();
            ending = before.ending.edit();
        }

        void set(int row, @Nullable Edtf date) {
            first.set(row, date == null ? OPEN_END : day(date.firstDay(), Edtf.UNBOUNDED_START, OPEN_START));
            last.set(row, date == null ? OPEN_START : day(date.lastDay(), Edtf.UNBOUNDED_END, OPEN_END));
            begun.set(row, begun(date));
            ending.set(row, ending(date));
        }

        Days done() {
            return new Days(first.done(), last.done(), begun.done(), ending.done());
        }
    }
}

package org.musubi.query;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;

/// The first and the last day that each record's date can mean, in days since 1 January 1970. Immutable.
final class Days {
    /// The first day where the start is open or unknown, and before all days there are.
    static final int OPEN_START = Integer.MIN_VALUE;

    /// The last day where the end is open or unknown, and after all days there are.
    static final int OPEN_END = Integer.MAX_VALUE;

    static final Days EMPTY = new Days(RowNumbers.EMPTY, RowNumbers.EMPTY);

    private final RowNumbers first;
    private final RowNumbers last;

    private Days(RowNumbers first, RowNumbers last) {
        this.first = first;
        this.last = last;
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

    Edit edit() {
        return new Edit(this);
    }

    /// A changed copy in the making: used by one thread, and no more once it is [#done].
    static final class Edit {
        private final RowNumbers.Edit first;
        private final RowNumbers.Edit last;

        private Edit(Days before) {
            first = before.first.edit();
            last = before.last.edit();
        }

        void set(int row, @Nullable Edtf date) {
            first.set(row, date == null ? OPEN_END : day(date.firstDay(), Edtf.UNBOUNDED_START, OPEN_START));
            last.set(row, date == null ? OPEN_START : day(date.lastDay(), Edtf.UNBOUNDED_END, OPEN_END));
        }

        Days done() {
            return new Days(first.done(), last.done());
        }
    }
}

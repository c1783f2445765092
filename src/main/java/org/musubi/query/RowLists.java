package org.musubi.query;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/// A short list of whole numbers for every row, which may be empty. Immutable; the lists lie one behind the
/// other on pages, and a changed copy shares all pages but those of the rows that change.
final class RowLists {
    static final RowLists EMPTY = new RowLists(new Page[0]);

    private static final int BITS = 10;
    private static final int ROWS = 1 << BITS;
    private static final int[] NONE = {};

    /// @param ends where the list of each row ends; it begins where the one before ends
    private record Page(int[] ends, int[] values) {
        static final Page BLANK = new Page(new int[ROWS], NONE);

        int start(int at) {
            return at == 0 ? 0 : ends[at - 1];
        }

        /// Adds up the numbers of the rows from one to before another.
        void count(int from, int to, int[] counts) {
            int end = ends[to - 1];
            for (int i = start(from); i < end; i++) {
                counts[values[i]]++;
            }
        }

        /// @param changed the new list of each row, or [Edit#AS_BEFORE]
        Page with(int[][] changed) {
            int length = 0;
            for (int at = 0; at < ROWS; at++) {
                length += changed[at] == Edit.AS_BEFORE ? ends[at] - start(at) : changed[at].length;
            }
            var newEnds = new int[ROWS];
            var newValues = new int[length];
            int end = 0;
            for (int at = 0; at < ROWS; at++) {
                boolean asBefore = changed[at] == Edit.AS_BEFORE;
                int[] from = asBefore ? values : changed[at];
                int start = asBefore ? start(at) : 0;
                int count = asBefore ? ends[at] - start : from.length;
                System.arraycopy(from, start, newValues, end, count);
                end += count;
                newEnds[at] = end;
            }
            return new Page(newEnds, newValues);
        }
    }

    /// Told of the numbers of rows, one by one.
    @FunctionalInterface
    interface Each {
        void value(int row, int value);
    }

    private final Page[] pages;

    private RowLists(Page[] pages) {
        this.pages = pages;
    }

    /// The list of a row; for the caller to keep.
    int[] of(int row) {
        int at = row >> BITS;
        if (at >= pages.length) {
            return NONE;
        }
        Page page = pages[at];
        int on = row & (ROWS - 1);
        return Arrays.copyOfRange(page.values, page.start(on), page.ends[on]);
    }

    /// The first number of a row, which has one.
    int first(int row) {
        Page page = pages[row >> BITS];
        return page.values[page.start(row & (ROWS - 1))];
    }

    /// Tells the numbers of some rows, by row.
    void each(BitSet rows, Each each) {
        int row = rows.nextSetBit(0);
        while (row >= 0) {
            int at = row >> BITS;
            if (at >= pages.length) {
                return;
            }
            Page page = pages[at];
            int until = (at + 1) << BITS;
            for (; row >= 0 && row < until; row = rows.nextSetBit(row + 1)) {
                int on = row & (ROWS - 1);
                for (int i = page.start(on); i < page.ends[on]; i++) {
                    each.value(row, page.values[i]);
                }
            }
        }
    }

    /// How many of some rows have each number.
    ///
    /// @param size above all numbers; no row has a number twice
    int[] count(BitSet rows, int size) {
        var counts = new int[size];
        int row = rows.nextSetBit(0);
        while (row >= 0 && row >> BITS < pages.length) {
            // Neighbours have their numbers side by side: a run of rows is one walk.
            int page = row >> BITS;
            int until = Math.min(rows.nextClearBit(row), (page + 1) << BITS);
            pages[page].count(row & (ROWS - 1), until - (page << BITS), counts);
            row = rows.nextSetBit(until);
        }
        return counts;
    }

    /// Asked of the list of a row.
    @FunctionalInterface
    interface Test {
        /// @param from where the list begins
        /// @param until where it ends
        boolean test(int[] values, int from, int until);
    }

    /// The rows that have at least one of some numbers.
    BitSet having(IntPredicate wanted) {
        return where((values, from, until) -> {
            for (int i = from; i < until; i++) {
                if (wanted.test(values[i])) {
                    return true;
                }
            }
            return false;
        });
    }

    /// The rows whose lists pass a test.
    BitSet where(Test test) {
        var words = new long[pages.length * (ROWS / Long.SIZE)];
        for (int at = 0; at < pages.length; at++) {
            Page page = pages[at];
            int start = 0;
            for (int on = 0; on < ROWS; on++) {
                int end = page.ends[on];
                if (test.test(page.values, start, end)) {
                    words[((at << BITS) + on) >> 6] |= 1L << on;
                }
                start = end;
            }
        }
        return BitSet.valueOf(words);
    }

    Edit edit() {
        return new Edit(pages);
    }

    /// A changed copy in the making: used by one thread, and no more once it is [#done].
    static final class Edit {
        /// In place of the list of a row that does not change; told by what it is, not by what it holds.
        private static final int[] AS_BEFORE = {};

        private static final int[][] UNTOUCHED = {};

        private final Page[] before;
        private int[][][] changed;

        private Edit(Page[] before) {
            this.before = before;
            changed = new int[before.length][][];
            Arrays.fill(changed, UNTOUCHED);
        }

        /// @param list what the row has now; not to be changed any more
        void set(int row, int[] list) {
            int at = row >> BITS;
            if (at >= changed.length) {
                int length = changed.length;
                changed = Arrays.copyOf(changed, Math.max(at + 1, length + length / 2));
                Arrays.fill(changed, length, changed.length, UNTOUCHED);
            }
            if (changed[at] == UNTOUCHED) {
                changed[at] = new int[ROWS][];
                Arrays.fill(changed[at], AS_BEFORE);
            }
            changed[at][row & (ROWS - 1)] = list;
        }

        /// The list of a row as it is in the changed copy; not to be changed.
        int[] of(int row) {
            int at = row >> BITS;
            int[] now = at < changed.length && changed[at] != UNTOUCHED ? changed[at][row & (ROWS - 1)] : AS_BEFORE;
            return now == AS_BEFORE ? new RowLists(before).of(row) : now;
        }

        RowLists done() {
            int length = changed.length;
            while (length > before.length && changed[length - 1] == UNTOUCHED) {
                length--;
            }
            Page[] pages = Arrays.copyOf(before, length);
            Arrays.fill(pages, before.length, length, Page.BLANK);
            for (int at = 0; at < length; at++) {
                if (changed[at] != UNTOUCHED) {
                    pages[at] = pages[at].with(changed[at]);
                }
            }
            return new RowLists(pages);
        }
    }
}

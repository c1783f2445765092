package org.musubi.query;

import java.util.Arrays;
import java.util.BitSet;

/// A whole number for every row. Immutable; a changed copy shares all pages but those of the rows that change.
final class RowNumbers {
    static final RowNumbers EMPTY = new RowNumbers(new int[0][]);

    private static final int BITS = 10;
    private static final int ROWS = 1 << BITS;

    private final int[][] pages;

    private RowNumbers(int[][] pages) {
        this.pages = pages;
    }

    int of(int row) {
        return pages[row >> BITS][row & (ROWS - 1)];
    }

    /// Asked of two numbers of a row.
    @FunctionalInterface
    interface Test {
        boolean test(int one, int other);
    }

    /// The rows whose two numbers pass a test; those that nobody set count with 0. Both were set for the same rows.
    static BitSet where(RowNumbers one, RowNumbers other, Test test) {
        var words = new long[one.pages.length * (ROWS / Long.SIZE)];
        for (int page = 0; page < one.pages.length; page++) {
            int[] ones = one.pages[page];
            int[] others = other.pages[page];
            for (int on = 0; on < ROWS; on++) {
                if (test.test(ones[on], others[on])) {
                    words[((page << BITS) + on) >> 6] |= 1L << on;
                }
            }
        }
        return BitSet.valueOf(words);
    }

    Edit edit() {
        return new Edit(pages);
    }

    /// A changed copy in the making: used by one thread, and no more once it is [#done].
    static final class Edit {
        private final int[][] before;
        private int[][] pages;

        private Edit(int[][] before) {
            this.before = before;
            this.pages = before.clone();
        }

        void set(int row, int value) {
            int at = row >> BITS;
            if (at >= pages.length) {
                int length = pages.length;
                pages = Arrays.copyOf(pages, at + 1);
                for (int i = length; i <= at; i++) {
                    pages[i] = new int[ROWS];
                }
            } else if (at < before.length && pages[at] == before[at]) {
                pages[at] = before[at].clone();
            }
            pages[at][row & (ROWS - 1)] = value;
        }

        RowNumbers done() {
            return new RowNumbers(pages);
        }
    }
}

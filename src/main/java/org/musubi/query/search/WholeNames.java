package org.musubi.query.search;

import java.util.Arrays;

/// Which texts have a name that is just this: by a short sum over its bytes, so that each has to be looked at.
final class WholeNames {
    private static final int NUMBER_BITS = 32;

    private long[] sums = new long[64];
    private int size;

    /// @param text has a value from `from` on, up to its end
    void add(byte[] text, int from, int number) {
        int sum = 1;
        for (int i = from; text[i] != FoldedText.END; i++) {
            if (text[i] != FoldedText.MARK) {
                sum = 31 * sum + text[i];
            }
        }
        if (size == sums.length) {
            sums = Arrays.copyOf(sums, size * 2);
        }
        sums[size++] = (long) sum << NUMBER_BITS | number;
    }

    /// To be called once after all have been added.
    void sort() {
        sums = Arrays.copyOf(sums, size);
        Arrays.sort(sums);
    }

    /// Adds the texts that may have a name.
    ///
    /// @param name folded, in UTF-8
    void addTo(Bits found, byte[] name) {
        int sum = Arrays.hashCode(name);
        int at = Arrays.binarySearch(sums, (long) sum << NUMBER_BITS);
        for (int i = at < 0 ? -at - 1 : at; i < size && (int) (sums[i] >> NUMBER_BITS) == sum; i++) {
            found.add((int) sums[i]);
        }
    }
}

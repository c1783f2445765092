package org.musubi.query.search;

import java.util.Arrays;

/// Rising numbers, packed: mostly one byte for each.
final class Numbers {
    private static final int SEVEN_BITS = 0x7F;

    private byte[] bytes = new byte[6];
    private int length;
    private int last = -1;

    /// @param number not below the last one; the same once more changes nothing
    void add(int number) {
        if (number == last) {
            return;
        }
        if (length + 5 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int gap = number - last;
        for (; gap > SEVEN_BITS; gap >>>= 7) {
            bytes[length++] = (byte) (gap & SEVEN_BITS | 0x80);
        }
        bytes[length++] = (byte) gap;
        last = number;
    }

    /// How many bytes they take.
    int length() {
        return length;
    }

    /// Copies the bytes.
    ///
    /// @return where they end
    int copyTo(byte[] others, int at) {
        System.arraycopy(bytes, 0, others, at, length);
        return at + length;
    }

    void addTo(Bits bits) {
        addTo(bits, bytes, 0, length);
    }

    /// Adds numbers that were copied.
    ///
    /// @param from where their bytes begin
    /// @param to where they end
    static void addTo(Bits bits, byte[] bytes, int from, int to) {
        int number = -1;
        for (int i = from; i < to; i++) {
            int gap = bytes[i] & SEVEN_BITS;
            for (int shift = 7; bytes[i] < 0; shift += 7) {
                i++;
                gap |= (bytes[i] & SEVEN_BITS) << shift;
            }
            number += gap;
            bits.add(number);
        }
    }

    void trim() {
        bytes = Arrays.copyOf(bytes, length);
    }
}

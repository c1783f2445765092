package org.musubi.query.search;

import java.util.Arrays;

/// Rising numbers, packed: mostly one byte for each.
final class Numbers {
    private static final int SEVEN_BITS = 0x7F;

    private byte[] bytes = new byte[4];
    private int length;
    private int last = -1;

    /// @param number not below the last one; the same once more changes nothing
    void add(int number) {
        if (number == last) {
            return;
        }
        if (length + 5 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2 + 4);
        }
        int gap = number - last;
        for (; gap > SEVEN_BITS; gap >>>= 7) {
            bytes[length++] = (byte) (gap & SEVEN_BITS | 0x80);
        }
        bytes[length++] = (byte) gap;
        last = number;
    }

    void addTo(Bits bits) {
        int number = -1;
        for (int i = 0; i < length; i++) {
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

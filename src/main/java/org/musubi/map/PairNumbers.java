package org.musubi.map;

import java.util.Arrays;

/// Gives pairs of numbers a number each: 0, 1, 2… in the order in which they first come. The two of a pair may come
/// either way round.
final class PairNumbers {
    private int[] slots = new int[1 << 6];
    private long[] pairs = new long[1 << 5];
    private int size;

    int size() {
        return size;
    }

    /// @param one not negative
    /// @param other likewise
    int number(int one, int other) {
        long pair = (long) Math.min(one, other) << 32 | Math.max(one, other);
        int slot = slot(pair);
        if (slots[slot] > 0) {
            return slots[slot] - 1;
        }
        if (size == pairs.length) {
            grow();
            slot = slot(pair);
        }
        pairs[size] = pair;
        slots[slot] = size + 1;
        return size++;
    }

    /// The lower number of a pair.
    int lower(int number) {
        return (int) (pairs[number] >> 32);
    }

    /// The higher number of a pair.
    int higher(int number) {
        return (int) pairs[number];
    }

    /// Where a pair's number is, plus one, or will be.
    private int slot(long pair) {
        long mixed = pair * 0x9E37_79B9_7F4A_7C15L;
        int at = (int) (mixed ^ mixed >>> 32) & slots.length - 1;
        while (slots[at] > 0 && pairs[slots[at] - 1] != pair) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private void grow() {
        pairs = Arrays.copyOf(pairs, pairs.length * 2);
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            slots[slot(pairs[number])] = number + 1;
        }
    }
}

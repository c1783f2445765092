package org.musubi.query.search;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// A set of small numbers, in words of 64 bits.
final class Bits {
    private static final int WORD = 64;

    private final long[] words;

    /// @param size all numbers are below it
    Bits(int size) {
        words = new long[(size + WORD - 1) / WORD];
    }

    void add(int number) {
        words[number >> 6] |= 1L << number;
    }

    /// Adds all numbers.
    void fill() {
        Arrays.fill(words, -1L);
    }

    boolean has(int number) {
        return (words[number >> 6] & 1L << number) != 0;
    }

    void addAll(Bits others) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= others.words[i];
        }
    }

    void keepAll(Bits others) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= others.words[i];
        }
    }

    void removeAll(Bits others) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= ~others.words[i];
        }
    }

    /// Keeps those of a range that meet a condition.
    void keepIf(int from, int to, IntPredicate condition) {
        for (int at = next(from, to); at >= 0; at = next(at + 1, to)) {
            if (!condition.test(at)) {
                words[at >> 6] &= ~(1L << at);
            }
        }
    }

    /// The first one in a range; -1 if there is none.
    int next(int from, int to) {
        if (from >= to) {
            return -1;
        }
        int at = from >> 6;
        long word = words[at] & -1L << from;
        while (word == 0) {
            at++;
            if (at << 6 >= to) {
                return -1;
            }
            word = words[at];
        }
        int found = (at << 6) + Long.numberOfTrailingZeros(word);
        return found < to ? found : -1;
    }

    /// The last one in a range; -1 if there is none.
    int previous(int from, int to) {
        if (from >= to) {
            return -1;
        }
        int at = to - 1 >> 6;
        long word = words[at] & -1L >>> WORD - 1 - (to - 1 & WORD - 1);
        while (word == 0) {
            at--;
            if (at < 0 || (at + 1 << 6) <= from) {
                return -1;
            }
            word = words[at];
        }
        int found = (at << 6) + WORD - 1 - Long.numberOfLeadingZeros(word);
        return found >= from ? found : -1;
    }

    /// How many there are in a range.
    int count(int from, int to) {
        if (from >= to) {
            return 0;
        }
        int first = from >> 6;
        int last = to - 1 >> 6;
        long head = -1L << from;
        long tail = -1L >>> WORD - 1 - (to - 1 & WORD - 1);
        if (first == last) {
            return Long.bitCount(words[first] & head & tail);
        }
        int count = Long.bitCount(words[first] & head) + Long.bitCount(words[last] & tail);
        for (int i = first + 1; i < last; i++) {
            count += Long.bitCount(words[i]);
        }
        return count;
    }
}

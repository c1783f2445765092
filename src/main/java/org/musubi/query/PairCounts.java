package org.musubi.query;

import java.util.Arrays;

/// Counts pairs of numbers, without an object for each: a hash table with open addressing. For one thread.
final class PairCounts {
    private static final long FREE = -1;

    private long[] keys = newKeys(1 << 10);
    private int[] counts = new int[keys.length];
    private int size;

    private static long[] newKeys(int length) {
        var keys = new long[length];
        Arrays.fill(keys, FREE);
        return keys;
    }

    /// @param first not negative
    /// @param second not negative
    /// @param more may be 0: then the pair is there, and counts nothing
    void add(int first, int second, int more) {
        long key = pair(first, second);
        int at = find(key);
        if (keys[at] == FREE) {
            keys[at] = key;
            if (++size * 2 > keys.length) {
                grow();
                at = find(key);
            }
        }
        counts[at] += more;
    }

    private static long pair(int first, int second) {
        return (long) first << Integer.SIZE | second;
    }

    private int find(long key) {
        long product = key * 0x9E3779B97F4A7C15L;
        int at = (int) (product >>> 32) & (keys.length - 1);
        while (keys[at] != FREE && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = newKeys(2 * oldKeys.length);
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int at = find(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
            }
        }
    }

    int size() {
        return size;
    }

    static int first(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    static int second(long pair) {
        return (int) pair;
    }

    /// @return 0 if the pair is not there
    int of(int first, int second) {
        return of(pair(first, second));
    }

    /// @return 0 if the pair is not there
    int of(long pair) {
        return counts[find(pair)];
    }

    /// The pairs that are there, those counted most often first, then by their numbers.
    long[] strongestFirst() {
        long[] found = Arrays.stream(keys).filter(key -> key != FREE).sorted().toArray();
        var most = Arrays.stream(counts).max().orElse(0);
        // Counting sort: pairs are many, and most of them counted once.
        var starts = new int[most + 2];
        for (long pair : found) {
            starts[most - of(pair) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        var sorted = new long[found.length];
        for (long pair : found) {
            sorted[starts[most - of(pair)]++] = pair;
        }
        return sorted;
    }
}

package org.musubi.bench;

import java.util.Arrays;

/// What several times come to.
public final class Times {
    private Times() {}

    /// What 95 of 100 times are at most, in milliseconds.
    ///
    /// @param nanoseconds at least one
    public static double ninetyFifth(long... nanoseconds) {
        return at(nanoseconds, 0.95);
    }

    /// What half of the times are at most, in milliseconds; likewise.
    public static double median(long... nanoseconds) {
        return at(nanoseconds, 0.5);
    }

    private static double at(long[] nanoseconds, double part) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * part)] / 1e6;
    }
}

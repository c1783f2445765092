package org.musubi.bench;

import java.util.Arrays;
import java.util.List;

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

    /// Prints what 95 of 100 times are at most, in the way that [FigureProcess] reads, and for whoever looks on, more.
    ///
    /// @param nanoseconds at least one
    public static void print(List<Long> nanoseconds) {
        long[] all = nanoseconds.stream().mapToLong(Long::longValue).toArray();
        System.err.printf(
                "%d times: median %.1f ms, 95 of 100 %.1f ms, longest %.1f ms%n",
                all.length,
                median(all),
                ninetyFifth(all),
                Arrays.stream(all).max().orElse(0) / 1e6);
        System.out.println("p95 " + ninetyFifth(all));
        System.out.flush();
    }

    private static double at(long[] nanoseconds, double part) {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return sorted[(int) (sorted.length * part)] / 1e6;
    }
}

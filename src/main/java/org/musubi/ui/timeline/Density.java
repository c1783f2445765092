package org.musubi.ui.timeline;

import java.time.LocalDate;

/// How records spread over the years. Each record weighs one in all, spread evenly over the time in which it can have
/// been or, if its end is open or unknown, begun; so a decade does not outweigh a day.
final class Density {
    private final int first;
    private final double[] weights;
    private final double highest;

    private Density(int first, double[] weights) {
        this.first = first;
        this.weights = weights;
        double most = 0;
        for (double weight : weights) {
            most = Math.max(most, weight);
        }
        highest = most;
    }

    /// @param places of the records to count
    static Density of(Columns columns, int[] places, Extent extent) {
        double[] weights = new double[extent.years()];
        int[] starts = new int[extent.years() + 1];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = (int) LocalDate.of(extent.first() + i, 1, 1).toEpochDay();
        }
        for (int place : places) {
            if (columns.isDrawn(place)) {
                spread(columns, place, starts, weights);
            }
        }
        return new Density(extent.first(), weights);
    }

    /// Days of years of 365.2425 days guess the year, and at most one step mends the guess.
    private static void spread(Columns columns, int place, int[] starts, double[] weights) {
        int from = columns.from(place);
        int to = columns.to(place);
        int year = (int) ((from - starts[0]) / 365.2425);
        while (from < starts[year]) {
            year--;
        }
        while (from >= starts[year + 1]) {
            year++;
        }
        for (int start = from; start < to && year < weights.length; year++) {
            int next = Math.min(to, starts[year + 1]);
            weights[year] += (double) (next - start) / (to - from);
            start = next;
        }
    }

    /// The first year.
    int first() {
        return first;
    }

    /// How many years there are.
    int years() {
        return weights.length;
    }

    /// The weight of a year.
    ///
    /// @param at 0 for the first year
    double weight(int at) {
        return weights[at];
    }

    double highest() {
        return highest;
    }
}

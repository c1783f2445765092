package org.musubi.ui.timeline;

import java.time.LocalDate;
import java.util.Collection;

/// How the records spread over the years. Each record weighs one in all, spread evenly over the time in which it can
/// have been or, if it lasts, begun; so a decade does not outweigh a day.
///
final class Density {
    private final int first;
    private final double[] weights;

    private Density(int first, double[] weights) {
        this.first = first;
        this.weights = weights;
    }

    static Density of(Collection<Span> spans, Extent extent) {
        double[] weights = new double[extent.years()];
        for (Span span : spans) {
            double end = span.end() == Span.End.KNOWN ? span.to() : Math.max(span.coreFrom(), span.from() + 1);
            spread(span.from(), end, extent, weights);
        }
        return new Density(extent.first(), weights);
    }

    private static void spread(double from, double to, Extent extent, double[] weights) {
        int year = LocalDate.ofEpochDay((long) from).getYear();
        double start = from;
        while (start < to) {
            double next = Math.min(to, LocalDate.of(year + 1, 1, 1).toEpochDay());
            int at = year - extent.first();
            if (at >= 0 && at < weights.length) {
                weights[at] += (next - start) / (to - from);
            }
            start = next;
            year++;
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
        double highest = 0;
        for (double weight : weights) {
            highest = Math.max(highest, weight);
        }
        return highest;
    }
}

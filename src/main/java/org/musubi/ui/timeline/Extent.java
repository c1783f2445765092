package org.musubi.ui.timeline;

import java.time.LocalDate;
import java.util.Collection;

/// The whole years that a library's dates reach over.
///
/// @param first the first year
/// @param last the last year, not before the first
record Extent(int first, int last) {
    /// The years of these spans with one year of air on either side; the years around this one if there are none.
    static Extent of(Collection<Span> spans, int thisYear) {
        if (spans.isEmpty()) {
            return new Extent(thisYear - 5, thisYear + 1);
        }
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (Span span : spans) {
            first = Math.min(first, year(span.from()));
            last = Math.max(last, year(span.to() - 1));
        }
        return new Extent(first - 1, last + 1);
    }

    private static int year(double day) {
        return LocalDate.ofEpochDay((long) Math.floor(day)).getYear();
    }

    TimeScale scale(double width) {
        return new TimeScale(
                LocalDate.of(first, 1, 1).toEpochDay(),
                LocalDate.of(last + 1, 1, 1).toEpochDay(),
                width);
    }

    int years() {
        return last - first + 1;
    }
}

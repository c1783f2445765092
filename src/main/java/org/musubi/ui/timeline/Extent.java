package org.musubi.ui.timeline;

import java.time.LocalDate;

/// The whole years that there are to see.
///
/// @param first the first year
/// @param last the last year, not before the first
record Extent(int first, int last) {
    /// The years of these dates and this year, with one year of air on either side; a few years up to this one if there
    /// are no dates.
    static Extent of(Columns columns, int thisYear) {
        if (columns.first() > columns.last()) {
            return new Extent(thisYear - 5, thisYear + 1);
        }
        int first = LocalDate.ofEpochDay(columns.first()).getYear();
        int last = LocalDate.ofEpochDay(columns.last() - 1L).getYear();
        return new Extent(Math.min(first, thisYear) - 1, Math.max(last, thisYear) + 1);
    }

    TimeScale scale(double width) {
        return new TimeScale(from(), to(), width);
    }

    /// The first day.
    int from() {
        return (int) LocalDate.of(first, 1, 1).toEpochDay();
    }

    /// The day after the last one.
    int to() {
        return (int) LocalDate.of(last + 1, 1, 1).toEpochDay();
    }

    int years() {
        return last - first + 1;
    }
}

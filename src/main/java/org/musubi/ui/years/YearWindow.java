package org.musubi.ui.years;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.musubi.query.Period;

/// How much of time is seen at once while the years are played.
///
/// @param months how many months are seen, from 1; with [#growing] of no effect
/// @param growing whether everything up to a year is seen, rather than some years
record YearWindow(int months, boolean growing) {
    static final YearWindow YEAR = new YearWindow(12, false);
    static final YearWindow UP_TO = new YearWindow(12, true);

    /// Those that are offered. Others come of what was brushed.
    static final List<YearWindow> OFFERED = List.of(YEAR, years(3), years(5), years(10), UP_TO);

    private static final String GROWING = "up-to";
    private static final int MONTHS = 12;

    YearWindow {
        if (months < 1) {
            throw new IllegalArgumentException("a window of " + months + " months");
        }
    }

    private static YearWindow years(int number) {
        return new YearWindow(number * MONTHS, false);
    }

    /// The window that a period is: one without a beginning goes up to its end, others are as long as they are, in
    /// whole months.
    static YearWindow of(Period period) {
        if (!period.hasStart()) {
            return UP_TO;
        }
        long months = ChronoUnit.MONTHS.between(
                period.from().withDayOfMonth(1), period.to().withDayOfMonth(1));
        return new YearWindow((int) Math.min(months + 1, 9999L * MONTHS), false);
    }

    /// How far it is from one frame to the next, in months: a year, or as long as the window where that is shorter.
    int step() {
        return Math.min(MONTHS, months);
    }

    /// Whether it is made of whole years.
    boolean isYears() {
        return months % MONTHS == 0;
    }

    int years() {
        return months / MONTHS;
    }

    /// As it is remembered.
    String code() {
        return growing ? GROWING : Integer.toString(months);
    }

    /// One of those that are offered.
    ///
    /// @throws IllegalArgumentException if it is the code of none
    static YearWindow ofCode(String code) {
        return OFFERED.stream()
                .filter(window -> window.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no window: " + code));
    }
}

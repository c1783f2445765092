package org.musubi.ui.years;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.query.Period;

/// The periods that are seen one after the other while the years are played: from the first year with records to the
/// last one. Months are counted from January of the year 0.
///
/// @param first the first year
/// @param last the last year, not before the first
/// @param fiscal whether years begin in April, as Japanese fiscal years do
record Frames(int first, int last, boolean fiscal, YearWindow window) {
    private static final int MONTHS = 12;
    private static final int APRIL = 3;

    Frames with(YearWindow other) {
        return new Frames(first, last, fiscal, other);
    }

    private int start() {
        return startOf(first);
    }

    /// The month after the last one.
    private int end() {
        return startOf(last + 1);
    }

    private int startOf(int year) {
        return year * MONTHS + (fiscal ? APRIL : 0);
    }

    private int yearOf(LocalDate day) {
        return Math.floorDiv(month(day) - (fiscal ? APRIL : 0), MONTHS);
    }

    /// Where playing begins.
    Period beginning() {
        return window.growing() ? upTo(start() + MONTHS) : sliding(start());
    }

    /// Where playing ends.
    Period ending() {
        return window.growing() ? upTo(end()) : sliding(Math.max(start(), end() - window.months()));
    }

    /// The next frame, or the one before; empty at the end, or at the beginning. From beyond the years that there are
    /// it leads back to them.
    ///
    /// @param by 1 or −1
    Optional<Period> step(Period now, int by) {
        int from = window.growing() ? start() : month(now.from());
        int to = month(now.to()) + 1;
        if (by > 0) {
            return to >= end()
                    ? Optional.empty()
                    : Optional.of(to <= start() ? beginning() : shifted(from, to, window.step()));
        }
        boolean isFirst = window.growing() ? to <= start() + MONTHS : from <= start();
        boolean isBeyond = window.growing() ? to >= end() + MONTHS : from >= end();
        return isFirst ? Optional.empty() : Optional.of(isBeyond ? ending() : shifted(from, to, -window.step()));
    }

    private Period shifted(int from, int to, int by) {
        return window.growing() ? upTo(to + by) : sliding(from + by);
    }

    /// The frame around a spot, in steps from the first year on.
    ///
    /// @param spot from 0, where the first year begins, to 1, where the last one ends
    Period around(double spot) {
        double month = start() + spot * (end() - start());
        int step = window.step();
        if (window.growing()) {
            int years = (int) Math.floor((month - start()) / MONTHS) + 1;
            return upTo(start() + MONTHS * Math.clamp(years, 1, last - first + 1));
        }
        long steps = Math.round((month - window.months() / 2.0 - start()) / step);
        int most = Math.max(0, end() - start() - window.months()) / step;
        return sliding(start() + step * Math.clamp(steps, 0, most));
    }

    /// The frame nearest to what is seen when another window is chosen, or years begin in another month. That changes
    /// whole years; what was brushed otherwise stays.
    ///
    /// @param before what there was to play until now
    Period instead(Period now, Frames before) {
        if (window.equals(before.window) && (fiscal == before.fiscal || !before.hasYears(now))) {
            return now;
        }
        int lastYear = before.yearOf(now.to());
        if (window.growing()) {
            return upTo(startOf(lastYear + 1));
        }
        return before.window.growing()
                ? sliding(Math.max(start(), startOf(lastYear + 1) - window.months()))
                : sliding(startOf(before.yearOf(now.from())));
    }

    /// The year where a period begins, or of everything up to a year that year; one of those that are played.
    ///
    /// @param period null for all years
    int year(@Nullable Period period) {
        if (period == null) {
            return first;
        }
        return Math.clamp(yearOf(period.hasStart() ? period.from() : period.to()), first, last);
    }

    /// Whether a period is as long as the window, and made of whole years.
    private boolean hasYears(Period period) {
        return YearWindow.of(period).equals(window)
                && endsYear(period.to().plusDays(1))
                && (window.growing() || endsYear(period.from()));
    }

    /// Whether a year has ended on the day before.
    private boolean endsYear(LocalDate day) {
        return day.getDayOfMonth() == 1 && month(day) == startOf(yearOf(day));
    }

    /// Where a period begins, from 0 to 1.
    double from(Period period) {
        return part(month(period.from()));
    }

    /// Where a period ends, from 0 to 1.
    double to(Period period) {
        return part(month(period.to()) + 1);
    }

    private double part(int month) {
        return Math.clamp((double) (month - start()) / (end() - start()), 0, 1);
    }

    private Period sliding(int from) {
        return new Period(firstDay(from), firstDay(from + window.months()).minusDays(1));
    }

    private static Period upTo(int end) {
        return new Period(LocalDate.of(1, 1, 1), firstDay(end).minusDays(1));
    }

    private static int month(LocalDate day) {
        return day.getYear() * MONTHS + day.getMonthValue() - 1;
    }

    private static LocalDate firstDay(int month) {
        return LocalDate.of(Math.floorDiv(month, MONTHS), Math.floorMod(month, MONTHS) + 1, 1);
    }
}

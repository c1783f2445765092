package org.musubi.ui.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// The ticks of the time axis. The finest step is chosen whose labels have room, so that no two of them overlap.
final class Axis {
    /// A line with its label.
    ///
    /// @param x in pixels
    record Tick(double x, String label) {}

    /// How far apart ticks are.
    ///
    /// @param years 0 if by months or days
    /// @param months 0 if by years or days
    /// @param days 0 if by years or months
    record Step(int years, int months, int days) {
        boolean isYears() {
            return years > 0;
        }

        LocalDate before(LocalDate day) {
            if (years > 0) {
                return LocalDate.of(Math.floorDiv(day.getYear(), years) * years, 1, 1);
            }
            if (months > 0) {
                return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / months * months + 1, 1);
            }
            return day.withDayOfMonth((day.getDayOfMonth() - 1) / days * days + 1);
        }

        /// A step by days starts anew each month and leaves out a last tick too near to the next month's first.
        LocalDate after(LocalDate tick) {
            if (years > 0) {
                return tick.plusYears(years);
            }
            if (months > 0) {
                return tick.plusMonths(months);
            }
            LocalDate next = tick.plusDays(days);
            boolean tooNear = next.getMonthValue() == tick.getMonthValue()
                    && next.getDayOfMonth() + days / 2 > next.lengthOfMonth();
            return next.getMonthValue() != tick.getMonthValue() || tooNear
                    ? tick.withDayOfMonth(1).plusMonths(1)
                    : next;
        }

        double roughDays() {
            return years * 365.0 + months * 28.0 + days;
        }
    }

    private static final List<Step> STEPS = List.of(
            new Step(0, 0, 1),
            new Step(0, 0, 5),
            new Step(0, 0, 10),
            new Step(0, 1, 0),
            new Step(0, 3, 0),
            new Step(0, 6, 0),
            new Step(1, 0, 0),
            new Step(2, 0, 0),
            new Step(5, 0, 0),
            new Step(10, 0, 0),
            new Step(20, 0, 0),
            new Step(50, 0, 0),
            new Step(100, 0, 0),
            new Step(500, 0, 0),
            new Step(1000, 0, 0));

    private static final double AIR = 14;

    private Axis() {}

    /// The ticks in view, from left to right.
    ///
    /// @param label names a tick for a step
    /// @param measure the width of a label in pixels
    static List<Tick> ticks(
            TimeScale scale, Function<Step, Function<LocalDate, String>> label, ToDoubleFunction<String> measure) {
        List<Tick> ticks = List.of();
        for (Step step : STEPS) {
            // Far too many ticks need no measuring.
            if (step.roughDays() * scale.pixelsPerDay() < 16) {
                continue;
            }
            ticks = ticks(scale, step, label.apply(step));
            if (haveRoom(ticks, measure)) {
                return ticks;
            }
        }
        return ticks;
    }

    private static List<Tick> ticks(TimeScale scale, Step step, Function<LocalDate, String> label) {
        var ticks = new ArrayList<Tick>();
        LocalDate day = step.before(scale.date(0));
        while (day.toEpochDay() < scale.to()) {
            double x = scale.x(day.toEpochDay());
            if (x >= 0) {
                ticks.add(new Tick(x, label.apply(day)));
            }
            day = step.after(day);
        }
        return ticks;
    }

    private static boolean haveRoom(List<Tick> ticks, ToDoubleFunction<String> measure) {
        for (int i = 1; i < ticks.size(); i++) {
            if (ticks.get(i).x() - ticks.get(i - 1).x()
                    < measure.applyAsDouble(ticks.get(i - 1).label()) + AIR) {
                return false;
            }
        }
        return true;
    }
}

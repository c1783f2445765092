package org.musubi.ui.timeline;

import java.time.LocalDate;

/// Maps time to the width of a drawing. Times are days since 1 January 1970.
///
/// @param from the time at the left edge
/// @param to the time at the right edge, after `from`
/// @param width in pixels
record TimeScale(double from, double to, double width) {
    /// The shortest stretch of time to zoom in to.
    static final double LEAST_DAYS = 10;

    TimeScale {
        if (!(to > from) || !(width >= 0)) {
            throw new IllegalArgumentException("not a scale: " + from + " to " + to + " on " + width);
        }
    }

    double x(double day) {
        return (day - from) / (to - from) * width;
    }

    double day(double x) {
        return width == 0 ? from : from + x / width * (to - from);
    }

    /// The day under a pixel.
    LocalDate date(double x) {
        return LocalDate.ofEpochDay((long) Math.floor(day(x)));
    }

    double pixelsPerDay() {
        return width / (to - from);
    }

    TimeScale withWidth(double changed) {
        return new TimeScale(from, to, changed);
    }

    /// The scale with `factor` times as many pixels a day, with the time under `x` in place, within the whole.
    TimeScale zoomed(double factor, double x, TimeScale whole) {
        double days = Math.clamp((to - from) / factor, LEAST_DAYS, Math.max(LEAST_DAYS, whole.to - whole.from));
        double anchor = day(x);
        double share = width == 0 ? 0.5 : x / width;
        double start = anchor - share * days;
        return new TimeScale(start, start + days, width).within(whole);
    }

    /// The scale moved to later times, within the whole.
    TimeScale moved(double pixels, TimeScale whole) {
        double days = width == 0 ? 0 : pixels / width * (to - from);
        return new TimeScale(from + days, to + days, width).within(whole);
    }

    /// The scale moved, if need be, so that a time is well in view.
    TimeScale showing(double day, TimeScale whole) {
        double margin = (to - from) * 0.08;
        if (day >= from + margin && day <= to - margin) {
            return this;
        }
        double days = to - from;
        return new TimeScale(day - days / 2, day + days / 2, width).within(whole);
    }

    /// A scale that shows a stretch of time with some air on either side, within the whole.
    static TimeScale around(double from, double to, double width, TimeScale whole) {
        double days = Math.max(LEAST_DAYS, (to - from) * 1.2);
        double start = (from + to - days) / 2;
        return new TimeScale(start, start + days, width).within(whole);
    }

    TimeScale within(TimeScale whole) {
        double days = to - from;
        if (days >= whole.to - whole.from) {
            return new TimeScale(whole.from, whole.to, width);
        }
        double start = Math.clamp(from, whole.from, whole.to - days);
        return new TimeScale(start, start + days, width);
    }
}

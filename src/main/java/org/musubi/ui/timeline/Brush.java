package org.musubi.ui.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.musubi.query.Period;

/// What a drag on the density strip makes of the brushed period. Brushing goes by whole months, as finer ones cannot be
/// aimed at.
///
/// @param grip where the drag took hold
/// @param origin the day under the pointer then
/// @param before the period brushed before; null if none
record Brush(Grip grip, LocalDate origin, @Nullable Period before) {
    /// How near to an edge, in pixels, a drag takes hold of it.
    static final double REACH = 5;

    enum Grip {
        NEW,
        START,
        END,
        WHOLE
    }

    /// Takes hold at a spot.
    static Brush at(double x, TimeScale scale, @Nullable Period brushed) {
        return new Brush(grip(x, scale, brushed), scale.date(x), brushed);
    }

    static Grip grip(double x, TimeScale scale, @Nullable Period brushed) {
        if (brushed == null) {
            return Grip.NEW;
        }
        double start = scale.x(brushed.from().toEpochDay());
        double end = scale.x(brushed.to().toEpochDay() + 1.0);
        if (Math.abs(x - start) <= REACH) {
            return Grip.START;
        }
        if (Math.abs(x - end) <= REACH) {
            return Grip.END;
        }
        return x > start && x < end ? Grip.WHOLE : Grip.NEW;
    }

    /// The period once the pointer has moved.
    ///
    /// @param now the day under the pointer
    /// @param extent beyond which nothing can be brushed
    Period draggedTo(LocalDate now, Extent extent) {
        LocalDate day = clamp(now, extent);
        return switch (grip) {
            case NEW -> months(origin, day);
            case START -> months(day, period().to());
            case END -> months(period().from(), day);
            case WHOLE -> moved(period(), monthsBetween(origin, now), extent);
        };
    }

    private Period period() {
        return java.util.Objects.requireNonNull(before);
    }

    /// A period moved by months as far as the extent allows, as long as before; of one without a beginning or an end,
    /// the other end alone.
    static Period moved(Period period, int months, Extent extent) {
        LocalDate first = LocalDate.of(extent.first(), 1, 1);
        LocalDate last = LocalDate.of(extent.last(), 12, 31);
        int least = Math.min(0, monthsBetween(period.hasStart() ? period.from() : period.to(), first));
        int most = Math.max(0, monthsBetween(period.hasEnd() ? period.to() : period.from(), last));
        int by = Math.clamp(months, least, most);
        return months(
                period.hasStart() ? period.from().withDayOfMonth(1).plusMonths(by) : period.from(),
                period.hasEnd() ? period.to().withDayOfMonth(1).plusMonths(by) : period.to());
    }

    private static int monthsBetween(LocalDate a, LocalDate b) {
        return (b.getYear() - a.getYear()) * 12 + b.getMonthValue() - a.getMonthValue();
    }

    /// The whole months from one day to another, whichever comes first.
    static Period months(LocalDate a, LocalDate b) {
        LocalDate from = a.isBefore(b) ? a : b;
        LocalDate to = a.isBefore(b) ? b : a;
        return new Period(from.withDayOfMonth(1), to.withDayOfMonth(to.lengthOfMonth()));
    }

    private static LocalDate clamp(LocalDate day, Extent extent) {
        LocalDate first = LocalDate.of(extent.first(), 1, 1);
        LocalDate last = LocalDate.of(extent.last(), 12, 31);
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }
}

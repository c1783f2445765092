package org.musubi.ui.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.musubi.text.Messages;

/// The stretches that a ruler shows in view, with names where they have room. Pure.
final class RulerBands {
    /// A stretch of a ruler.
    ///
    /// @param x its left edge in pixels, which may lie out of view
    /// @param right its right edge
    /// @param label its name; empty where there is no room
    /// @param labelX where the name begins, in view as long as the stretch is
    record Band(double x, double right, String label, double labelX) {}

    /// A Japanese era.
    ///
    /// @param code in keys of texts
    /// @param begin its first day
    private record Era(String code, LocalDate begin) {}

    /// Japan counts days by our calendar since 1 January 1873, within Meiji 6.
    private static final List<Era> ERAS = List.of(
            new Era("meiji", LocalDate.of(1868, 10, 23)),
            new Era("taisho", LocalDate.of(1912, 7, 30)),
            new Era("showa", LocalDate.of(1926, 12, 25)),
            new Era("heisei", LocalDate.of(1989, 1, 8)),
            new Era("reiwa", LocalDate.of(2019, 5, 1)));

    private static final int[] YEARS = {1, 2, 5, 10, 20, 50, 100, 500, 1000};
    private static final int FIRST_FISCAL = 1886;
    private static final double AIR = 8;

    private final TimeScale scale;
    private final Messages messages;
    private final ToDoubleFunction<String> measure;

    /// @param measure the width of a text, in pixels
    RulerBands(TimeScale scale, Messages messages, ToDoubleFunction<String> measure) {
        this.scale = scale;
        this.messages = messages;
        this.measure = measure;
    }

    List<Band> of(Ruler ruler) {
        return switch (ruler) {
            case CALENDAR -> calendar();
            case FISCAL -> fiscal();
            case ERA -> eras();
        };
    }

    private List<Band> calendar() {
        List<Axis.Tick> ticks = Axis.ticks(scale, TickLabels.in(messages.language()), measure);
        var bands = new ArrayList<Band>();
        for (int i = 0; i < ticks.size(); i++) {
            double right = i + 1 < ticks.size() ? ticks.get(i + 1).x() : Double.POSITIVE_INFINITY;
            bands.add(band(ticks.get(i).x(), right, ticks.get(i).label()));
        }
        return bands;
    }

    /// Fiscal years begin in April; Japan has them so since 1886.
    private List<Band> fiscal() {
        for (int step : YEARS) {
            double least = measure.applyAsDouble(fiscal(2000)) + 2 * AIR;
            if (step * 365 * scale.pixelsPerDay() >= least || step == YEARS[YEARS.length - 1]) {
                return fiscal(step, scale.date(0), scale.date(scale.width()));
            }
        }
        return List.of();
    }

    private List<Band> fiscal(int step, LocalDate from, LocalDate to) {
        var bands = new ArrayList<Band>();
        int first = Math.max(Math.floorDiv(from.getYear() - 1, step) * step, Math.ceilDiv(FIRST_FISCAL, step) * step);
        for (int year = first; year <= to.getYear(); year += step) {
            bands.add(band(x(LocalDate.of(year, 4, 1)), x(LocalDate.of(year + step, 4, 1)), fiscal(year)));
        }
        return inView(bands);
    }

    private String fiscal(int year) {
        return messages.text("timeline.fiscal", Integer.toString(year));
    }

    private List<Band> eras() {
        boolean byYears = 365 * scale.pixelsPerDay() >= measure.applyAsDouble(year(ERAS.getFirst(), 44)) + 2 * AIR;
        var bands = new ArrayList<Band>();
        for (int i = 0; i < ERAS.size(); i++) {
            LocalDate begin = ERAS.get(i).begin();
            LocalDate end = i + 1 < ERAS.size() ? ERAS.get(i + 1).begin() : LocalDate.of(9999, 12, 31);
            if (byYears) {
                years(ERAS.get(i), begin, end, bands);
            } else {
                bands.add(band(x(begin), x(end), name(ERAS.get(i))));
            }
        }
        return inView(bands);
    }

    private void years(Era era, LocalDate begin, LocalDate end, List<Band> bands) {
        int from = Math.max(begin.getYear(), scale.date(0).getYear());
        int to = Math.min(end.getYear(), scale.date(scale.width()).getYear());
        for (int year = from; year <= to; year++) {
            LocalDate first = LocalDate.of(year, 1, 1);
            LocalDate next = LocalDate.of(year + 1, 1, 1);
            LocalDate start = first.isBefore(begin) ? begin : first;
            LocalDate stop = next.isAfter(end) ? end : next;
            if (start.isBefore(stop)) {
                bands.add(band(x(start), x(stop), year(era, year - begin.getYear() + 1)));
            }
        }
    }

    private String name(Era era) {
        return messages.text("timeline.era." + era.code());
    }

    private String year(Era era, int number) {
        return number == 1
                ? messages.text("timeline.era.first", name(era))
                : messages.text("timeline.era.year", name(era), Integer.toString(number));
    }

    private double x(LocalDate day) {
        return scale.x(day.toEpochDay());
    }

    private List<Band> inView(List<Band> bands) {
        return bands.stream()
                .filter(b -> b.right() > 0 && b.x() < scale.width())
                .toList();
    }

    private Band band(double x, double right, String name) {
        double labelX = Math.max(x, 0) + 3;
        boolean room = labelX + measure.applyAsDouble(name) + 4 <= Math.min(right, scale.width());
        return new Band(x, right, room ? name : "", labelX);
    }
}

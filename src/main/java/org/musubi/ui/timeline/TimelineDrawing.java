package org.musubi.ui.timeline;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.musubi.query.LibraryIndex;
import org.musubi.report.Sheet;
import org.musubi.report.SheetFonts;
import org.musubi.task.Progress;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Sheets;

/// The timeline on paper: what is in view on one sheet, or all years at the scale of the view on as many as that takes,
/// A4 across. Each sheet has the rulers, the names of its lanes and the time it shows.
///
/// @param snapshot what to draw
/// @param view the time in view
/// @param rulers which are drawn, in a language
/// @param many whether to go over all years
/// @param library the library's name in a language
/// @param made the date to print
record TimelineDrawing(
        LibraryIndex index,
        Snapshot snapshot,
        TimeScale view,
        Function<Language, List<Ruler>> rulers,
        boolean many,
        Function<Language, String> library,
        LocalDate made)
        implements Sheets.Drawing {
    private static final double PAPER_WIDTH = 841.89;
    private static final double PAPER_HEIGHT = 595.28;
    private static final double MARGIN = 34;

    /// Points for a pixel where there is room enough.
    private static final double FACTOR = 0.75;

    private static final double HEADER = 34;
    private static final double FOOTER = 18;
    private static final double MOST_NAMES = 190;

    /// Rows in which records of a lane are drawn one by one, over several sheets.
    private static final int ROWS = 20;

    /// How a single sheet is made until all lanes find room on it: paper has room for more rows than the window; where
    /// there are too many all the same, it shrinks and gathers by turns.
    ///
    /// @param shrink against the usual size
    private record Attempt(int rows, double shrink) {}

    /// Type of six points, the smallest that is read on paper without effort.
    private static final double LEAST = 6 / (SheetPen.TYPE * FACTOR);

    private static final List<Attempt> ATTEMPTS = List.of(
            new Attempt(40, 1),
            new Attempt(20, 1),
            new Attempt(10, 1),
            new Attempt(10, 0.85),
            new Attempt(10, LEAST),
            new Attempt(5, LEAST),
            new Attempt(3, LEAST),
            new Attempt(1, LEAST));

    @Override
    public String title(Language language) {
        return Messages.in(language).text("timeline.paper.title", library.apply(language));
    }

    @Override
    public List<Sheet> sheets(Language language, SheetFonts fonts, Progress progress) {
        return new Work(language, fonts).sheets(progress);
    }

    /// A part of all lanes that goes on one sheet.
    private record Part(double top, double bottom) {}

    /// The drawing in one language.
    private final class Work {
        private final Messages messages;
        private final CharWidths widths;
        private final PictureMaker pictures;
        private final List<Ruler> shown;
        private final LaneNames names;
        private final double inset;

        Work(Language language, SheetFonts fonts) {
            messages = Messages.in(language);
            widths = new CharWidths(text -> fonts.width(text, SheetPen.TYPE));
            pictures = new PictureMaker(widths, language.locale());
            shown = rulers.apply(language);
            names = new LaneNames(index, messages);
            double widest = snapshot.lanes().stream()
                    .mapToDouble(lane -> widths.of(names.of(lane.key())) + 30)
                    .max()
                    .orElse(0);
            inset = Math.clamp(widest, 80, MOST_NAMES);
        }

        List<Sheet> sheets(Progress progress) {
            return many ? all(progress) : List.of(one());
        }

        private double width(double factor) {
            return (PAPER_WIDTH - 2 * MARGIN) / factor - inset;
        }

        private double height(double factor) {
            return (PAPER_HEIGHT - 2 * MARGIN) / factor - HEADER - FOOTER - shown.size() * LanesPainter.RULER;
        }

        private TimelineLayout layout(TimeScale scale, int rows) {
            return TimelineLayout.of(
                    snapshot.lanes(),
                    snapshot.columns(),
                    TimelineLayout.Detail.of(scale.pixelsPerDay(), snapshot.extent()),
                    null,
                    rows);
        }

        private Sheet one() {
            double factor = FACTOR;
            TimelineLayout layout = TimelineLayout.EMPTY;
            for (Attempt attempt : ATTEMPTS) {
                factor = FACTOR * attempt.shrink();
                layout = layout(view.withWidth(width(factor)), attempt.rows());
                if (layout.height() <= height(factor)) {
                    break;
                }
            }
            // Dozens of lanes may be too high even so, and who wants one sheet gets one.
            factor = Math.min(factor, factor * height(factor) / Math.max(1, layout.height()));
            TimeScale scale = view.withWidth(width(factor));
            return sheet(layout, scale, new Part(0, Math.max(layout.height(), 1)), factor, 1, 1);
        }

        private List<Sheet> all(Progress progress) {
            double width = width(FACTOR);
            double days = view.to() - view.from();
            TimelineLayout layout = layout(view.withWidth(width), ROWS);
            List<Part> parts = parts(layout, height(FACTOR));
            var content = new ArrayList<Sheet>();
            var scales = new ArrayList<TimeScale>();
            var kept = new ArrayList<Part>();
            for (double from = snapshot.extent().from();
                    from < snapshot.extent().to();
                    from += days) {
                progress.check();
                var scale = new TimeScale(from, from + days, width);
                for (Part part : parts) {
                    if (has(layout, scale, part)) {
                        scales.add(scale);
                        kept.add(part);
                    }
                }
            }
            for (int i = 0; i < kept.size(); i++) {
                progress.check();
                progress.report(i, kept.size());
                content.add(sheet(layout, scales.get(i), kept.get(i), FACTOR, i + 1, kept.size()));
            }
            return content.isEmpty() ? List.of(one()) : content;
        }

        private boolean has(TimelineLayout layout, TimeScale scale, Part part) {
            Picture picture = pictures.make(layout, scale, part.top(), part.bottom() - part.top());
            return picture.marks().stream().anyMatch(m -> isIn(m.y(), part))
                    || picture.bars().stream().anyMatch(b -> isIn(b.y(), part));
        }

        private static boolean isIn(double y, Part part) {
            return y >= part.top() && y < part.bottom();
        }

        /// Between lanes if that leaves no more than half a sheet empty, else between rows.
        private static List<Part> parts(TimelineLayout layout, double room) {
            var parts = new ArrayList<Part>();
            double top = 0;
            while (top < layout.height()) {
                double limit = top + room;
                double end = limit >= layout.height() ? layout.height() : top;
                for (LaneRows lane : layout.lanes()) {
                    double bottom = lane.y() + lane.height();
                    if (bottom <= limit && bottom - top >= room / 2) {
                        end = Math.max(end, bottom);
                    }
                }
                if (end <= top) {
                    double inLane = Math.floor((limit - lastStart(layout, limit)) / TimelineLayout.ROW);
                    end = lastStart(layout, limit) + inLane * TimelineLayout.ROW;
                }
                parts.add(new Part(top, end));
                top = end;
            }
            return parts;
        }

        private static double lastStart(TimelineLayout layout, double limit) {
            return layout.lanes().stream()
                    .mapToDouble(lane -> lane.y() + TimelineLayout.PADDING)
                    .filter(y -> y <= limit)
                    .max()
                    .orElse(0);
        }

        private Sheet sheet(TimelineLayout layout, TimeScale scale, Part part, double factor, int page, int pages) {
            var pen = new SheetPen(factor, MARGIN, MARGIN);
            double height = part.bottom() - part.top();
            double width = scale.width();
            heading(pen, scale, width + inset);
            var bands = new RulerBands(scale, messages, widths::of);
            double bottom = HEADER + height;
            for (RulerBands.Band band : bands.of(Ruler.CALENDAR)) {
                if (band.x() >= 0) {
                    pen.box(inset + band.x(), HEADER, 0.7, height, SheetPen.LINE, 1);
                }
            }
            Picture picture = pictures.make(layout, scale, part.top(), height);
            double dy = HEADER - part.top();
            picture.lanes().forEach(lane -> lane(pen, lane, part, dy, width + inset));
            picture.bars().stream().filter(b -> isIn(b.y(), part)).forEach(b -> pen.bar(b, inset, dy, width));
            picture.marks().stream().filter(m -> isIn(m.y(), part)).forEach(m -> pen.mark(m, scale, inset, dy, width));
            for (int i = 0; i < shown.size(); i++) {
                ruler(pen, bands.of(shown.get(i)), shown.get(i), bottom + i * LanesPainter.RULER, width);
            }
            footing(pen, bottom + shown.size() * LanesPainter.RULER + FOOTER / 2, width + inset, page, pages);
            return new Sheet(PAPER_WIDTH, PAPER_HEIGHT, pen.shapes());
        }

        private void heading(SheetPen pen, TimeScale scale, double width) {
            pen.text(0, 8, title(messages.language()), SheetPen.INK, false);
            LocalDate last = LocalDate.ofEpochDay((long) Math.ceil(scale.to()) - 1);
            String time = messages.text("timeline.paper.time", day(scale.date(0)), day(last));
            pen.text(width - widths.of(time), 8, time, SheetPen.SECONDARY, false);
            pen.box(0, HEADER - 10, width, 0.7, SheetPen.LINE, 1);
        }

        private String day(LocalDate day) {
            return DateTimeFormatter.ofPattern(
                            messages.text("report.day-pattern"),
                            messages.language().locale())
                    .format(day);
        }

        private void lane(SheetPen pen, LaneRows lane, Part part, double dy, double width) {
            double bottom = lane.y() + lane.height();
            if (bottom <= part.bottom()) {
                pen.box(0, bottom + dy, width, 0.7, SheetPen.LINE, 1);
            }
            double y = Math.max(lane.y(), part.top()) + 12 + dy;
            if (bottom - Math.max(lane.y(), part.top()) < 14) {
                return;
            }
            double left = lane.key().kind() == null ? 0 : 18;
            if (lane.key().kind() != null) {
                pen.symbol(lane.key().kind(), 6, y, 10, 1, 0);
            }
            pen.text(left, y, widths.shorten(names.of(lane.key()), inset - left - 6), SheetPen.INK, false);
            if (y - dy + 22 <= Math.min(bottom, part.bottom())) {
                pen.text(left, y + 14, messages.text("timeline.count", lane.count()), SheetPen.SECONDARY, false);
            }
        }

        private void ruler(SheetPen pen, List<RulerBands.Band> bands, Ruler ruler, double y, double width) {
            pen.box(0, y, inset + width, 0.7, SheetPen.LINE, 1);
            if (ruler != Ruler.CALENDAR) {
                pen.text(0, y + 9, messages.text("timeline.ruler." + ruler.code()), SheetPen.SECONDARY, false);
            }
            for (RulerBands.Band band : bands) {
                if (band.x() >= 0) {
                    pen.box(inset + band.x(), y, 0.7, LanesPainter.RULER, SheetPen.LINE, 1);
                }
                pen.text(inset + band.labelX(), y + 9, band.label(), SheetPen.SECONDARY, false);
            }
        }

        private void footing(SheetPen pen, double y, double width, int page, int pages) {
            String records = messages.text("timeline.paper.records", snapshot.places().length);
            pen.text(0, y, records + "    " + messages.text("report.printed-on", day(made)), SheetPen.SECONDARY, false);
            String number = messages.text("report.page", page, pages);
            pen.text(width - widths.of(number), y, number, SheetPen.SECONDARY, false);
        }
    }
}

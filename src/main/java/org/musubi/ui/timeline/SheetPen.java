package org.musubi.ui.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.musubi.map.KindColours;
import org.musubi.model.RecordKind;
import org.musubi.report.Sheet;

/// Draws the parts of a timeline on a sheet, in pixels as on the screen, which become points.
final class SheetPen {
    static final int INK = 0x1c2429;
    static final int SECONDARY = 0x56616a;
    static final int LINE = 0xd5dade;
    static final int GREY = 0x6e7781;

    /// The size of type, in pixels.
    static final double TYPE = 11;

    private static final double BAR = MarkFill.BAR;
    private static final double EDGE = 0.8;
    private static final Map<RecordKind, Integer> COLOURS =
            KindColours.shipped(false).argb();

    private final double factor;
    private final double left;
    private final double top;
    private final List<Sheet.Shape> shapes = new ArrayList<>();

    /// @param factor points for each pixel
    /// @param left where the drawing begins, in points
    /// @param top likewise
    SheetPen(double factor, double left, double top) {
        this.factor = factor;
        this.left = left;
        this.top = top;
    }

    List<Sheet.Shape> shapes() {
        return shapes;
    }

    private double x(double pixels) {
        return left + pixels * factor;
    }

    private double y(double pixels) {
        return top + pixels * factor;
    }

    static int colour(RecordKind kind) {
        return COLOURS.getOrDefault(kind, INK) & 0xFFFFFF;
    }

    void box(double x, double y, double width, double height, int colour, double opacity) {
        shapes.add(new Sheet.Box(x(x), y(y), width * factor, height * factor, colour, opacity));
    }

    /// @param y its middle
    void text(double x, double y, String text, int colour, boolean centred) {
        if (!text.isEmpty()) {
            shapes.add(new Sheet.Text(x(x), y(y + TYPE * 0.36), TYPE * factor, text, colour, centred));
        }
    }

    /// A kind's shape around a spot.
    ///
    /// @param stroke the width of its line in pixels; 0 to fill it
    void symbol(RecordKind kind, double x, double y, double size, double opacity, double stroke) {
        Outline outline = Outline.of(kind);
        int colour = colour(kind);
        if (outline.isCircle()) {
            shapes.add(new Sheet.Circle(x(x), y(y), size / 2 * factor, colour, opacity, stroke * factor));
            return;
        }
        shapes.add(new Sheet.Polygon(
                Arrays.stream(outline.x()).mapToObj(c -> x(x + c * size)).toList(),
                Arrays.stream(outline.y()).mapToObj(c -> y(y + c * size)).toList(),
                colour,
                opacity,
                stroke * factor));
    }

    /// A record, as far as it lies between two edges; its title where it has room.
    ///
    /// @param dx to add to the mark's x
    /// @param dy to add to the mark's y
    /// @param width of what is in view, from 0
    void mark(Mark mark, TimeScale scale, double dx, double dy, double width) {
        double y = mark.y() + dy;
        RecordKind kind = mark.record().kind();
        if (mark.isSymbol()) {
            if (mark.middle() < 0 || mark.middle() > width) {
                return;
            }
            boolean certain = mark.span().exact() && !mark.span().soft();
            symbol(kind, dx + mark.middle(), y, Mark.SYMBOL - 1, certain ? 1 : MarkFill.PALE, 0);
            if (!certain) {
                symbol(kind, dx + mark.middle(), y, Mark.SYMBOL - 1, 1, 1);
            }
        } else if (MarkFill.isEven(mark.span())) {
            double from = Math.max(mark.x(), 0);
            double to = Math.min(mark.x() + mark.width(), width);
            box(dx + from, y - BAR / 2, to - from, BAR, colour(kind), MarkFill.full(mark.span()));
        } else {
            List<MarkFill.Stop> stops = MarkFill.of(mark, scale);
            for (int i = 1; i < stops.size(); i++) {
                fade(stops.get(i - 1), stops.get(i), dx, y - BAR / 2, width, colour(kind));
            }
        }
        if (!mark.isSymbol() && MarkFill.isSharp(mark.span())) {
            edges(mark, dx, y - BAR / 2, width);
        }
        Mark.Label label = mark.label();
        if (label != null) {
            text(dx + label.x(), y, label.text(), label.on() ? INK : SECONDARY, false);
        }
    }

    /// A line around a bar, without a side where the view cuts it off.
    private void edges(Mark mark, double dx, double y, double width) {
        double from = Math.max(mark.x(), 0);
        double to = Math.min(mark.x() + mark.width(), width);
        if (to <= from) {
            return;
        }
        int colour = colour(mark.record().kind());
        box(dx + from, y, to - from, EDGE, colour, 1);
        box(dx + from, y + BAR - EDGE, to - from, EDGE, colour, 1);
        if (mark.x() >= 0) {
            box(dx + from, y, EDGE, BAR, colour, 1);
        }
        if (mark.x() + mark.width() <= width) {
            box(dx + to - EDGE, y, EDGE, BAR, colour, 1);
        }
    }

    private void fade(MarkFill.Stop a, MarkFill.Stop b, double dx, double y, double width, int colour) {
        double from = Math.max(a.x(), 0);
        double to = Math.min(b.x(), width);
        if (to - from < 0.01) {
            return;
        }
        double slope = (b.opacity() - a.opacity()) / (b.x() - a.x());
        double start = a.opacity() + (from - a.x()) * slope;
        double end = a.opacity() + (to - a.x()) * slope;
        if (Math.abs(start - end) < 0.005) {
            box(dx + from, y, to - from, BAR, colour, start);
        } else {
            shapes.add(new Sheet.Fade(x(dx + from), y(y), (to - from) * factor, BAR * factor, colour, start, end));
        }
    }

    /// A counted bar, likewise.
    void bar(BarMark mark, double dx, double dy, double width) {
        double from = Math.max(mark.x(), 0);
        double to = Math.min(mark.right(), width);
        RecordKind kind = mark.lane().kind();
        int colour = kind == null ? GREY : colour(kind);
        double y = mark.y() + dy - BAR / 2;
        box(dx + from, y, to - from, BAR, colour, 0.13);
        double height = Math.max(1.5, Math.sqrt(mark.share()) * BAR);
        box(dx + from, y + BAR - height, to - from, height, colour, 0.3);
        text(dx + mark.textX(), mark.y() + dy, mark.text(), INK, true);
    }
}

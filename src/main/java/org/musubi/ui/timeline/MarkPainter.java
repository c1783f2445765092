package org.musubi.ui.timeline;

import java.util.ArrayList;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import org.musubi.model.RecordKind;

/// Draws one record's mark. What is certain is drawn full, what is only possible pale; ends that are open, unknown or
/// approximate fade out.
final class MarkPainter {
    private static final double BAR = MarkFill.BAR;
    private static final double OUTSIDE = 60;

    private final GraphicsContext g;
    private final Palette palette;

    MarkPainter(GraphicsContext g, Palette palette) {
        this.g = g;
        this.palette = palette;
    }

    /// @param scale gives the x of days
    /// @param dy to add to the mark's y
    void draw(Mark mark, TimeScale scale, double dy, boolean picked, boolean faded) {
        g.setGlobalAlpha(faded && !picked ? 0.28 : 1);
        Color colour = palette.of(mark.record().kind());
        double y = mark.y() + dy;
        if (picked) {
            halo(mark, y);
        }
        if (mark.isSymbol()) {
            symbol(mark, y, colour);
        } else {
            bar(mark, scale, y, colour);
        }
        g.setGlobalAlpha(1);
    }

    private void halo(Mark mark, double y) {
        g.setStroke(palette.of(Palette.Tone.ACCENT));
        g.setLineWidth(2);
        double left = Math.max(mark.left() - 3, -20);
        g.strokeRoundRect(left, y - 8, Math.min(mark.right() + 3, g.getCanvas().getWidth() + 20) - left, 16, 8, 8);
    }

    /// Filled if known to the day, else an outline with a pale filling.
    private void symbol(Mark mark, double y, Color colour) {
        Span span = mark.span();
        boolean certain = span.exact() && !span.soft();
        g.setFill(certain ? colour : pale(colour, MarkFill.PALE));
        outline(mark.record().kind(), mark.middle(), y, Mark.SYMBOL - 1, true);
        if (certain) {
            return;
        }
        g.setStroke(colour);
        g.setLineWidth(1.2);
        if (span.soft()) {
            g.setLineDashes(2, 2);
        }
        outline(mark.record().kind(), mark.middle(), y, Mark.SYMBOL - 1, false);
        if (span.soft()) {
            g.setLineDashes();
        }
    }

    /// A kind's shape around a spot, filled or as a line.
    void outline(RecordKind kind, double x, double y, double size, boolean fill) {
        Outline outline = Outline.of(kind);
        if (outline.isCircle()) {
            if (fill) {
                g.fillOval(x - size / 2, y - size / 2, size, size);
            } else {
                g.strokeOval(x - size / 2, y - size / 2, size, size);
            }
            return;
        }
        int corners = outline.x().length;
        double[] xs = new double[corners];
        double[] ys = new double[corners];
        for (int i = 0; i < corners; i++) {
            xs[i] = x + outline.x()[i] * size;
            ys[i] = y + outline.y()[i] * size;
        }
        if (fill) {
            g.fillPolygon(xs, ys, corners);
        } else {
            g.strokePolygon(xs, ys, corners);
        }
    }

    private void bar(Mark mark, TimeScale scale, double y, Color colour) {
        // What goes on for decades is only drawn as far as it is in view.
        double left = Math.max(mark.x(), -OUTSIDE);
        double width = Math.min(mark.x() + mark.width(), g.getCanvas().getWidth() + OUTSIDE) - left;
        Span span = mark.span();
        boolean sharp = MarkFill.isSharp(span);
        // One colour all over needs no gradient, which is dear.
        g.setFill(MarkFill.isEven(span) ? pale(colour, MarkFill.full(span)) : fill(mark, scale, colour));
        g.fillRoundRect(left, y - BAR / 2, width, BAR, 5, 5);
        if (sharp) {
            g.setStroke(colour);
            g.setLineWidth(1);
            g.strokeRoundRect(left + 0.5, y - BAR / 2 + 0.5, Math.max(1, width - 1), BAR - 1, 5, 5);
        }
    }

    private static Paint fill(Mark mark, TimeScale scale, Color colour) {
        double left = mark.x();
        double right = left + mark.width();
        var stops = new ArrayList<Stop>();
        for (MarkFill.Stop stop : MarkFill.of(mark, scale)) {
            stops.add(new Stop(Math.clamp((stop.x() - left) / (right - left), 0, 1), pale(colour, stop.opacity())));
        }
        return new LinearGradient(left, 0, right, 0, false, CycleMethod.NO_CYCLE, stops);
    }

    private static Color pale(Color colour, double opacity) {
        return Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), opacity);
    }
}

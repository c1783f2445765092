package org.musubi.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.musubi.text.Messages;

/// Draws curves from the open record to those that have to do with it, as far as they are in view. A curve that leaves
/// the open record is whole, one that comes in from another record dashed; the word of the relation stands on it where
/// it
/// covers no title.
final class RelationPainter {
    private final GraphicsContext g;
    private final Palette palette;
    private final List<Rectangle2D> words = new ArrayList<>();

    RelationPainter(GraphicsContext g, Palette palette) {
        this.g = g;
        this.palette = palette;
    }

    void draw(TimelineViewModel.State state, Picture picture, Messages messages, CharWidths widths, double dy) {
        if (state.selected() == null || state.related().isEmpty()) {
            return;
        }
        Optional<Mark> open = picture.of(state.selected());
        if (open.isEmpty()) {
            return;
        }
        words.clear();
        g.setStroke(palette.of(Palette.Tone.ACCENT));
        g.setLineWidth(1.5);
        for (TimelineViewModel.Related related : state.related()) {
            picture.of(related.other())
                    .ifPresent(other -> curve(open.get(), other, related, picture, messages, widths, dy));
        }
        g.setLineDashes();
    }

    private void curve(
            Mark open,
            Mark other,
            TimelineViewModel.Related related,
            Picture picture,
            Messages messages,
            CharWidths widths,
            double dy) {
        double x0 = anchor(open);
        double x1 = anchor(other);
        double y0 = open.y() + dy;
        double y1 = other.y() + dy;
        double bend = Math.clamp(Math.abs(x1 - x0) / 4, 12, 40);
        double level = (y0 + y1) / 2;
        if (Math.abs(y1 - y0) < 4) {
            // Of two in one row, the curve keeps clear of the row; downwards, where there is no room above.
            level += level < 1.5 * bend ? 2 * bend : -bend;
        }
        double pull = level - bend / 2;
        double middleX = (x0 + x1) / 2;
        double middleY = (y0 + y1) / 8 + pull * 0.75;
        if (related.outward()) {
            g.setLineDashes();
        } else {
            g.setLineDashes(5, 3);
        }
        g.beginPath();
        g.moveTo(x0, y0);
        g.bezierCurveTo(x0, pull, x1, pull, x1, y1);
        g.stroke();
        String word = related.outward() ? messages.of(related.type()) : messages.inverseOf(related.type());
        word(word, middleX, middleY, picture, widths, dy);
    }

    /// Bars reach far; their visible beginning is what one looks at.
    private static double anchor(Mark mark) {
        return mark.isSymbol() ? mark.middle() : Math.max(mark.left(), 0) + Math.min(8, mark.width() / 2);
    }

    private void word(String word, double x, double y, Picture picture, CharWidths widths, double dy) {
        double half = widths.of(word) / 2 + 3;
        for (Mark mark : picture.marks()) {
            Mark.Label label = mark.label();
            double right = label == null ? mark.right() : Math.max(mark.right(), label.x() + label.width());
            if (Math.abs(mark.y() + dy - y) < TimelineLayout.ROW && mark.left() < x + half && right > x - half) {
                return;
            }
        }
        var box = new Rectangle2D(x - half, y - 7, 2 * half, 14);
        if (words.stream().anyMatch(box::intersects)) {
            return;
        }
        words.add(box);
        g.setTextAlign(TextAlignment.CENTER);
        g.setFill(palette.of(Palette.Tone.GROUND));
        g.fillRect(x - half, y - 7, 2 * half, 14);
        g.setFill(palette.of(Palette.Tone.ACCENT));
        g.fillText(word, x, y);
    }
}

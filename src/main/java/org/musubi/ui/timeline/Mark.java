package org.musubi.ui.timeline;

import org.jspecify.annotations.Nullable;
import org.musubi.model.LibraryRecord;

/// Where a record is drawn: all in pixels, `x` from the left of the lanes, `y` from the top of all lanes.
///
/// @param x the left edge of its span
/// @param width of its span; small ones are drawn as a symbol around its middle
/// @param y the middle of its row
/// @param label its title, shortened to the room there is; null if there is none
record Mark(
        LibraryRecord record,
        Span span,
        double x,
        double width,
        double y,
        @Nullable Label label) {
    /// Spans narrower than this are drawn as symbols.
    static final double SYMBOL = 11;

    /// How far a bar goes on past its last known day where its end is open or unknown, in pixels.
    static final double FADE = 44;

    /// A title beside its mark or on it.
    ///
    /// @param x its left edge
    /// @param on whether it lies on its mark
    record Label(String text, double x, double width, boolean on) {}

    Mark with(Label placed) {
        return new Mark(record, span, x, width, y, placed);
    }

    /// The left edge of what is drawn of a record at a scale that has day 0 at 0. An open start goes on from before all
    /// there is to see; an unknown one fades in soon, for it may have been any time.
    static double left(Columns columns, int place, double ppd, Extent extent) {
        double left = columns.from(place) * ppd;
        if (columns.startsOpen(place)) {
            return Math.min(left, extent.from() * ppd) - FADE;
        }
        if (columns.startUnknown(place)) {
            return left - FADE;
        }
        return isSymbol(columns, place, ppd) ? left + (width(columns, place, ppd) - SYMBOL) / 2 : left;
    }

    /// The right edge, likewise.
    static double right(Columns columns, int place, double ppd, Extent extent) {
        double right = columns.to(place) * ppd;
        if (columns.goesOn(place)) {
            return Math.max(right, extent.to() * ppd) + FADE;
        }
        if (columns.endUnknown(place)) {
            return right + FADE;
        }
        return isSymbol(columns, place, ppd) ? right - (width(columns, place, ppd) - SYMBOL) / 2 : right;
    }

    private static double width(Columns columns, int place, double ppd) {
        return (columns.to(place) - columns.from(place)) * ppd;
    }

    private static boolean isSymbol(Columns columns, int place, double ppd) {
        return width(columns, place, ppd) < SYMBOL && columns.isBounded(place);
    }

    boolean isSymbol() {
        return width < SYMBOL && span.start() == Span.End.KNOWN && span.end() == Span.End.KNOWN;
    }

    double middle() {
        return x + width / 2;
    }

    /// The left edge of what is drawn.
    double left() {
        return isSymbol() ? middle() - SYMBOL / 2 : x;
    }

    /// The right edge of what is drawn.
    double right() {
        return isSymbol() ? middle() + SYMBOL / 2 : x + width;
    }

    /// Whether a spot is on it or on its title.
    boolean covers(double px, double py) {
        if (Math.abs(py - y) > TimelineLayout.ROW / 2) {
            return false;
        }
        boolean onTitle = label != null && px >= label.x() - 3 && px <= label.x() + label.width() + 3;
        return onTitle || (px >= left() - 2 && px <= right() + 2);
    }
}

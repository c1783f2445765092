package org.musubi.ui.timeline;

/// Where a record is drawn: all in pixels, `y` from the top of all lanes.
///
/// @param x the left edge of its span
/// @param width of its span; small ones are drawn as a symbol around its middle
/// @param y the middle of its row
/// @param room how far to the right of its figure nothing else is drawn; the title may go there
record Mark(Item item, double x, double width, double y, double room) {
    /// Spans narrower than this are drawn as symbols.
    static final double SYMBOL = 11;

    boolean isSymbol() {
        return width < SYMBOL
                && item.span().start() == Span.End.KNOWN
                && item.span().end() == Span.End.KNOWN;
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

    boolean covers(double px, double py, double rowHeight) {
        return Math.abs(py - y) <= rowHeight / 2 && px >= left() - 3 && px <= right() + 3;
    }
}

package org.musubi.ui.timeline;

import java.util.ArrayList;
import java.util.List;

/// How full a bar is along its length: nothing or pale where it may have begun, full where it certainly was, pale again
/// where it may have ended. So what is drawn on the screen and on paper never says more than is known.
final class MarkFill {
    /// The height of a bar, in pixels: a title has room on it.
    static final double BAR = 14;

    /// Of what is only possible.
    static final double PALE = 0.24;

    /// Of what is certain: pale enough for a title in the colour of text, on whatever part of the bar.
    private static final double FULL = 0.55;
    private static final double GOING_ON = 0.12;
    private static final double SOFT = 14;

    /// From here on to the next stop the opacity changes evenly.
    record Stop(double x, double opacity) {}

    private MarkFill() {}

    /// The stops from the left edge to the right one.
    static List<Stop> of(Mark mark, TimeScale scale) {
        Span span = mark.span();
        double left = mark.x();
        double right = left + mark.width();
        double first = scale.x(span.from());
        double last = scale.x(span.to());
        double full = full(span);
        double soft = span.soft() ? Math.min(SOFT, mark.width() / 3) : 0;
        boolean fadesIn = span.start() != Span.End.KNOWN || span.soft();
        boolean fadesOut = span.end() != Span.End.KNOWN || span.soft();
        var stops = new ArrayList<Stop>();
        stops.add(new Stop(left, fadesIn ? 0 : edge(span, true, full)));
        stops.add(new Stop(first + soft, edge(span, true, full)));
        if (span.hasCore()) {
            stops.add(new Stop(Math.max(first + soft, scale.x(span.coreFrom())), full));
            stops.add(new Stop(Math.min(last - soft, scale.x(span.coreTo())), full));
        }
        stops.add(new Stop(last - soft, edge(span, false, full)));
        stops.add(new Stop(right, fadesOut ? (span.end() == Span.End.OPEN ? GOING_ON : 0) : edge(span, false, full)));
        return stops;
    }

    /// Whether both ends are known and certain.
    static boolean isSharp(Span span) {
        return span.start() == Span.End.KNOWN && span.end() == Span.End.KNOWN && !span.soft();
    }

    /// Whether it is equally full all over.
    static boolean isEven(Span span) {
        boolean whole = span.coreFrom() == span.from() && span.coreTo() == span.to();
        return isSharp(span) && (whole || !span.hasCore());
    }

    /// How full it is where it is fullest.
    static double full(Span span) {
        return span.hasCore() ? FULL : PALE;
    }

    /// How full a bar is at a known end: full if that end is a day, pale if it is longer.
    private static double edge(Span span, boolean start, double full) {
        boolean day = start ? span.coreFrom() == span.from() : span.coreTo() == span.to();
        return span.hasCore() && day ? full : PALE;
    }
}

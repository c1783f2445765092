package org.musubi.map;

import java.util.List;
import javafx.geometry.Point2D;
import org.musubi.model.GeoPoint;

/// The curve of a tie, as a quadratic Bézier curve on the unit world of [Camera#onUnitWorld]. It bends to the north
/// like a great circle does on this hemisphere, but so far that short ties can be told apart too.
///
/// @param from one end
/// @param control the curve's control point
/// @param to the other end
record Arc(Point2D from, Point2D control, Point2D to) {
    /// How far the control point lies off the straight line, as a part of its length.
    private static final double BEND = 0.22;

    /// The curve between two places, the short way round. Where that crosses the edge of the map in the Atlantic there
    /// are two: one leaves the map in the west, one in the east.
    static List<Arc> between(GeoPoint a, GeoPoint b) {
        Point2D from = Camera.onUnitWorld(a);
        Point2D to = Camera.onUnitWorld(b);
        if (from.getX() > to.getX()) {
            return between(b, a);
        }
        if (to.getX() - from.getX() <= 0.5) {
            return List.of(curve(from, to));
        }
        return List.of(curve(to.subtract(1, 0), from), curve(to, from.add(1, 0)));
    }

    /// @param west not east of the other
    private static Arc curve(Point2D west, Point2D east) {
        double dx = east.getX() - west.getX();
        double dy = east.getY() - west.getY();
        Point2D middle = west.midpoint(east);
        return new Arc(west, new Point2D(middle.getX() + dy * BEND, middle.getY() - dx * BEND), east);
    }

    /// A point of the curve.
    ///
    /// @param part 0 at one end, 1 at the other
    Point2D at(double part) {
        return from.interpolate(control, part).interpolate(control.interpolate(to, part), part);
    }

    /// The northernmost, southernmost… of the three points, between which the curve lies.
    boolean mayTouch(double left, double top, double right, double bottom) {
        return Math.min(Math.min(from.getX(), to.getX()), control.getX()) <= right
                && Math.max(Math.max(from.getX(), to.getX()), control.getX()) >= left
                && Math.min(Math.min(from.getY(), to.getY()), control.getY()) <= bottom
                && Math.max(Math.max(from.getY(), to.getY()), control.getY()) >= top;
    }
}

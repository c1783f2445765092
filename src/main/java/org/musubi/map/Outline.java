package org.musubi.map;

import java.awt.geom.Path2D;
import java.util.List;
import javafx.geometry.Point2D;

/// A line drawn around what is meant, in pixels of a view. Its end is joined to its beginning, and what it goes around
/// is enclosed, also where it crosses itself. Immutable.
public final class Outline {
    private final Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);

    /// @param corners in the order of drawing; fewer than three enclose nothing
    public Outline(List<Point2D> corners) {
        for (int i = 0; i < corners.size(); i++) {
            Point2D corner = corners.get(i);
            if (i == 0) {
                path.moveTo(corner.getX(), corner.getY());
            } else {
                path.lineTo(corner.getX(), corner.getY());
            }
        }
        if (!corners.isEmpty()) {
            path.closePath();
        }
    }

    /// Whether a point lies within.
    public boolean encloses(Point2D point) {
        return path.contains(point.getX(), point.getY());
    }
}

package org.musubi.map;

import javafx.geometry.Point2D;
import org.musubi.model.GeoPoint;

/// Where the lines of ties run.
public final class Arcs {
    private Arcs() {}

    /// The middle of the line between two places.
    public static GeoPoint middle(GeoPoint one, GeoPoint other) {
        Point2D at = Arc.between(one, other).getFirst().at(0.5);
        double longitude = at.getX() * 360 - 180;
        return new GeoPoint(Mercator.latitude(at.getY()), longitude > 180 ? longitude - 360 : longitude);
    }
}

package org.musubi.report;

import java.awt.geom.Point2D;
import java.util.List;
import org.musubi.model.GeoPoint;

/// The projection of web maps (EPSG:3857), from degrees to the pixels of one extent.
record Mercator(MapExtent extent, double width, double height) {
    /// Beyond this the projection is cut off, which makes the world a square.
    private static final double LAST_LATITUDE = 85.05;

    /// Degrees of longitude that a map shows at least.
    private static final double LEAST_WIDTH = 10;

    /// The part of all that is left free around the outermost points.
    private static final double MARGIN = 0.12;

    /// The extent of this shape that shows all points, each on the side of the world nearer to `home`.
    ///
    /// @param shape width divided by height
    static MapExtent around(GeoPoint home, List<GeoPoint> others, double shape) {
        double west = home.longitude();
        double east = west;
        double south = y(home.latitude());
        double north = south;
        for (GeoPoint p : others) {
            double x = near(home.longitude(), p.longitude());
            west = Math.min(west, x);
            east = Math.max(east, x);
            south = Math.min(south, y(p.latitude()));
            north = Math.max(north, y(p.latitude()));
        }
        double padded = 1 + 2 * MARGIN;
        double width = Math.max(LEAST_WIDTH, Math.max((east - west) * padded, (north - south) * padded * shape));
        width = Math.min(width, 360);
        double height = Math.min(width / shape, 2 * y(LAST_LATITUDE));
        double x = (west + east) / 2;
        double limit = y(LAST_LATITUDE) - height / 2;
        double middle = Math.clamp((south + north) / 2, -limit, limit);
        double left = near(0, x - width / 2);
        return new MapExtent(left, latitude(middle - height / 2), left + width, latitude(middle + height / 2));
    }

    /// Where a point lies in pixels from the upper left corner.
    Point2D point(GeoPoint p) {
        double middle = (extent.west() + extent.east()) / 2;
        double top = y(extent.north());
        return new Point2D.Double(
                (near(middle, p.longitude()) - extent.west()) / (extent.east() - extent.west()) * width,
                (top - y(p.latitude())) / (top - y(extent.south())) * height);
    }

    /// The longitude, moved by whole turns to within 180 degrees of another.
    private static double near(double other, double longitude) {
        return longitude - 360 * Math.rint((longitude - other) / 360);
    }

    /// In degrees of longitude at the equator.
    private static double y(double latitude) {
        double cut = Math.clamp(latitude, -LAST_LATITUDE, LAST_LATITUDE);
        return Math.toDegrees(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(cut) / 2)));
    }

    private static double latitude(double y) {
        return Math.toDegrees(2 * Math.atan(Math.exp(Math.toRadians(y))) - Math.PI / 2);
    }
}

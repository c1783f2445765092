package org.musubi.map;

import java.util.Collection;
import org.musubi.model.GeoPoint;

/// A rectangle of the map at some size: what a print-out shows.
///
/// Sizes come in two units. A *point* is what a screen without scaling would call a pixel: at zoom z the world is
/// 256 · 2^z points wide, lines and symbols have their sizes in points. A *dot* is a pixel of the picture: `scale` of
/// them make a point. On A4 at 300 dpi with points of 1/96 inch, the scale is 3.125.
///
/// @param centre of the rectangle
/// @param zoom from 0 (the world in 256 points), any fraction, to 20
/// @param width in points
/// @param height in points
/// @param scale dots in a point
public record MapExtent(GeoPoint centre, double zoom, int width, int height, double scale) {
    private static final double TILE = 256;
    private static final double MAX_ZOOM = 20;

    /// @throws IllegalArgumentException if a value is out of range
    public MapExtent {
        if (!(zoom >= 0 && zoom <= MAX_ZOOM) || width <= 0 || height <= 0 || !(scale > 0)) {
            throw new IllegalArgumentException("map of " + width + " × " + height + " at zoom " + zoom);
        }
    }

    /// What a view shows.
    ///
    /// @param scale dots in a point
    static MapExtent of(Camera camera, double scale) {
        double longitude = camera.drawnLongitude();
        return new MapExtent(
                new GeoPoint(camera.drawnLatitude(), longitude > 180 ? longitude - 360 : longitude),
                camera.drawnZoom(),
                (int) camera.width(),
                (int) camera.height(),
                scale);
    }

    /// The closest look that shows all points with some room around them. Points on both sides of the antimeridian are
    /// shown across it.
    ///
    /// @param points at least one
    /// @param margin free on every side, in points
    /// @param closest the highest zoom allowed, which alone counts when there is but one point
    public static MapExtent fitting(
            Collection<GeoPoint> points, int width, int height, double margin, double closest, double scale) {
        if (points.isEmpty()) {
            throw new IllegalArgumentException("nothing to fit");
        }
        double[] longitudes =
                points.stream().mapToDouble(GeoPoint::longitude).sorted().toArray();
        double west = westernEnd(longitudes);
        double minX = 1;
        double maxX = 0;
        double minY = 1;
        double maxY = 0;
        for (GeoPoint point : points) {
            double x = (((point.longitude() - west) % 360) + 360) % 360 / 360;
            double y = Mercator.y(point.latitude());
            minX = Math.min(minX, x);
            maxX = Math.max(maxX, x);
            minY = Math.min(minY, y);
            maxY = Math.max(maxY, y);
        }
        double zoomX = Math.log(Math.max(1, width - 2 * margin) / TILE / (maxX - minX)) / Math.log(2);
        double zoomY = Math.log(Math.max(1, height - 2 * margin) / TILE / (maxY - minY)) / Math.log(2);
        double zoom = Math.clamp(Math.min(zoomX, zoomY), 0, Math.min(closest, MAX_ZOOM));
        double longitude = west + (minX + maxX) / 2 * 360;
        GeoPoint centre =
                new GeoPoint(Mercator.latitude((minY + maxY) / 2), longitude > 180 ? longitude - 360 : longitude);
        return new MapExtent(centre, zoom, width, height, scale);
    }

    /// Where the widest empty gap between longitudes ends: the rest is the smallest stretch that holds them all.
    private static double westernEnd(double[] longitudes) {
        double widest = longitudes[0] + 360 - longitudes[longitudes.length - 1];
        double west = longitudes[0];
        for (int i = 1; i < longitudes.length; i++) {
            if (longitudes[i] - longitudes[i - 1] > widest) {
                widest = longitudes[i] - longitudes[i - 1];
                west = longitudes[i];
            }
        }
        return west;
    }

    /// Width of the picture in dots.
    public int dotsAcross() {
        return (int) Math.round(width * scale);
    }

    /// Height of the picture in dots.
    public int dotsDown() {
        return (int) Math.round(height * scale);
    }

    /// Where a place lies in the picture: dots from the left edge, on the nearest turn of the world. May lie outside.
    public double dotX(GeoPoint place) {
        double turn = Math.IEEEremainder(place.longitude() - centre.longitude(), 360) / 360;
        return dotsAcross() / 2.0 + turn * worldDots();
    }

    /// Where a place lies in the picture: dots from the top edge. May lie outside.
    public double dotY(GeoPoint place) {
        return dotsDown() / 2.0 + (Mercator.y(place.latitude()) - Mercator.y(centre.latitude())) * worldDots();
    }

    /// Length of a dot on the ground at the centre, in metres (sphere of the WGS 84 equator).
    public double metresPerDot() {
        double around = 2 * Math.PI * 6_378_137;
        return around * Math.cos(Math.toRadians(centre.latitude())) / worldDots();
    }

    /// Left edge, in dots from 180° W.
    double left() {
        return Mercator.x(centre.longitude()) * worldDots() - dotsAcross() / 2.0;
    }

    /// Top edge, in dots from the top of the world.
    double top() {
        return Mercator.y(centre.latitude()) * worldDots() - dotsDown() / 2.0;
    }

    double worldDots() {
        return TILE * Math.pow(2, zoom) * scale;
    }
}

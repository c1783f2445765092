package org.musubi.map;

import java.util.Arrays;
import java.util.Collection;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import org.musubi.model.GeoPoint;

/// How the map is looked at: pure arithmetic of Web Mercator (EPSG:3857), without a screen.
///
/// The world is cut in the Atlantic, at 30° W, not at the date line: the Pacific is whole, and what lies between Toyama
/// and Vancouver runs east. Every point has exactly one place on this map.
///
/// Pictures of the map are crisp only where their pixels meet those of the screen. So the size of a tile and the place
/// of the map's corner are rounded to whole pixels, while centre and zoom are kept exactly as asked for.
///
/// @param centre what is in the middle, as far as the limits of the map allow
/// @param zoom from [#MIN_ZOOM] to [#MAX_ZOOM], any fraction; each whole step doubles the scale
/// @param width of the view in pixels, 0 before it has been laid out
/// @param height of the view in pixels, likewise
public record Camera(GeoPoint centre, double zoom, double width, double height) {
    public static final double MIN_ZOOM = 2;
    public static final double MAX_ZOOM = 10;
    /// Where the map ends in the north and south, in degrees.
    public static final double MAX_LATITUDE = 85;

    /// The closest that places are looked at when they are brought into view.
    private static final double CLOSEST_FIT = 8;

    /// Of the sphere of Web Mercator, in metres.
    private static final double EARTH_CIRCUMFERENCE = 2 * Math.PI * 6_378_137;

    private static final double CUT = -30;
    private static final double TILE = 256;
    /// Gluon shows tiles of level n from zoom n − 0.2 on.
    private static final double EARLY = 0.2;

    public Camera {
        zoom = Math.clamp(zoom, MIN_ZOOM, MAX_ZOOM);
        double world = worldSize(zoom);
        double top = worldY(MAX_LATITUDE, world) + height / 2;
        double bottom = worldY(-MAX_LATITUDE, world) - height / 2;
        double y = worldY(centre.latitude(), world);
        if (top > bottom) {
            centre = new GeoPoint(0, centre.longitude());
        } else if (y < top || y > bottom) {
            centre = new GeoPoint(latitude(Math.clamp(y, top, bottom), world), centre.longitude());
        }
    }

    /// The whole zoom whose tiles, and whose level of detail, are shown.
    int level() {
        return (int) Math.floor(zoom + EARLY);
    }

    private static double worldSize(double zoom) {
        double level = Math.floor(zoom + EARLY);
        return Math.rint(TILE * Math.pow(2, zoom - level)) * Math.pow(2, level);
    }

    /// How many pixels the whole world is wide and high.
    public double worldSize() {
        return worldSize(zoom);
    }

    /// The zoom at which the picture is drawn: as asked for, but with tiles of whole pixels.
    public double drawnZoom() {
        return Math.log(worldSize() / TILE) / Math.log(2);
    }

    /// A longitude as this map counts it.
    ///
    /// @return −30 or more and less than 330
    static double unrolled(double longitude) {
        return longitude < CUT ? longitude + 360 : longitude;
    }

    private static double worldX(double unrolled, double world) {
        return Mercator.x(unrolled) * world;
    }

    private static double worldY(double latitude, double world) {
        return Mercator.y(Math.clamp(latitude, -MAX_LATITUDE, MAX_LATITUDE)) * world;
    }

    private static double latitude(double worldY, double world) {
        return Mercator.latitude(worldY / world);
    }

    /// A point on a world that is 1 wide, 1 high and begins at 180° W, 85.05° N; x from 0.417 to 1.417.
    static Point2D onUnitWorld(GeoPoint point) {
        return new Point2D(worldX(unrolled(point.longitude()), 1), worldY(point.latitude(), 1));
    }

    /// The world's pixel, counted from 180° W, at the left edge of the view.
    double originX() {
        return Math.rint(worldX(unrolled(centre.longitude()), worldSize()) - width / 2);
    }

    /// The world's pixel, counted from 85.05° N, at the top edge of the view.
    double originY() {
        return Math.rint(worldY(centre.latitude(), worldSize()) - height / 2);
    }

    /// Where the view shows a point, in pixels from its top left corner.
    public Point2D project(GeoPoint point) {
        double world = worldSize();
        return new Point2D(
                worldX(unrolled(point.longitude()), world) - originX(), worldY(point.latitude(), world) - originY());
    }

    /// Whether a point lies within the view.
    public boolean shows(GeoPoint point) {
        Point2D at = project(point);
        return at.getX() >= 0 && at.getY() >= 0 && at.getX() <= width && at.getY() <= height;
    }

    /// What the view shows at a pixel counted from its top left corner.
    public GeoPoint unproject(double x, double y) {
        double world = worldSize();
        return new GeoPoint(
                Math.clamp(latitude(y + originY(), world), -90, 90), rolled((x + originX()) / world * 360 - 180));
    }

    private static double rolled(double longitude) {
        double once = longitude - 360 * Math.floor((longitude + 180) / 360);
        return Math.clamp(once, -180, 180);
    }

    /// The latitude of the drawn centre, which is up to half a pixel off.
    double drawnLatitude() {
        return latitude(originY() + height / 2, worldSize());
    }

    /// The longitude of the drawn centre, counted as by [#unrolled].
    double drawnLongitude() {
        return (originX() + width / 2) / worldSize() * 360 - 180;
    }

    public Camera withCentre(GeoPoint point) {
        return new Camera(point, zoom, width, height);
    }

    public Camera withZoom(double value) {
        return new Camera(centre, value, width, height);
    }

    public Camera withSize(double newWidth, double newHeight) {
        return new Camera(centre, zoom, newWidth, newHeight);
    }

    /// The view moved over the map, to the right and downwards, by some pixels. It stops at the edges of the map.
    public Camera movedBy(double right, double down) {
        double world = worldSize();
        return at(
                worldX(unrolled(centre.longitude()), world) + right,
                worldY(centre.latitude(), world) + down,
                world,
                zoom);
    }

    private Camera at(double x, double y, double world, double newZoom) {
        double unrolled = Math.clamp(x / world * 360 - 180, CUT, CUT + 359.999);
        return new Camera(
                new GeoPoint(Math.clamp(latitude(y, world), -MAX_LATITUDE, MAX_LATITUDE), rolled(unrolled)),
                newZoom,
                width,
                height);
    }

    /// Zoomed in (or out, if negative) by some steps, with what is at a pixel of the view staying there.
    public Camera zoomedBy(double steps, double x, double y) {
        double changed = Math.clamp(zoom + steps, MIN_ZOOM, MAX_ZOOM);
        double factor = worldSize(changed) / worldSize();
        double fromCentreX = x - width / 2;
        double fromCentreY = y - height / 2;
        double world = worldSize();
        double atX = worldX(unrolled(centre.longitude()), world) + fromCentreX;
        double atY = worldY(centre.latitude(), world) + fromCentreY;
        return at(atX * factor - fromCentreX, atY * factor - fromCentreY, world * factor, changed);
    }

    /// Zoomed in (or out, if negative) by some steps around the centre.
    public Camera zoomedBy(double steps) {
        return withZoom(zoom + steps);
    }

    /// The closest look, up to zoom 8, that shows all the points with some room left free at the edges. One point, or
    /// several at one spot, are centred no closer than they are now looked at, or at zoom 7.
    ///
    /// @param points none changes nothing
    /// @param padding in pixels
    public Camera showing(Collection<GeoPoint> points, Insets padding) {
        if (points.isEmpty()) {
            return this;
        }
        double[] xs = points.stream().mapToDouble(p -> onUnitWorld(p).getX()).toArray();
        double[] ys = points.stream().mapToDouble(p -> onUnitWorld(p).getY()).toArray();
        double left = Arrays.stream(xs).min().getAsDouble();
        double right = Arrays.stream(xs).max().getAsDouble();
        double top = Arrays.stream(ys).min().getAsDouble();
        double bottom = Arrays.stream(ys).max().getAsDouble();
        double freeWidth = Math.max(1, width - padding.getLeft() - padding.getRight());
        double freeHeight = Math.max(1, height - padding.getTop() - padding.getBottom());
        boolean oneSpot = right - left < 1e-9 && bottom - top < 1e-9;
        double world = oneSpot
                ? Math.pow(2, Math.clamp(zoom, 6, 7)) * TILE
                : Math.min(freeWidth / (right - left), freeHeight / (bottom - top));
        double fitting = Math.clamp(Math.log(world / TILE) / Math.log(2), MIN_ZOOM, CLOSEST_FIT);
        double size = worldSize(fitting);
        double x = (left + right) / 2 * size + (padding.getRight() - padding.getLeft()) / 2;
        double y = (top + bottom) / 2 * size + (padding.getBottom() - padding.getTop()) / 2;
        return at(x, y, size, fitting);
    }

    /// The closest look that shows a rectangle whole. One that goes over the cut in the Atlantic cannot be shown in one
    /// piece: then all of the world between its parallels is.
    public Camera showingAll(GeoPoint northWest, GeoPoint southEast) {
        Point2D from = onUnitWorld(northWest);
        Point2D to = onUnitWorld(southEast);
        boolean whole = to.getX() <= from.getX();
        double left = whole ? Mercator.x(CUT) : from.getX();
        double right = whole ? left + 1 : to.getX();
        double tall = Math.max(to.getY() - from.getY(), 1e-9);
        double world = Math.min(width / (right - left), height / tall);
        double fitting = Math.clamp(Math.log(world / TILE) / Math.log(2), MIN_ZOOM, MAX_ZOOM);
        double size = worldSize(fitting);
        return at((left + right) / 2 * size, (from.getY() + to.getY()) / 2 * size, size, fitting);
    }

    /// A view of another size that shows all that this one does, as large as it can.
    public Camera fittedInto(double newWidth, double newHeight) {
        double larger = Math.min(newWidth / width, newHeight / height);
        return new Camera(centre, zoom + Math.log(larger) / Math.log(2), newWidth, newHeight);
    }

    /// A view on the way from this one to another of the same size.
    ///
    /// The zoom grows evenly. The centre moves so that, where both views show one point at the same pixel, all
    /// views between them do so too.
    ///
    /// @param part of the way, 0 to 1
    public Camera towards(Camera end, double part) {
        if (part >= 1) {
            return end;
        }
        double steps = end.zoom - zoom;
        double moved = Math.abs(steps) < 1e-6 ? part : (1 - Math.pow(2, -steps * part)) / (1 - Math.pow(2, -steps));
        Point2D from = onUnitWorld(centre);
        Point2D to = onUnitWorld(end.centre);
        Point2D between = from.interpolate(to, moved);
        return at(between.getX(), between.getY(), 1, zoom + steps * part);
    }

    /// How many metres on the ground a pixel in the middle of the view stands for.
    public double metresPerPixel() {
        return EARTH_CIRCUMFERENCE * Math.cos(Math.toRadians(centre.latitude())) / worldSize();
    }
}

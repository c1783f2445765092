package org.musubi.map;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.shape.QuadCurve;

/// Finds the line under a pointer.
public final class TieIndex {
    /// How many pixels beside a line still count.
    private static final double SLACK = 3.5;
    /// A curve is looked at as so many straight pieces.
    private static final int PIECES = 32;

    private final MapScene scene;

    /// @param scene whose lines are looked for
    public TieIndex(MapScene scene) {
        this.scene = scene;
    }

    /// The line at a pixel of the view: of several the one that catches the eye most, then the nearest.
    public Optional<TieLine> at(Camera camera, double x, double y) {
        record Hit(TieLine line, double distance) {}
        var pointer = new Point2D(x + camera.originX(), y + camera.originY());
        return scene.ties().stream()
                .map(line -> new Hit(line, distance(line, pointer, camera.worldSize())))
                .filter(hit -> hit.distance <= hit.line.width() / 2 + SLACK)
                .min(Comparator.comparing((Hit hit) -> hit.line.emphasis())
                        .reversed()
                        .thenComparingDouble(hit -> hit.distance))
                .map(Hit::line);
    }

    /// The curves of a line in a view, in its pixels.
    public static List<QuadCurve> curves(TieLine line, Camera camera) {
        double world = camera.worldSize();
        double left = camera.originX();
        double top = camera.originY();
        return Arc.between(line.from(), line.to()).stream()
                .map(arc -> new QuadCurve(
                        arc.from().getX() * world - left,
                        arc.from().getY() * world - top,
                        arc.control().getX() * world - left,
                        arc.control().getY() * world - top,
                        arc.to().getX() * world - left,
                        arc.to().getY() * world - top))
                .toList();
    }

    private static double distance(TieLine line, Point2D pointer, double world) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Arc arc : Arc.between(line.from(), line.to())) {
            Point2D before = arc.at(0).multiply(world);
            for (int piece = 1; piece <= PIECES; piece++) {
                Point2D after = arc.at(piece / (double) PIECES).multiply(world);
                nearest = Math.min(nearest, distance(before, after, pointer));
                before = after;
            }
        }
        return nearest;
    }

    private static double distance(Point2D from, Point2D to, Point2D point) {
        Point2D along = to.subtract(from);
        double square = along.dotProduct(along);
        double part = square == 0 ? 0 : Math.clamp(point.subtract(from).dotProduct(along) / square, 0, 1);
        return from.add(along.multiply(part)).distance(point);
    }
}

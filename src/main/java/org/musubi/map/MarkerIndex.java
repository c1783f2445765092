package org.musubi.map;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;

/// Finds the markers under a pointer. Built once for a scene, asked at any view of it.
public final class MarkerIndex {
    /// How many pixels beside a marker still count, for hands that are not steady.
    private static final double SLACK = 3;

    private final CityMarker[] markers;
    private final Point2D[] places;
    private final double largest;

    /// @param scene whose markers are looked for
    public MarkerIndex(MapScene scene) {
        record Placed(CityMarker marker, Point2D place) {}
        List<Placed> placed = scene.markers().stream()
                .map(marker -> new Placed(marker, Camera.onUnitWorld(marker.at())))
                .sorted(Comparator.comparingDouble(p -> p.place.getX()))
                .toList();
        markers = placed.stream().map(Placed::marker).toArray(CityMarker[]::new);
        places = placed.stream().map(Placed::place).toArray(Point2D[]::new);
        largest = Arrays.stream(markers).mapToDouble(CityMarker::radius).max().orElse(0);
    }

    /// The markers at a pixel of the view, the nearest first; of several at one spot the most important first.
    public List<CityMarker> at(Camera camera, double x, double y) {
        double world = camera.worldSize();
        double unitX = (x + camera.originX()) / world;
        double unitY = (y + camera.originY()) / world;
        double reach = (largest + SLACK) / world;
        record Hit(CityMarker marker, double distance) {}
        return IntStream.range(firstFrom(unitX - reach), firstFrom(unitX + reach))
                .mapToObj(i -> new Hit(markers[i], places[i].distance(unitX, unitY) * world))
                .filter(hit -> hit.distance <= hit.marker.radius() + SLACK)
                .sorted(Comparator.<Hit>comparingDouble(hit -> Math.rint(hit.distance))
                        .thenComparing(Hit::marker, CityMarker.BY_IMPORTANCE))
                .map(Hit::marker)
                .toList();
    }

    private int firstFrom(double x) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle].getX() < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

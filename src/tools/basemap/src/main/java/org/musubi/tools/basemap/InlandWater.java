package org.musubi.tools.basemap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.VWSimplifier;

/**
 * Lakes and rivers fitted to the land: the two come from different sources, so what would lie in the sea is left out.
 */
final class InlandWater {
    /** How much of a lake's shore has to lie on land. */
    private static final double LAKE_ON_LAND = 0.8;

    /** The source is no finer than this, in grid units: about 200 m. */
    private static final double FINEST = 7;

    private static final double COARSER_THAN_LAND = 1.4;

    private final GeometryFactory factory = new GeometryFactory();
    private final List<Gshhg.Feature> lakes;
    private final List<Gshhg.Feature> rivers;

    InlandWater(List<Gshhg.Feature> lakes, List<Gshhg.Feature> rivers, Geometry land) {
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(land);
        this.lakes = lakes.stream()
                .filter(lake -> lake.points().size() >= 4 && share(lake.points(), locator) >= LAKE_ON_LAND)
                .toList();
        this.rivers = rivers.stream()
                .flatMap(river -> onLand(river, locator).stream())
                .toList();
    }

    private static double share(List<Coordinate> points, IndexedPointInAreaLocator land) {
        long inside = points.stream()
                .filter(point -> land.locate(point) != Location.EXTERIOR)
                .count();
        return (double) inside / points.size();
    }

    private static List<Gshhg.Feature> onLand(Gshhg.Feature river, IndexedPointInAreaLocator land) {
        List<Gshhg.Feature> parts = new ArrayList<>();
        List<Coordinate> part = new ArrayList<>();
        for (Coordinate point : river.points()) {
            boolean wet = land.locate(point) == Location.EXTERIOR;
            part.add(point);
            // The first point in the sea is kept, so that the river reaches the shore.
            if (wet) {
                if (part.size() >= 2) {
                    parts.add(new Gshhg.Feature(river.level(), List.copyOf(part)));
                }
                part.clear();
                part.add(point);
            }
        }
        if (part.size() >= 2) {
            parts.add(new Gshhg.Feature(river.level(), List.copyOf(part)));
        }
        return parts;
    }

    /** Rings of lakes, and of islands in them: the even-odd rule fills them. */
    List<Line> lakes(Level level) {
        List<Line> lines = new ArrayList<>();
        for (Gshhg.Feature lake : lakes) {
            List<Coordinate> closed = new ArrayList<>(lake.points());
            if (!closed.get(0).equals2D(closed.get(closed.size() - 1))) {
                closed.add(closed.get(0));
            }
            Polygon polygon = factory.createPolygon(closed.toArray(Coordinate[]::new));
            double tolerance = tolerance(level, closed.get(0));
            if (polygon.getArea() < level.smallestLakeAt(closed.get(0))) {
                continue;
            }
            Geometry simple = VWSimplifier.simplify(polygon, tolerance);
            for (int i = 0; i < simple.getNumGeometries(); i++) {
                Polygon part = (Polygon) simple.getGeometryN(i);
                if (!part.isEmpty()) {
                    Line line = line(level, 0, part.getExteriorRing().getCoordinates(), true);
                    if (line.size() >= 3) {
                        lines.add(line);
                    }
                }
            }
        }
        return lines;
    }

    List<Line> rivers(Level level) {
        List<Line> lines = new ArrayList<>();
        for (Gshhg.Feature river : rivers) {
            Coordinate[] points = river.points().toArray(Coordinate[]::new);
            if (river.level() > level.riverRankAt(points[0])) {
                continue;
            }
            Geometry simple = VWSimplifier.simplify(factory.createLineString(points), tolerance(level, points[0]));
            Line line = line(level, river.level(), simple.getCoordinates(), false);
            if (line.size() >= 2) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static double tolerance(Level level, Coordinate point) {
        return Math.max(FINEST, COARSER_THAN_LAND * level.toleranceAt(point));
    }

    private static Line line(Level level, int rank, Coordinate[] points, boolean ring) {
        List<int[]> distinct = new ArrayList<>();
        for (Coordinate point : points) {
            int[] next = {level.snap(point.x), level.snap(point.y)};
            if (distinct.isEmpty() || !Arrays.equals(distinct.get(distinct.size() - 1), next)) {
                distinct.add(next);
            }
        }
        if (ring && distinct.size() > 1 && Arrays.equals(distinct.get(0), distinct.get(distinct.size() - 1))) {
            distinct.remove(distinct.size() - 1);
        }
        return new Line(rank, distinct.stream().flatMapToInt(Arrays::stream).toArray());
    }
}

package org.musubi.tools.basemap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The edges of a coverage on the grid, each known by the units on its two sides.
 *
 * <p>An edge used in both directions lies between two units: a boundary. An edge used in one direction only has land on
 * one side: a shore. Every unit contributes closed rings, so as many shore edges enter a point as leave it, and they
 * always chain into closed rings, whatever rounding to the grid did to them.
 */
final class Topology {
    private record Edge(long from, long to) {}

    private static final class Sides {
        int forward;
        int backward;
        Unit right;
        Unit left;
    }

    private final Level level;
    private final Map<Edge, Sides> edges = new LinkedHashMap<>();

    Topology(Level level) {
        this.level = level;
    }

    void add(Unit unit, Geometry shape) {
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) shape.getGeometryN(i);
            if (polygon.isEmpty()) {
                continue;
            }
            addRing(unit, polygon.getExteriorRing(), true);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                addRing(unit, polygon.getInteriorRingN(hole), false);
            }
        }
    }

    private void addRing(Unit unit, LinearRing ring, boolean shell) {
        CoordinateSequence points = ring.getCoordinateSequence();
        boolean reverse = Orientation.isCCW(points) != shell;
        int last = points.size() - 1;
        long previous = key(points, reverse ? last : 0);
        for (int i = 1; i <= last; i++) {
            long next = key(points, reverse ? last - i : i);
            if (next != previous) {
                addEdge(unit, previous, next);
            }
            previous = next;
        }
    }

    private long key(CoordinateSequence points, int index) {
        return Grid.key(level.snap(points.getX(index)), level.snap(points.getY(index)));
    }

    private void addEdge(Unit unit, long from, long to) {
        boolean forward = from < to;
        Sides sides = edges.computeIfAbsent(forward ? new Edge(from, to) : new Edge(to, from), edge -> new Sides());
        if (forward) {
            sides.forward++;
            sides.right = unit;
        } else {
            sides.backward++;
            sides.left = unit;
        }
    }

    /** The rings between land and sea, land always on the same side, so that the non-zero rule fills them. */
    List<Line> land() {
        Map<Long, Deque<Long>> leaving = new LinkedHashMap<>();
        for (Entry<Edge, Sides> entry : edges.entrySet()) {
            Edge edge = entry.getKey();
            int net = entry.getValue().forward - entry.getValue().backward;
            for (int i = 0; i < Math.abs(net); i++) {
                long from = net > 0 ? edge.from() : edge.to();
                long to = net > 0 ? edge.to() : edge.from();
                leaving.computeIfAbsent(from, point -> new ArrayDeque<>(2)).add(to);
            }
        }
        List<Line> rings = new ArrayList<>();
        for (long start : List.copyOf(leaving.keySet())) {
            while (leaving.containsKey(start)) {
                walk(start, leaving, rings);
            }
        }
        return rings;
    }

    /** Follows shore edges until they run out; whenever the path meets itself, the loop is cut off as a ring. */
    private static void walk(long start, Map<Long, Deque<Long>> leaving, List<Line> rings) {
        List<Long> path = new ArrayList<>();
        Map<Long, Integer> position = new HashMap<>();
        long point = start;
        while (true) {
            Integer met = position.get(point);
            if (met != null) {
                List<Long> loop = path.subList(met, path.size());
                if (loop.size() >= 3) {
                    rings.add(line(loop));
                }
                loop.forEach(position::remove);
                loop.clear();
            }
            Deque<Long> next = leaving.get(point);
            if (next == null) {
                return;
            }
            position.put(point, path.size());
            path.add(point);
            long following = next.poll();
            if (next.isEmpty()) {
                leaving.remove(point);
            }
            point = following;
        }
    }

    /** The boundaries of one kind, joined end to end wherever exactly two of them meet. */
    List<Line> boundaries(Kind kind, Boundaries rules) {
        Map<Long, List<Long>> neighbours = new LinkedHashMap<>();
        edges.forEach((edge, sides) -> {
            if (sides.right != null && sides.left != null && rules.between(sides.right, sides.left) == kind) {
                neighbours
                        .computeIfAbsent(edge.from(), point -> new ArrayList<>(2))
                        .add(edge.to());
                neighbours
                        .computeIfAbsent(edge.to(), point -> new ArrayList<>(2))
                        .add(edge.from());
            }
        });
        Map<Long, Integer> degree = new HashMap<>();
        neighbours.forEach((point, others) -> degree.put(point, others.size()));
        List<Line> lines = new ArrayList<>();
        List<Long> points = List.copyOf(neighbours.keySet());
        for (long start : points) {
            if (degree.get(start) != 2) {
                follow(start, neighbours, degree, lines);
            }
        }
        for (long start : points) {
            follow(start, neighbours, degree, lines);
        }
        return lines;
    }

    private static void follow(
            long start, Map<Long, List<Long>> neighbours, Map<Long, Integer> degree, List<Line> lines) {
        while (!neighbours.get(start).isEmpty()) {
            List<Long> path = new ArrayList<>(List.of(start));
            long point = start;
            do {
                long next = neighbours.get(point).remove(0);
                neighbours.get(next).remove(point);
                path.add(next);
                point = next;
            } while (point != start
                    && degree.get(point) == 2
                    && !neighbours.get(point).isEmpty());
            lines.add(line(path));
        }
    }

    private static Line line(List<Long> points) {
        int[] xy = new int[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            xy[2 * i] = Grid.keyX(points.get(i));
            xy[2 * i + 1] = Grid.keyY(points.get(i));
        }
        return new Line(0, xy);
    }
}

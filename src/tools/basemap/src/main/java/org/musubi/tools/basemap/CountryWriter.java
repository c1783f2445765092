package org.musubi.tools.basemap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes which lines of a level the outlines of countries are made of, in the format that
 * `src/site/markdown/basemap.md` describes. Hardly a point is written twice: outlines consist of parts of shores and
 * boundaries, which the level has already.
 */
final class CountryWriter {
    private static final byte[] MAGIC = {'M', 'U', 'S', 'B', 'C', 'T', 'Y'};
    private static final int VERSION = 1;
    private static final List<Kind> EDGES = List.of(Kind.LAND, Kind.COUNTRY, Kind.DISPUTED, Kind.ADMIN1);

    /** In place of a kind, for points that no line has. */
    private static final int POINTS = 6;

    private final Level level;
    private final Map<Step, Spot> spots = new HashMap<>();
    private final Map<Kind, List<Line>> lines = new EnumMap<>(Kind.class);
    private final PackedBytes bytes = new PackedBytes();
    private final int shift;
    private int x;
    private int y;

    private record Step(long from, long to) {}

    /** Where a step is: from which point of which line, forwards (1) or backwards (-1). */
    private record Spot(Kind kind, int line, int point, int direction) {}

    private interface Part {}

    private record Along(Kind kind, int line, int point, int steps) implements Part {}

    private record Points(List<Long> points) implements Part {}

    CountryWriter(Level level, EnumMap<Kind, List<Line>> layers) {
        this.level = level;
        shift = Grid.BITS - level.gridBits();
        for (Kind kind : EDGES) {
            List<Line> sorted = LevelWriter.sorted(layers.get(kind));
            lines.put(kind, sorted);
            for (int line = 0; line < sorted.size(); line++) {
                index(kind, line, sorted.get(line));
            }
        }
    }

    private void index(Kind kind, int number, Line line) {
        int steps = kind == Kind.LAND ? line.size() : line.size() - 1;
        for (int i = 0; i < steps; i++) {
            int next = (i + 1) % line.size();
            long from = Grid.key(line.x(i), line.y(i));
            long to = Grid.key(line.x(next), line.y(next));
            spots.put(new Step(from, to), new Spot(kind, number, i, 1));
            spots.put(new Step(to, from), new Spot(kind, number, next, -1));
        }
    }

    /** @return bytes written */
    long write(Path file, List<Unit> units, Geometry[] shapes) throws IOException {
        Map<String, Topology> countries = new TreeMap<>();
        for (int i = 0; i < shapes.length; i++) {
            String code = units.get(i).iso();
            if (code.length() == 2 && Character.isLetter(code.charAt(0))) {
                countries.computeIfAbsent(code, any -> new Topology(level)).add(units.get(i), shapes[i]);
            }
        }
        bytes.writeBytes(MAGIC);
        bytes.write(VERSION);
        bytes.write(level.gridBits());
        bytes.varint(countries.size());
        countries.forEach((code, topology) -> {
            bytes.writeBytes(code.getBytes(StandardCharsets.US_ASCII));
            List<List<Part>> rings = rings(topology.land());
            bytes.varint(rings.size());
            rings.forEach(this::write);
        });
        Files.write(file, bytes.toByteArray());
        return bytes.size();
    }

    /** Islands that the level leaves out have no lines; the largest remains where a country has no other land. */
    private List<List<Part>> rings(List<Line> outlines) {
        List<List<Part>> rings = new ArrayList<>();
        for (Line outline : outlines) {
            List<Part> parts = parts(outline);
            if (parts.stream().anyMatch(Along.class::isInstance)) {
                rings.add(parts);
            }
        }
        if (rings.isEmpty()) {
            outlines.stream()
                    .max(Comparator.comparingDouble(line -> Math.abs(line.area())))
                    .ifPresent(largest -> rings.add(parts(largest)));
        }
        rings.sort(Comparator.comparing(CountryWriter::order));
        return rings;
    }

    private static String order(List<Part> ring) {
        return ring.get(0) instanceof Along along
                ? String.format("%d %08d %08d", along.kind().ordinal(), along.line(), along.point())
                : "9";
    }

    private List<Part> parts(Line outline) {
        int size = outline.size();
        int first = beginning(outline);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long from = key(outline, first + i);
            long to = key(outline, first + i + 1);
            Spot spot = spots.get(new Step(from, to));
            Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
            if (spot == null) {
                if (last instanceof Points points) {
                    points.points().add(to);
                } else {
                    parts.add(new Points(new ArrayList<>(List.of(from, to))));
                }
            } else if (last instanceof Along along && goesOn(along, spot)) {
                parts.set(
                        parts.size() - 1,
                        new Along(along.kind(), along.line(), along.point(), along.steps() + spot.direction()));
            } else {
                parts.add(new Along(spot.kind(), spot.line(), spot.point(), spot.direction()));
            }
        }
        return parts;
    }

    /** Where one line ends and another begins, so that no line is cut in two; the first point where there is only one. */
    private int beginning(Line outline) {
        Spot before = spots.get(new Step(key(outline, outline.size() - 1), key(outline, 0)));
        for (int i = 0; i < outline.size(); i++) {
            Spot spot = spots.get(new Step(key(outline, i), key(outline, i + 1)));
            boolean isSame = spot != null
                    && before != null
                    && spot.kind() == before.kind()
                    && spot.line() == before.line()
                    && spot.direction() == before.direction();
            if (!isSame && spot != null) {
                return i;
            }
            before = spot;
        }
        return 0;
    }

    private boolean goesOn(Along along, Spot spot) {
        if (along.kind() != spot.kind() || along.line() != spot.line() || along.steps() > 0 != spot.direction() > 0) {
            return false;
        }
        int size = lines.get(along.kind()).get(along.line()).size();
        int next = along.point() + along.steps();
        return along.kind() == Kind.LAND ? Math.floorMod(next, size) == spot.point() : next == spot.point();
    }

    private static long key(Line line, int index) {
        int at = Math.floorMod(index, line.size());
        return Grid.key(line.x(at), line.y(at));
    }

    private void write(List<Part> ring) {
        bytes.varint(ring.size());
        for (Part part : ring) {
            if (part instanceof Along along) {
                bytes.write(along.kind().ordinal());
                bytes.varint(along.line());
                bytes.varint(along.point());
                bytes.zigzag(along.steps());
            } else if (part instanceof Points points) {
                bytes.write(POINTS);
                bytes.varint(points.points().size());
                for (long point : points.points()) {
                    bytes.zigzag(Grid.keyX(point) - x >> shift);
                    bytes.zigzag(Grid.keyY(point) - y >> shift);
                    x = Grid.keyX(point);
                    y = Grid.keyY(point);
                }
            }
        }
    }
}

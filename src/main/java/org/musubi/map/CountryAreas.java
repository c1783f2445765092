package org.musubi.map;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.GeoPoint;

/// Where countries are: areas whose edges are the very shores and boundaries of the base map, at each of its levels.
///
/// The base map itself never fills a country, on purpose. These areas are shown where a user asked which countries
/// something involves, and they go by who administers an area, like the map's boundaries. For one thread at a time.
final class CountryAreas {
    private final BaseMap map;
    private final Map<Integer, Map<String, List<List<CountryReader.Part>>>> read = new HashMap<>();
    private @Nullable Made made;

    /// @param level of the base map
    /// @param codes of the countries
    /// @param lines the rings of their land, and their edges without disputed boundaries
    private record Made(MapLevel level, Set<String> codes, MapLevel lines) {}

    /// What is to be seen of countries in a frame, in dots.
    ///
    /// @param area to be filled by the non-zero rule
    /// @param edge its shores and boundaries, but for those that states disagree on
    record Shown(Path2D area, Path2D edge) {}

    CountryAreas(BaseMap map) {
        this.map = map;
    }

    /// @param codes of ISO 3166-1, of two letters; those that the map does not know are left out
    /// @param detail the zoom whose level of detail is wanted
    /// @param margin dots by which a stroke may reach into the frame from outside
    Shown in(MapPaths.Frame frame, Set<String> codes, int detail, double margin) {
        var paths = new MapPaths(lines(map.levelFor(detail), codes), frame);
        return new Shown(
                paths.areas(LineKind.LAND, Path2D.WIND_NON_ZERO), paths.strokes(LineKind.COUNTRY, _ -> true, margin));
    }

    /// The north-western and the south-eastern corner of what a country covers.
    ///
    /// @param code of ISO 3166-1, of two letters
    /// @param detail the zoom whose level of detail is looked at
    /// @return none if the map does not know it
    List<GeoPoint> corners(String code, int detail) {
        MapLines land = lines(map.levelFor(detail), Set.of(code)).of(LineKind.LAND);
        if (land.points() == 0) {
            return List.of();
        }
        DoubleSummaryStatistics longitude = IntStream.range(0, land.points())
                .mapToDouble(point -> Camera.unrolled(land.x(point) * 360.0 / BaseMap.GRID - 180))
                .summaryStatistics();
        IntSummaryStatistics y = IntStream.range(0, land.points()).map(land::y).summaryStatistics();
        return List.of(corner(longitude.getMin(), y.getMin()), corner(longitude.getMax(), y.getMax()));
    }

    private static GeoPoint corner(double unrolled, int y) {
        return new GeoPoint(Mercator.latitude((double) y / BaseMap.GRID), unrolled > 180 ? unrolled - 360 : unrolled);
    }

    private MapLevel lines(MapLevel level, Set<String> codes) {
        Made known = made;
        if (known == null || known.level != level || !known.codes.equals(codes)) {
            known = new Made(level, Set.copyOf(codes), assembled(level, codes));
            made = known;
        }
        return known.lines;
    }

    private MapLevel assembled(MapLevel level, Set<String> codes) {
        Map<String, List<List<CountryReader.Part>>> known = read.computeIfAbsent(level.minZoom(), CountryAreas::load);
        var rings = new LineBuffer();
        var edges = new LineBuffer();
        for (String code : codes) {
            for (List<CountryReader.Part> ring : known.getOrDefault(code, List.of())) {
                ring.forEach(part -> append(part, level, rings));
                rings.close();
                ring.stream().filter(CountryAreas::isEdge).forEach(part -> {
                    append(part, level, edges);
                    edges.end();
                });
            }
        }
        return new MapLevel(
                level.minZoom(),
                level.maxZoom(),
                Map.of(LineKind.LAND, rings.lines(), LineKind.COUNTRY, edges.lines()));
    }

    private static boolean isEdge(CountryReader.Part part) {
        return !(part instanceof CountryReader.Part.Along along) || along.kind() != LineKind.DISPUTED;
    }

    private static void append(CountryReader.Part part, MapLevel level, LineBuffer to) {
        switch (part) {
            case CountryReader.Part.Points(int[] xy) -> {
                for (int i = 0; i < xy.length; i += 2) {
                    to.add(xy[i], xy[i + 1]);
                }
            }
            case CountryReader.Part.Along(LineKind kind, int line, int point, int steps) -> {
                MapLines lines = level.of(kind);
                int start = lines.start(line);
                // Rings repeat their first point at the end.
                int size = lines.end(line) - start + (kind.isRing() ? 0 : 1);
                int by = Integer.signum(steps);
                for (int i = 0; i <= Math.abs(steps); i++) {
                    int at = start + Math.floorMod(point + i * by, size);
                    to.add(lines.x(at), lines.y(at));
                }
            }
        }
    }

    private static Map<String, List<List<CountryReader.Part>>> load(int zoom) {
        String resource = "/map/countries-" + zoom + ".bin";
        try (InputStream in = CountryAreas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not shipped: " + resource);
            }
            return CountryReader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

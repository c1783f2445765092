package org.musubi.tools.basemap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Packs the base map. Arguments: the units' GeoJSON, the lakes, the rivers, the output folder. */
public final class Pack {
    private static final List<Level> LEVELS = List.of(
            new Level(0, 3, 15, 220, 220, 40_000, 800_000, 2_000_000, 1, 1, false),
            new Level(4, 5, 17, 64, 128, 2_500, 60_000, 250_000, 2, 1, true),
            new Level(6, 7, 19, 18, 64, 160, 5_000, 50_000, 3, 2, true),
            new Level(8, 10, 20, 2, 16, 0, 500, 15_000, 4, 2, true));

    private final List<Unit> units;
    private final Geometry[] shapes;
    private final InlandWater water;
    private final Boundaries boundaries;

    private Pack(Path units, Path lakes, Path rivers) throws IOException {
        this.units = new UnitReader().read(units);
        this.shapes = this.units.stream().map(Unit::shape).toArray(Geometry[]::new);
        this.boundaries = new Boundaries();
        this.water = new InlandWater(
                Gshhg.lakes(lakes), Gshhg.rivers(rivers), new GeometryFactory().createGeometryCollection(shapes));
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 4) {
            throw new IllegalArgumentException("wanted: UNITS.json LAKES.nc RIVERS.nc OUTPUT-FOLDER");
        }
        Pack pack = new Pack(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]));
        Path output = Files.createDirectories(Path.of(args[3]));
        for (Level level : LEVELS) {
            Geometry[] simple = pack.simplified(level);
            EnumMap<Kind, List<Line>> layers = pack.layers(level, simple);
            long size = new LevelWriter().write(output.resolve(level.fileName()), level, layers);
            System.out.printf("%s: %,d bytes%n", level.fileName(), size);
            layers.forEach((kind, lines) -> System.out.printf(
                    "  %-8s %,7d lines %,9d points%n",
                    kind, lines.size(), lines.stream().mapToInt(Line::size).sum()));
            long countries = new CountryWriter(level, layers)
                    .write(output.resolve(level.countriesFileName()), pack.units, simple);
            System.out.printf("%s: %,d bytes%n", level.countriesFileName(), countries);
        }
    }

    private Geometry[] simplified(Level level) {
        double[] tolerances = units.stream()
                .mapToDouble(unit ->
                        level.toleranceAt(unit.shape().getEnvelopeInternal().centre()))
                .toArray();
        return new CoverageSimplifier(shapes).simplify(tolerances);
    }

    private EnumMap<Kind, List<Line>> layers(Level level, Geometry[] simple) {
        Topology topology = new Topology(level);
        for (int i = 0; i < simple.length; i++) {
            topology.add(units.get(i), simple[i]);
        }
        EnumMap<Kind, List<Line>> layers = new EnumMap<>(Kind.class);
        layers.put(
                Kind.LAND,
                topology.land().stream()
                        .filter(ring -> Math.abs(ring.area()) >= level.smallestIsland())
                        .toList());
        layers.put(Kind.LAKE, water.lakes(level));
        layers.put(Kind.RIVER, water.rivers(level));
        layers.put(Kind.COUNTRY, topology.boundaries(Kind.COUNTRY, boundaries));
        layers.put(Kind.DISPUTED, topology.boundaries(Kind.DISPUTED, boundaries));
        layers.put(Kind.ADMIN1, level.admin1() ? topology.boundaries(Kind.ADMIN1, boundaries) : List.of());
        return layers;
    }
}

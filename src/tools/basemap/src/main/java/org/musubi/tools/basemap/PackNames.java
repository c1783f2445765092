package org.musubi.tools.basemap;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Finds where the names of countries and of Japanese prefectures stand: in the widest part of the largest piece of land.
 * Arguments: the units' GeoJSON, the file to write.
 */
public final class PackNames {
    /** Pixels that an area is wide, if it were square, when its name is first shown. */
    private static final double SIDE = 26;

    private static final double TILE = 256;
    /** Of small states, which a map of all their neighbours has room for. */
    private static final int LATEST_COUNTRY = 5;

    private static final int COUNTRY_ZOOMS = 4;
    private static final int FIRST_PREFECTURE = 7;
    private static final int LAST_PREFECTURE = 10;

    private final NameRules rules = new NameRules();

    private PackNames() throws IOException {}

    private record Name(double side, String line) {}

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("wanted: UNITS.json OUTPUT.tsv");
        }
        List<Unit> units = new UnitReader().read(Path.of(args[0]));
        PackNames pack = new PackNames();
        List<Name> names = new ArrayList<>(pack.countries(units));
        names.sort(Comparator.comparing(Name::side).reversed().thenComparing(Name::line));
        names.addAll(pack.prefectures(units));
        Files.write(Path.of(args[1]), names.stream().map(Name::line).toList(), StandardCharsets.UTF_8);
        System.out.printf("%d names%n", names.size());
    }

    private List<Name> countries(List<Unit> units) {
        Map<String, List<Geometry>> shapes = new TreeMap<>();
        for (Unit unit : units) {
            if (rules.isNamed(unit.iso())) {
                shapes.computeIfAbsent(unit.iso(), code -> new ArrayList<>()).add(unit.shape());
            }
        }
        List<Name> names = new ArrayList<>();
        shapes.forEach((code, parts) -> names.add(country(code, UnaryUnionOp.union(parts))));
        return names;
    }

    private Name country(String code, Geometry shape) {
        boolean area = rules.isArea(code);
        double side = Math.sqrt(shape.getArea()) / Grid.SIZE;
        int from = (int) Math.ceil(Math.log(SIDE / TILE / side) / Math.log(2));
        from = Math.max(2, Math.min(area ? LATEST_COUNTRY + 1 : LATEST_COUNTRY, from));
        String language = rules.language(code).orElse("");
        Map<String, String> names = new LinkedHashMap<>();
        names.put("en", rules.name(code, "en-GB"));
        names.put("ja", rules.name(code, "ja"));
        rules.language(code).ifPresent(own -> names.put(own, rules.name(code, own)));
        Coordinate at = rules.spot(code).orElseGet(() -> middle(shape));
        return new Name(side, line(area ? "area" : "country", code, at, from, from + COUNTRY_ZOOMS, language, names));
    }

    private List<Name> prefectures(List<Unit> units) {
        return units.stream()
                .filter(unit -> unit.country().equals("JPN"))
                .sorted(Comparator.comparing(Unit::code))
                .map(unit -> new Name(
                        0,
                        line(
                                "prefecture",
                                unit.code(),
                                middle(unit.shape()),
                                FIRST_PREFECTURE,
                                LAST_PREFECTURE,
                                "ja",
                                Map.of("en", english(unit), "ja", unit.japanese()))))
                .toList();
    }

    /** Without strokes over long vowels; and nobody shall take Toyama Prefecture for Toyama. */
    private static String english(Unit prefecture) {
        String name =
                Normalizer.normalize(prefecture.name(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return prefecture.japanese().endsWith("府") || prefecture.japanese().endsWith("県") ? name + " Pref." : name;
    }

    private static String line(
            String kind, String code, Coordinate at, int from, int to, String language, Map<String, String> names) {
        StringBuilder all = new StringBuilder();
        names.keySet().stream()
                .sorted()
                .forEach(tag -> all.append(all.isEmpty() ? "" : "|")
                        .append(tag)
                        .append(':')
                        .append(names.get(tag)));
        double latitude = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * at.y / Grid.SIZE))));
        double longitude = at.x / Grid.SIZE * 360 - 180;
        return String.format(
                Locale.ROOT,
                "%s\t%s\t%.2f\t%.2f\t%d\t%d\t%s\t%s",
                kind,
                code,
                latitude,
                longitude,
                from,
                to,
                language,
                all);
    }

    private static Coordinate middle(Geometry shape) {
        Geometry largest = shape.getGeometryN(0);
        for (int i = 1; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i).getArea() > largest.getArea()) {
                largest = shape.getGeometryN(i);
            }
        }
        return MaximumInscribedCircle.getCenter(largest, Math.max(1, Math.sqrt(largest.getArea()) / 100))
                .getCoordinate();
    }
}

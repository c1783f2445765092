package org.musubi.map;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.musubi.model.GeoPoint;
import org.musubi.model.Names;

/// The names of seas, countries, territories and Japanese prefectures that come with the program: `seas.tsv`, written
/// by hand, and `units.tsv`, made by the tool in `src/tools/basemap`; `src/site/markdown/basemap.md` describes them.
public final class AtlasNames {
    private static final String SEPARATOR = "\t";

    private final List<Row> rows;

    private AtlasNames(List<Row> rows) {
        this.rows = rows;
    }

    /// @param code ISO 3166; empty for waters
    /// @param language of the country's own names; empty where there is none, or none that all use
    private record Row(MapName.Kind kind, String code, GeoPoint at, int from, int to, String language, Names names) {
        static Row of(String line) {
            String[] columns = line.split(SEPARATOR, -1);
            var names = new LinkedHashMap<String, String>();
            for (String name : columns[7].split("\\|")) {
                int colon = name.indexOf(':');
                names.put(name.substring(0, colon), name.substring(colon + 1));
            }
            return new Row(
                    MapName.Kind.valueOf(columns[0].toUpperCase(Locale.ROOT)),
                    columns[1],
                    new GeoPoint(Double.parseDouble(columns[2]), Double.parseDouble(columns[3])),
                    Integer.parseInt(columns[4]),
                    Integer.parseInt(columns[5]),
                    columns[6],
                    new Names(names));
        }
    }

    /// Reads those that come with the program: some ten milliseconds.
    public static AtlasNames shipped() {
        var rows = new ArrayList<Row>();
        for (String file : List.of("units", "seas")) {
            rows.addAll(read("/map/" + file + ".tsv"));
        }
        return new AtlasNames(List.copyOf(rows));
    }

    private static List<Row> read(String resource) {
        try (InputStream in = AtlasNames.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not shipped: " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Row::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All names, the most important of each kind first.
    ///
    /// @param language tag of the language of the interface
    /// @param local whether countries' own names follow in brackets
    public List<MapName> in(String language, boolean local) {
        return rows.stream().map(row -> name(row, language, local)).toList();
    }

    private static MapName name(Row row, String language, boolean local) {
        String name = row.names.in(language);
        return new MapName(
                row.kind, row.at, row.from, row.to, name, local ? withLocal(name, row.names, row.language) : name);
    }

    /// A name with the local one in brackets, if there is one that is written differently and can be written.
    ///
    /// @param language of the local one; empty for none
    public static String withLocal(String name, Names names, String language) {
        return names.exactly(language)
                .filter(own -> !own.equals(name) && LabelFonts.shipped().canWrite(own))
                .map(own -> name + " (" + own + ")")
                .orElse(name);
    }

    /// The names of countries and territories by ISO 3166-1 code.
    Map<String, String> countries(String language) {
        var names = new LinkedHashMap<String, String>();
        for (Row row : rows) {
            if (row.kind == MapName.Kind.COUNTRY || row.kind == MapName.Kind.AREA) {
                names.put(row.code, row.names.in(language));
            }
        }
        return names;
    }

    /// The languages of countries' own names, by ISO 3166-1 code, where there is one that all use.
    public Map<String, String> languages() {
        var languages = new LinkedHashMap<String, String>();
        for (Row row : rows) {
            if (row.kind == MapName.Kind.COUNTRY && !row.language.isEmpty()) {
                languages.put(row.code, row.language);
            }
        }
        return languages;
    }
}

package org.musubi.gazetteer;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.GeoPoint;
import org.musubi.model.Names;
import org.musubi.model.PlaceKind;
import org.musubi.model.Population;

/// A line of the gazetteer's file, which has the most populous places first: columns parted by tabs, an empty one for
/// what is not known.
///
/// GeoNames id, kind, country, admin 1, latitude, longitude, population, its date in EDTF, `C` for a capital,
/// local-government code, Wikidata item, names (`en:Kitakyushu|ja:北九州市`), aliases (`…|…`), and spellings by which it is
/// found besides (`…|…`), and the keys of all these names as [org.musubi.text.NameKeys] makes them.
record GazetteerRow(String[] columns) {
    private static final int GEONAMES = 0;
    private static final int KIND = 1;
    private static final int COUNTRY = 2;
    private static final int ADMIN1 = 3;
    private static final int LATITUDE = 4;
    private static final int LONGITUDE = 5;
    private static final int POPULATION = 6;
    private static final int AS_OF = 7;
    private static final int CAPITAL = 8;
    private static final int LGCODE = 9;
    private static final int WIKIDATA = 10;
    private static final int NAMES = 11;
    private static final int ALIASES = 12;
    private static final int SPELLINGS = 13;
    private static final int KEYS = 14;

    static GazetteerRow of(String line) {
        return new GazetteerRow(line.split("\t", -1));
    }

    GazetteerPlace place() {
        String geonames = text(GEONAMES);
        return new GazetteerPlace(
                geonames == null ? null : Long.valueOf(geonames),
                PlaceKind.valueOf(columns[KIND].toUpperCase(Locale.ROOT)),
                names(),
                parts(ALIASES),
                columns[COUNTRY],
                text(ADMIN1),
                new GeoPoint(Double.parseDouble(columns[LATITUDE]), Double.parseDouble(columns[LONGITUDE])),
                text(WIKIDATA),
                text(LGCODE),
                population(),
                !columns[CAPITAL].isEmpty());
    }

    /// By what it is found besides its names and aliases.
    List<String> spellings() {
        return parts(SPELLINGS);
    }

    String keys() {
        return columns[KEYS];
    }

    private Names names() {
        var names = new LinkedHashMap<String, String>();
        for (String name : parts(NAMES)) {
            int colon = name.indexOf(':');
            names.put(name.substring(0, colon), name.substring(colon + 1));
        }
        return new Names(names);
    }

    private @Nullable Population population() {
        String value = text(POPULATION);
        String asOf = text(AS_OF);
        return value == null ? null : new Population(Long.parseLong(value), asOf == null ? null : Edtf.parse(asOf));
    }

    private @Nullable String text(int column) {
        return columns[column].isEmpty() ? null : columns[column];
    }

    private List<String> parts(int column) {
        return columns[column].isEmpty() ? List.of() : Arrays.asList(columns[column].split("\\|"));
    }
}

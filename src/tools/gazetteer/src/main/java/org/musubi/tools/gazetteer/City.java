package org.musubi.tools.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of GeoNames' cities1000.txt.
 *
 * @param alternates names in all languages, and much else
 * @param feature GeoNames' feature code, such as PPLC for the capital of a country
 * @param admin1 GeoNames' own code of the first-level unit, within the country
 */
record City(
        long id,
        String name,
        String ascii,
        List<String> alternates,
        double latitude,
        double longitude,
        String feature,
        String country,
        String admin1,
        long population) {

    static List<City> readAll(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(City::of).toList();
        }
    }

    private static City of(String line) {
        String[] column = line.split("\t", -1);
        return new City(
                Long.parseLong(column[0]),
                column[1],
                column[2],
                column[3].isEmpty() ? List.of() : List.of(column[3].split(",")),
                Double.parseDouble(column[4]),
                Double.parseDouble(column[5]),
                column[7],
                column[8],
                column[10],
                column[14].isEmpty() ? 0 : Long.parseLong(column[14]));
    }

    boolean isCapital() {
        return feature.equals("PPLC");
    }

    /** Whether it is the seat of an administrative unit, or of a country. */
    boolean isSeat() {
        return feature.startsWith("PPLA") || isCapital();
    }

    /** Parts of cities, and places that are no more. */
    boolean isPartOrPast() {
        return feature.equals("PPLX") || feature.equals("PPLH") || feature.equals("PPLQ") || feature.equals("PPLW");
    }
}

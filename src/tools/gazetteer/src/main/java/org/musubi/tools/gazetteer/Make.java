package org.musubi.tools.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the gazetteer. Arguments: cities1000.txt, the folder of the catalogues of names, the units' GeoJSON, the codes of
 * ISO 3166-2, the Japanese codes, the reference library, the file to write.
 */
public final class Make {
    private Make() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 7) {
            throw new IllegalArgumentException(
                    "wanted: cities1000.txt LOCALE-FOLDER build.json iso_3166-2.json codes.json library.json places.tsv.gz");
        }
        List<City> all = City.readAll(Path.of(args[0]));
        Catalogues catalogues = new Catalogues(Path.of(args[1]));
        Admin1Codes admin1 = Admin1Codes.of(Units.read(Path.of(args[2])), IsoCodes.read(Path.of(args[3])), all);
        Municipalities municipalities = Municipalities.read(Path.of(args[4]));
        ReferencePlaces reference = ReferencePlaces.read(Path.of(args[5]));

        Set<Long> codedTwice = municipalities.match(all, admin1);
        Naming naming = new Naming(catalogues);
        List<Entry> entries = new ArrayList<>();
        for (City city : all) {
            if (Cut.keeps(city, municipalities.of(city)) || reference.overrides(city.id())) {
                entries.add(naming.entry(city, admin1.of(city), municipalities.of(city)));
            }
        }
        entries.sort(Comparator.comparingLong(Entry::population).reversed().thenComparing(Entry::sortName));
        entries.replaceAll(reference::override);
        entries.addAll(reference.unknownToGeonames());
        new EntryWriter().write(Path.of(args[6]), entries);
        report(entries, codedTwice, Files.size(Path.of(args[6])));
    }

    private static void report(List<Entry> entries, Set<Long> codedTwice, long size) {
        Set<String> countries = new HashSet<>();
        entries.forEach(entry -> countries.add(entry.country()));
        System.out.printf("%,d places of %d countries, %,d bytes%n", entries.size(), countries.size(), size);
        count(entries, "ISO 3166-2", entry -> !entry.admin1().isEmpty());
        count(entries, "local-government code", entry -> !entry.lgcode().isEmpty());
        for (String language : List.of("ja", "zh", "ko", "vi", "th")) {
            count(entries, "name in " + language, entry -> entry.names().containsKey(language));
        }
        System.out.printf("%,d places left without a code that several could have%n", codedTwice.size());
    }

    private static void count(List<Entry> entries, String what, java.util.function.Predicate<Entry> condition) {
        System.out.printf("%,7d with %s%n", entries.stream().filter(condition).count(), what);
    }
}

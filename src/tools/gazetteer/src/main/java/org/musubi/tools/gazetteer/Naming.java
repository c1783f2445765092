package org.musubi.tools.gazetteer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Chooses the names of a place by language. */
final class Naming {
    /** What is known of when inhabitants were counted: before the day of GeoNames' dump. */
    private static final String COUNTED_BEFORE_THE_DUMP = "../2020-03";

    /** Shipped for all places that have them: the languages of most partners. */
    private static final List<String> EVERYWHERE = List.of("zh", "ko", "th", "vi");

    private final Catalogues catalogues;
    private final Spellings spellings;

    Naming(Catalogues catalogues) {
        this.catalogues = catalogues;
        this.spellings = new Spellings(catalogues);
    }

    /** @param municipality null if it is not a Japanese one */
    Entry entry(City city, String admin1, Municipality municipality) {
        Map<String, String> names = names(city, municipality);
        Spellings.Found found = spellings.of(city, names, municipality);
        return new Entry(
                Long.toString(city.id()),
                kind(municipality),
                city.country(),
                admin1,
                city.latitude(),
                city.longitude(),
                city.population(),
                COUNTED_BEFORE_THE_DUMP,
                city.isCapital(),
                municipality == null ? "" : municipality.code(),
                "",
                names,
                found.aliases(),
                found.spellings());
    }

    /** As English texts write names of the region; where Latin letters are at home, names keep their diacritics. */
    private static String plain(City city) {
        return Cut.ASIA_PACIFIC.contains(city.country()) && !city.ascii().isEmpty() ? city.ascii() : city.name();
    }

    private static String kind(Municipality municipality) {
        if (municipality == null
                || municipality.name().endsWith("市")
                || municipality.name().endsWith("区")) {
            return "city";
        }
        return municipality.name().endsWith("町") ? "town" : "municipality";
    }

    private Map<String, String> names(City city, Municipality municipality) {
        Map<String, String> names = new LinkedHashMap<>();
        String english = catalogues.name("en", city.id());
        names.put("en", english != null && Script.isLatin(english) ? english : plain(city));
        String japanese = municipality == null ? name("ja", city) : municipality.name();
        put(names, "ja", japanese);
        List<String> local = Languages.of(city.country());
        local.forEach(language -> put(names, language.equals("tl") ? "fil" : language, localName(language, city)));
        for (String language : EVERYWHERE) {
            String name = name(language, city);
            // The Vietnamese name of a foreign city is mostly the English one.
            boolean own = Script.hasOwn(language) || name != null && !name.matches("\\p{ASCII}*");
            if (own && !local.contains(language)) {
                put(names, language, name);
            }
        }
        return names;
    }

    /** A name that is not known, or only repeats the English one, is left out. */
    private static void put(Map<String, String> names, String language, String name) {
        if (name != null && !name.equals(names.get("en"))) {
            names.put(language, name);
        }
    }

    private String name(String language, City city) {
        String name = catalogues.name(language, city.id());
        if (name != null && Script.fits(language, name) && !(language.equals("zh") && Script.hasKana(name))) {
            return name.contains("|") ? null : name;
        }
        return language.equals("ja") ? japaneseAlternate(city) : null;
    }

    private static String japaneseAlternate(City city) {
        List<String> found = new ArrayList<>();
        boolean inJapan = city.country().equals("JP");
        for (String name : city.alternates()) {
            boolean hiragana = Script.isHiragana(name);
            if (Script.fits("ja", name) && !hiragana && Script.hasKana(name) != inJapan) {
                found.add(name);
            }
        }
        return found.stream()
                .filter(name -> name.matches(".*[市町村区]"))
                .findFirst()
                .orElse(found.isEmpty() ? null : found.get(0));
    }

    private String localName(String language, City city) {
        String name = language.equals("zh") && city.country().equals("TW") ? catalogues.name("zh_TW", city.id()) : null;
        if (name == null) {
            name = name(language, city);
        }
        return name == null ? localAlternate(language, city) : name;
    }

    /** By their script alone, alternates tell their language only where no other language of the country shares it. */
    private static String localAlternate(String language, City city) {
        if (language.equals("vi")) {
            return Stream.concat(Stream.of(city.name()), city.alternates().stream())
                    .filter(name -> !name.matches("\\p{ASCII}*")
                            && Script.fold(name).equals(Script.fold(city.name()))
                            && Character.isUpperCase(name.codePointAt(0)))
                    .findFirst()
                    .orElse(null);
        }
        if (!Script.hasOwn(language)) {
            return null;
        }
        List<String> found = city.alternates().stream()
                .filter(name -> Script.fits(language, name) && name.length() > 1)
                .toList();
        boolean sharedScript =
                language.equals("zh") || List.of("ar", "fa", "ur", "ru").contains(language);
        if (sharedScript && found.size() > 1) {
            return null;
        }
        return found.stream()
                .filter(name -> !name.startsWith("จังหวัด"))
                .findFirst()
                .orElse(null);
    }
}

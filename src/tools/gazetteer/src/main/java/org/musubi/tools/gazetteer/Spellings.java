package org.musubi.tools.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Chooses, of the dozens of alternates of a place, those by which people may look for it: former names, abbreviations,
 * other romanisations, readings. GeoNames does not say what an alternate is; what is left out are names that only one
 * foreign language has, romanisations made by machines, and what the other names find already.
 */
final class Spellings {
    private static final List<String> KINDS = List.of("", "shi", "si", "city", "cho", "machi", "mura", "市");
    private static final List<String> SCRIPTS = List.of("ja", "zh", "ko", "th", "lo", "km", "my");
    private static final int SHORTEST = 3;
    private static final int MOST_NEAR = 6;
    private static final int MOST_FAR = 3;
    private static final int MOST_ALIASES = 2;
    /** A name that so many languages use is more than a spelling. */
    private static final int COMMON = 3;

    private final Catalogues catalogues;

    Spellings(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /**
     * @param aliases other names that a library takes over
     * @param spellings by which the place is found besides
     */
    record Found(List<String> aliases, List<String> spellings) {}

    Found of(City city, Map<String, String> names, Municipality municipality) {
        List<String> aliases = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        names.values().forEach(name -> keys.add(Script.fold(name)));
        if (municipality != null) {
            add(municipality.reading(), aliases, keys);
        }
        List<String> spellings = new ArrayList<>();
        boolean near = Cut.ASIA_PACIFIC.contains(city.country());
        if (near) {
            city.alternates().stream()
                    .filter(name -> isLocal(city, name))
                    // The longer comes first: it finds the shorter, which is its beginning.
                    .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                    .forEach(name -> add(name, Script.isHiragana(name) ? aliases : spellings, keys));
        }
        Map<String, Integer> uses = catalogues.uses(city.id());
        List<String> latin = new ArrayList<>();
        add(city.name(), latin, keys);
        readable(city, uses).stream()
                .filter(name -> uses.getOrDefault(name, 0) >= COMMON && name.matches("\\p{ASCII}*"))
                .limit(MOST_ALIASES)
                .forEach(name -> add(name, aliases, keys));
        readable(city, uses).forEach(name -> add(name, latin, keys));
        spellings.addAll(latin.subList(0, Math.min(latin.size(), near ? MOST_NEAR : MOST_FAR)));
        return new Found(aliases, spellings);
    }

    /** Those that most languages have come first, then short ones. */
    private static List<String> readable(City city, Map<String, Integer> uses) {
        return city.alternates().stream()
                .filter(Spellings::isReadable)
                .filter(name -> uses.getOrDefault(name, 0) != 1)
                .sorted(Comparator.comparingInt((String name) -> -uses.getOrDefault(name, 0))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static boolean isLocal(City city, String name) {
        boolean japan = city.country().equals("JP");
        boolean japanese = Script.fits("ja", name) && (japan || Script.hasKana(name));
        boolean local = Languages.of(city.country()).stream()
                .anyMatch(language -> SCRIPTS.contains(language) && Script.fits(language, name));
        return name.length() > 1 && !name.contains("|") && (japanese || local);
    }

    /** Romanisations made by machines begin small; codes of airports have three capitals. */
    private static boolean isReadable(String name) {
        return name.length() >= SHORTEST
                && Script.isLatin(name)
                && Character.isUpperCase(name.codePointAt(0))
                && !name.matches("[A-Z]{3}|.*[\\d|(/].*|.* - .*");
    }

    private static void add(String name, List<String> kept, List<String> keys) {
        String key = Script.fold(name);
        if (!key.isEmpty() && keys.stream().noneMatch(other -> finds(other, key))) {
            kept.add(name);
            keys.add(key);
        }
    }

    /** Whether a known name begins so, or is this one but for the kind of place or a longer phrase around it. */
    private static boolean finds(String known, String key) {
        if (known.startsWith(key)) {
            return true;
        }
        boolean latin = key.chars().allMatch(c -> c < 0x250);
        return latin && known.length() > 4 && key.contains(known)
                || KINDS.stream().anyMatch(kind -> key.equals(known + kind));
    }
}

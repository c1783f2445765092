package org.musubi.tools.basemap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/** What is decided by hand about the names on the map: {@code names.txt}, which says what its lines mean. */
final class NameRules {
    private final Set<String> areas = new HashSet<>();
    private final Set<String> none = new HashSet<>();
    private final Map<String, Coordinate> spots = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> languages = new HashMap<>();

    NameRules() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NameRules.class.getResourceAsStream("/names.txt")), StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                String rule = line.replaceFirst("#.*", "").strip();
                if (!rule.isEmpty()) {
                    add(Arrays.asList(rule.split("\\s+")));
                }
            }
        }
    }

    private void add(List<String> words) {
        List<String> rest = words.subList(1, words.size());
        switch (words.get(0)) {
            case "area" -> areas.addAll(rest);
            case "none" -> none.addAll(rest);
            case "at" ->
                spots.put(
                        rest.get(0),
                        new Coordinate(
                                Grid.x(Double.parseDouble(rest.get(2))), Grid.y(Double.parseDouble(rest.get(1)))));
            case "name" -> names.put(rest.get(0) + rest.get(1), String.join(" ", rest.subList(2, rest.size())));
            case "language" -> rest.subList(1, rest.size()).forEach(code -> languages.put(code, rest.get(0)));
            default -> throw new IllegalArgumentException("not understood: " + words);
        }
    }

    boolean isArea(String code) {
        return areas.contains(code);
    }

    boolean isNamed(String code) {
        return !none.contains(code);
    }

    Optional<Coordinate> spot(String code) {
        return Optional.ofNullable(spots.get(code));
    }

    /** The language of the country's own name; empty where there are several. */
    Optional<String> language(String code) {
        return Optional.ofNullable(languages.get(code));
    }

    String name(String code, String language) {
        String own = names.get(language.substring(0, 2) + code);
        return own != null
                ? own
                : new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.forLanguageTag(language));
    }
}

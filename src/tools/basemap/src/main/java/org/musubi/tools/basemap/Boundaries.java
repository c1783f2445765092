package org.musubi.tools.basemap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which kind of boundary lies between two units: de facto lines as Natural Earth draws them, disputed ones marked after
 * a table kept beside this class ({@code disputed.txt}).
 */
final class Boundaries {
    private record Pair(String one, String other) {
        boolean matches(Unit a, Unit b) {
            return (is(one, a) && is(other, b)) || (is(one, b) && is(other, a));
        }

        private static boolean is(String selector, Unit unit) {
            return "*".equals(selector) || selector.equals(unit.code()) || selector.equals(unit.country());
        }
    }

    private final List<Pair> disputed = new ArrayList<>();

    Boundaries() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Boundaries.class.getResourceAsStream("/disputed.txt")),
                StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                String rule = line.replaceFirst("#.*", "").strip();
                if (!rule.isEmpty()) {
                    String[] sides = rule.split("\\s+");
                    disputed.add(new Pair(sides[0], sides[1]));
                }
            }
        }
    }

    /** @return the kind of the boundary, or null where none is drawn */
    Kind between(Unit a, Unit b) {
        if (a == b) {
            return null;
        }
        boolean sameCountry = a.country().equals(b.country());
        if (disputed.stream().anyMatch(pair -> pair.matches(a, b))) {
            return Kind.DISPUTED;
        }
        if (!sameCountry && !a.sovereign().equals(b.sovereign())) {
            return Kind.COUNTRY;
        }
        return AsiaPacific.ADMIN1.contains(a.country()) && AsiaPacific.ADMIN1.contains(b.country())
                ? Kind.ADMIN1
                : null;
    }
}

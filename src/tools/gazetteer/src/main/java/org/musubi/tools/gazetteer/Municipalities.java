package org.musubi.tools.gazetteer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The Japanese municipalities with their codes and readings, and which places of GeoNames they are. */
final class Municipalities {
    private final Map<String, List<Municipality>> byPrefecture = new HashMap<>();
    private final Map<Long, Municipality> byPlace = new HashMap<>();

    private Municipalities() {}

    static Municipalities read(Path file) throws IOException {
        Municipalities read = new Municipalities();
        JsonNode prefectures = new ObjectMapper().readTree(file.toFile());
        for (JsonNode prefecture : prefectures) {
            for (JsonNode node : prefecture.get("municipalities")) {
                Municipality one = new Municipality(
                        node.get("code").asString(),
                        node.get("name").asString(),
                        node.get("ruby").asString());
                read.byPrefecture
                        .computeIfAbsent(one.prefecture(), key -> new ArrayList<>())
                        .add(one);
            }
        }
        return read;
    }

    /**
     * Finds the place of each municipality: one of its prefecture that has its name in Japanese characters, or else its
     * reading in Latin letters. Of several such places the seat of a unit counts, and if that leaves several, the
     * municipality stays without a place.
     *
     * @return the places that could have been meant, but are left without
     */
    Set<Long> match(List<City> cities, Admin1Codes admin1) {
        Map<String, List<City>> places = new HashMap<>();
        for (City city : cities) {
            if (city.country().equals("JP") && !city.isPartOrPast()) {
                places.computeIfAbsent(admin1.of(city), key -> new ArrayList<>())
                        .add(city);
            }
        }
        Set<Long> left = new HashSet<>();
        byPrefecture.forEach((prefecture, all) -> {
            List<City> there = places.getOrDefault(prefecture, List.of());
            all.forEach(municipality -> give(municipality, all, there, left));
        });
        return left;
    }

    private void give(Municipality municipality, List<Municipality> all, List<City> there, Set<Long> left) {
        List<City> found = there.stream()
                .filter(city -> city.alternates().contains(municipality.name())
                        || city.alternates().contains(municipality.stem()) && isOnly(municipality, all))
                .toList();
        if (found.isEmpty() && isOnly(municipality, all)) {
            found = there.stream()
                    .filter(city -> roman(city).equals(municipality.romanStem()))
                    .toList();
        }
        if (found.size() > 1) {
            List<City> seats = found.stream().filter(City::isSeat).toList();
            found = seats.isEmpty() ? found : seats;
        }
        found = found.stream().filter(city -> !byPlace.containsKey(city.id())).toList();
        if (found.size() == 1) {
            byPlace.put(found.get(0).id(), municipality);
        } else {
            found.forEach(city -> left.add(city.id()));
        }
    }

    /** Whether no other municipality of the prefecture is called or read alike, but for what kind it is. */
    private static boolean isOnly(Municipality one, List<Municipality> all) {
        return all.stream()
                        .filter(other -> other.stem().equals(one.stem())
                                || other.romanStem().equals(one.romanStem()))
                        .count()
                == 1;
    }

    private static String roman(City city) {
        return Kana.shortened(city.ascii().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    }

    /** Null if it is none. */
    Municipality of(City city) {
        return byPlace.get(city.id());
    }
}

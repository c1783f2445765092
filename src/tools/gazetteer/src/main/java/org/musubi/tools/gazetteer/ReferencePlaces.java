package org.musubi.tools.gazetteer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The places of the reference library, which were checked by hand: what it says overrides GeoNames; further languages and
 * aliases are added from there.
 */
final class ReferencePlaces {
    private final List<Entry> others = new ArrayList<>();
    private final Map<String, Entry> byGeonames = new HashMap<>();

    private ReferencePlaces() {}

    static ReferencePlaces read(Path file) throws IOException {
        ReferencePlaces read = new ReferencePlaces();
        for (JsonNode place : new ObjectMapper().readTree(file.toFile()).get("places")) {
            if (!place.get("kind").asString().equals("country")) {
                read.add(entry(place));
            }
        }
        return read;
    }

    private void add(Entry entry) {
        if (entry.geonames().isEmpty()) {
            others.add(entry);
        } else {
            byGeonames.put(entry.geonames(), entry);
        }
    }

    private static Entry entry(JsonNode place) {
        Map<String, String> names = new LinkedHashMap<>();
        place.get("names")
                .properties()
                .forEach(name -> names.put(name.getKey(), name.getValue().asString()));
        List<String> aliases = new ArrayList<>();
        place.path("aliases").forEach(alias -> aliases.add(alias.asString()));
        JsonNode population = place.path("population");
        return new Entry(
                place.path("geonames").asString(""),
                place.get("kind").asString(),
                place.get("country").asString(),
                place.path("admin1").asString(""),
                place.get("lat").asDouble(),
                place.get("lon").asDouble(),
                population.path("value").asLong(0),
                population.path("asOf").asString(""),
                false,
                place.path("lgcode").asString(""),
                place.path("wikidata").asString(""),
                names,
                aliases,
                List.of());
    }

    boolean overrides(long id) {
        return byGeonames.containsKey(Long.toString(id));
    }

    /** Those that GeoNames does not have. */
    List<Entry> unknownToGeonames() {
        return others;
    }

    /** What the reference library has of a place with what GeoNames has besides; any other place as it is. */
    Entry override(Entry more) {
        Entry entry = byGeonames.get(more.geonames());
        if (entry == null) {
            return more;
        }
        Map<String, String> names = new LinkedHashMap<>(entry.names());
        more.names().forEach(names::putIfAbsent);
        Set<String> aliases = new LinkedHashSet<>(entry.aliases());
        aliases.addAll(more.aliases());
        aliases.removeAll(names.values());
        List<String> spellings = new ArrayList<>(more.spellings());
        spellings.removeAll(aliases);
        return new Entry(
                entry.geonames(),
                entry.kind(),
                entry.country(),
                entry.admin1(),
                entry.latitude(),
                entry.longitude(),
                entry.population(),
                entry.asOf(),
                more.capital(),
                entry.lgcode(),
                entry.wikidata(),
                names,
                List.copyOf(aliases),
                spellings);
    }
}

package org.musubi.ui.map;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.Population;
import org.musubi.model.RecordKind;
import org.musubi.model.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The places and records of the reference library, as far as a map needs them.
final class ReferencePlaces {
    private ReferencePlaces() {}

    static LibraryContent content() {
        try (InputStream in = ReferencePlaces.class.getResourceAsStream("/reference/library.json")) {
            JsonNode library = new JsonMapper().readTree(in);
            var places = new ArrayList<Place>();
            library.get("places").forEach(p -> places.add(place(p)));
            var records = new ArrayList<LibraryRecord>();
            library.get("records").forEach(r -> records.add(record(r)));
            return new LibraryContent(places, List.of(), List.of(), records, List.of());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// The id of a place by its English name.
    static Id id(LibraryContent content, String name) {
        return content.places().stream()
                .filter(p -> p.name("en").equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Place place(JsonNode p) {
        @Nullable JsonNode population = p.get("population");
        return new Place(
                new Id(p.get("id").asString()),
                PlaceKind.valueOf(p.get("kind").asString().toUpperCase(Locale.ROOT)),
                names(p.get("names")),
                List.of(),
                text(p, "country"),
                text(p, "admin1"),
                p.hasNonNull("lat")
                        ? new GeoPoint(p.get("lat").asDouble(), p.get("lon").asDouble())
                        : null,
                null,
                null,
                null,
                population == null || population.isNull()
                        ? null
                        : new Population(population.get("value").asLong(), null));
    }

    private static LibraryRecord record(JsonNode r) {
        var parties = new ArrayList<Involvement>();
        r.get("parties")
                .forEach(p -> parties.add(new Involvement(
                        new Id(p.get("party").asString()),
                        Role.valueOf(p.get("role")
                                .asString()
                                .toUpperCase(Locale.ROOT)
                                .replace('-', '_')),
                        null)));
        String date = text(r, "date");
        return new LibraryRecord(
                new Id(r.get("id").asString()),
                RecordKind.valueOf(r.get("kind").asString().toUpperCase(Locale.ROOT)),
                r.get("type").asString(),
                names(r.get("titles")),
                date == null ? null : Edtf.parse(date),
                null,
                false,
                parties,
                null,
                List.of(),
                null,
                Names.NONE,
                List.of(),
                List.of());
    }

    private static Names names(JsonNode node) {
        Map<String, String> names = new LinkedHashMap<>();
        node.properties().forEach(e -> names.put(e.getKey(), e.getValue().asString()));
        return new Names(names);
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.get(field).asString() : null;
    }
}

package org.musubi.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.Edtf;
import org.musubi.model.Figure;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Participants;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.Population;
import org.musubi.model.RecordKind;
import org.musubi.model.Relation;
import org.musubi.model.RelationType;
import org.musubi.model.Role;
import org.musubi.model.Source;
import org.musubi.model.Status;
import org.musubi.query.LibraryIndex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The shipped reference library, linked up, for tests of what is made from it.
public final class ReferenceLibrary {
    public static final LibraryIndex INDEX = LibraryIndex.of(read());

    private ReferenceLibrary() {}

    /// The one record whose English title starts like this.
    public static LibraryRecord record(String title) {
        return INDEX.records().stream()
                .filter(r -> r.title("en").startsWith(title))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no record: " + title));
    }

    /// The place with this English name.
    public static Place place(String name) {
        return INDEX.parties()
                .filter(p -> p instanceof Place && p.name("en").equals(name))
                .map(Place.class::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no place: " + name));
    }

    private static LibraryContent read() {
        try (InputStream in =
                Objects.requireNonNull(ReferenceLibrary.class.getResourceAsStream("/reference/library.json"))) {
            JsonNode root = new JsonMapper().readTree(in.readAllBytes());
            return new LibraryContent(
                    all(root, "places", ReferenceLibrary::toPlace),
                    all(root, "organisations", ReferenceLibrary::toOrganisation),
                    all(root, "people", ReferenceLibrary::toPerson),
                    all(root, "records", ReferenceLibrary::toRecord),
                    all(root, "sources", ReferenceLibrary::toSource));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Place toPlace(JsonNode n) {
        JsonNode population = n.get("population");
        return new Place(
                id(n, "id"),
                PlaceKind.valueOf(constant(n, "kind")),
                names(n.get("names")),
                texts(n, "aliases"),
                text(n, "country"),
                text(n, "admin1"),
                isNull(n.get("lat"))
                        ? null
                        : new GeoPoint(n.get("lat").asDouble(), n.get("lon").asDouble()),
                isNull(n.get("geonames")) ? null : n.get("geonames").asLong(),
                text(n, "wikidata"),
                text(n, "lgcode"),
                isNull(population)
                        ? null
                        : new Population(population.get("value").asLong(), date(population, "asOf")));
    }

    private static Organisation toOrganisation(JsonNode n) {
        return new Organisation(
                id(n, "id"),
                names(n.get("names")),
                texts(n, "aliases"),
                text(n, "type"),
                text(n, "acronym"),
                optionalId(n, "seat"),
                optionalId(n, "parent"),
                date(n, "founded"),
                all(
                        n,
                        "figures",
                        f -> new Figure(f.get("what").asString(), f.get("value").asLong(), date(f, "asOf"))));
    }

    private static Person toPerson(JsonNode n) {
        return new Person(id(n, "id"), text(n, "name"), text(n, "role"), optionalId(n, "affiliation"));
    }

    private static Source toSource(JsonNode n) {
        return new Source(
                id(n, "id"),
                n.get("title").asString(),
                text(n, "publisher"),
                date(n, "date"),
                text(n, "language"),
                text(n, "url"),
                text(n, "file"));
    }

    private static LibraryRecord toRecord(JsonNode n) {
        var summaries = new LinkedHashMap<String, String>();
        if (text(n, "summary") != null) {
            summaries.put("en", Objects.requireNonNull(text(n, "summary")));
        }
        if (!isNull(n.get("summaries"))) {
            summaries.putAll(map(n.get("summaries")));
        }
        JsonNode p = n.get("participants");
        return new LibraryRecord(
                id(n, "id"),
                RecordKind.valueOf(constant(n, "kind")),
                n.get("type").asString(),
                names(n.get("titles")),
                date(n, "date"),
                text(n, "dateText"),
                n.path("fiscalYear").asBoolean(false),
                all(
                        n,
                        "parties",
                        i -> new Involvement(id(i, "party"), Role.valueOf(constant(i, "role")), date(i, "date"))),
                isNull(p)
                        ? null
                        : new Participants(
                                number(p, "persons"),
                                number(p, "cities"),
                                number(p, "countries"),
                                p.path("approximate").asBoolean(false)),
                texts(n, "themes"),
                text(n, "status") == null ? null : Status.valueOf(constant(n, "status")),
                new Names(summaries),
                all(n, "relations", r -> new Relation(RelationType.valueOf(constant(r, "type")), id(r, "record"))),
                all(
                        n,
                        "citations",
                        c -> new Citation(
                                id(c, "source"),
                                text(c, "locator"),
                                text(c, "quote"),
                                text(c, "field"),
                                c.path("inferred").asBoolean(false))));
    }

    private static <T> List<T> all(JsonNode n, String list, Function<JsonNode, T> reader) {
        var values = new ArrayList<T>();
        n.path(list).forEach(item -> values.add(reader.apply(item)));
        return values;
    }

    private static boolean isNull(@Nullable JsonNode n) {
        return n == null || n.isNull();
    }

    private static @Nullable String text(JsonNode n, String field) {
        return isNull(n.get(field)) ? null : n.get(field).asString();
    }

    private static @Nullable Integer number(JsonNode n, String field) {
        return isNull(n.get(field)) ? null : Integer.valueOf(n.get(field).asInt());
    }

    private static String constant(JsonNode n, String field) {
        return n.get(field).asString().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static @Nullable Edtf date(JsonNode n, String field) {
        String text = text(n, field);
        return text == null ? null : Edtf.parse(text);
    }

    private static Id id(JsonNode n, String field) {
        return new Id(n.get(field).asString());
    }

    private static @Nullable Id optionalId(JsonNode n, String field) {
        String text = text(n, field);
        return text == null ? null : new Id(text);
    }

    private static List<String> texts(JsonNode n, String field) {
        return all(n, field, JsonNode::asString);
    }

    private static Names names(JsonNode n) {
        return new Names(map(n));
    }

    private static Map<String, String> map(JsonNode n) {
        var texts = new LinkedHashMap<String, String>();
        n.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asString()));
        return texts;
    }
}

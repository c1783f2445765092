package org.musubi.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The shipped reference library as plain JSON, looked at without the product's own reader, and the facts it is held
/// against.
final class ReferenceTree {
    private static final JsonMapper JSON = new JsonMapper();

    final JsonNode library = json("/reference/library.json");
    final JsonNode facts = json("/reference/facts.json");
    private final Map<String, JsonNode> byId = new HashMap<>();

    ReferenceTree() {
        all("places", "organisations", "people", "records", "sources").forEach(n -> byId.put(id(n), n));
    }

    /// The members of some of the library's lists.
    Stream<JsonNode> all(String... lists) {
        return Stream.of(lists).flatMap(list -> library.get(list).valueStream());
    }

    JsonNode get(String id) {
        return Objects.requireNonNull(byId.get(id), () -> "nothing has the id " + id);
    }

    boolean has(String list, String id) {
        return library.get(list).valueStream().anyMatch(n -> id(n).equals(id));
    }

    /// The one place with this English name.
    JsonNode place(String name) {
        return all("places")
                .filter(p -> p.at("/names/en").asString().equals(name))
                .reduce((a, b) -> {
                    throw new AssertionError("two places are called " + name);
                })
                .orElseThrow(() -> new AssertionError("no place is called " + name));
    }

    /// The record that states a fact, by the fact's id in `facts.json`.
    JsonNode recordOf(String fact) {
        return facts.get("records")
                .valueStream()
                .filter(f -> id(f).equals(fact))
                .map(f -> get(f.get("as").asString()))
                .findFirst()
                .orElseThrow();
    }

    /// The ids of the places and organisations that have this name, alias or acronym, in whatever case.
    Set<String> called(String name) {
        return all("places", "organisations")
                .filter(party -> spellings(party).contains(name.toLowerCase(Locale.ROOT)))
                .map(ReferenceTree::id)
                .collect(Collectors.toSet());
    }

    static Set<String> spellings(JsonNode party) {
        Stream<String> names = party.get("names").valueStream().map(JsonNode::asString);
        Stream<String> acronym =
                Stream.ofNullable(party.get("acronym")).filter(a -> !a.isNull()).map(JsonNode::asString);
        return Stream.of(names, texts(party.get("aliases")), acronym)
                .flatMap(s -> s)
                .map(s -> s.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /// The parties of a record as "role name", in English, with the date that is the role's own.
    List<String> partiesOf(JsonNode record) {
        return record.get("parties")
                .valueStream()
                .map(p -> p.get("role").asString() + " "
                        + nameOf(get(p.get("party").asString()))
                        + (p.get("date").isNull() ? "" : " " + p.get("date").asString()))
                .toList();
    }

    private static String nameOf(JsonNode party) {
        String english = party.at("/names/en").asString();
        return english.isEmpty()
                ? party.get(party.get("name").isNull() ? "role" : "name").asString()
                : english;
    }

    static Set<String> partyIds(JsonNode record) {
        return record.get("parties")
                .valueStream()
                .map(p -> p.get("party").asString())
                .collect(Collectors.toSet());
    }

    /// The ids of the parties in these roles.
    static Set<String> partyIds(JsonNode record, String... roles) {
        return record.get("parties")
                .valueStream()
                .filter(p -> Set.of(roles).contains(p.get("role").asString()))
                .map(p -> p.get("party").asString())
                .collect(Collectors.toSet());
    }

    /// The countries of a record: those of its places, and those its organisations sit in.
    Set<String> countriesOf(JsonNode record) {
        var countries = new HashSet<String>();
        for (String id : partyIds(record)) {
            JsonNode party = get(id);
            JsonNode seat = party.get("seat");
            JsonNode place = seat == null || seat.isNull() ? party : get(seat.asString());
            if (place.has("country")) {
                countries.add(place.get("country").asString());
            }
        }
        return countries;
    }

    static String id(JsonNode node) {
        return node.get("id").asString();
    }

    /// The text, or null for a null or missing value.
    static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.asString();
    }

    /// The texts of a list, none for a missing one.
    static Stream<String> texts(@Nullable JsonNode list) {
        return list == null ? Stream.empty() : list.valueStream().map(JsonNode::asString);
    }

    static Properties properties(String resource) {
        var properties = new Properties();
        try (InputStream in = open(resource)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /// The rows of a tab-separated resource by column, without the heading.
    static List<Map<String, String>> rows(String resource) {
        List<String> lines;
        try (InputStream in = open(resource)) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String[] columns = lines.getFirst().split("\t", -1);
        return lines.stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(cells -> {
                    var row = new HashMap<String, String>();
                    for (int i = 0; i < columns.length; i++) {
                        row.put(columns[i], cells[i]);
                    }
                    return Map.copyOf(row);
                })
                .toList();
    }

    private static JsonNode json(String resource) {
        try (InputStream in = open(resource)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(ReferenceTree.class.getResourceAsStream(resource), resource);
    }
}

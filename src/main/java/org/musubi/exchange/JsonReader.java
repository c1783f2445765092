package org.musubi.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.exchange.JsonFormat.Reading;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Source;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads one library from JSON, member by member, so that a large file is never in memory twice.
final class JsonReader {
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .build())
            .build();

    private final Problems problems = new Problems();
    private final References references = new References(problems);
    private final List<Place> places = new ArrayList<>();
    private final List<Organisation> organisations = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<LibraryRecord> records = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private boolean versioned;

    Reading read(InputStream in) throws IOException {
        try (JsonParser json = MAPPER.createParser(in)) {
            readLibrary(json);
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw malformed(e);
        }
        references.check();
        problems.requireNone();
        return new Reading(new LibraryContent(places, organisations, people, records, sources), problems.warnings());
    }

    private void readLibrary(JsonParser json) {
        JsonToken first = json.nextToken();
        if (first == null) {
            problems.error("$", "empty");
        } else if (first != JsonToken.START_OBJECT) {
            problems.error("$", "not-library");
        }
        problems.requireNone();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            readKey(json, json.currentName());
        }
        if (json.nextToken() != null) {
            problems.error("$", "more");
        }
        if (!versioned) {
            problems.error("$", "not-library");
        }
    }

    private void readKey(JsonParser json, String key) {
        json.nextToken();
        if (key.equals("musubi")) {
            readVersion(MAPPER.readTree(json));
            return;
        }
        Section section = Section.of(key).orElse(null);
        if (section == null) {
            problems.warning("$." + key, "unknown-key");
            json.skipChildren();
            return;
        }
        switch (section) {
            case PLACES -> readMembers(json, section, places, JsonParties::place);
            case ORGANISATIONS -> readMembers(json, section, organisations, JsonParties::organisation);
            case PEOPLE -> readMembers(json, section, people, JsonParties::person);
            case RECORDS -> readMembers(json, section, records, JsonRecords::record);
            case SOURCES -> readMembers(json, section, sources, JsonRecords::source);
        }
    }

    /// Another version may mean anything: nothing else is said about such a file.
    private void readVersion(JsonNode version) {
        versioned = true;
        if (!version.isIntegralNumber() || version.longValue(0) != JsonFormat.VERSION) {
            var only = new Problems();
            only.error("$.musubi", "version", version.toString(), String.valueOf(JsonFormat.VERSION));
            throw only.failure();
        }
    }

    private <T> void readMembers(
            JsonParser json, Section section, List<T> members, Function<Fields, @Nullable T> read) {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        if (json.currentToken() != JsonToken.START_ARRAY) {
            problems.error("$." + section.key(), "not-list");
            json.skipChildren();
            return;
        }
        for (int index = 0; json.nextToken() != JsonToken.END_ARRAY; index++) {
            String path = "$." + section.key() + "[" + index + "]";
            T member = read.apply(new Fields(MAPPER.readTree(json), path, problems, references));
            if (member != null) {
                members.add(member);
            }
        }
    }

    /// What was found before the text broke off may matter less than that it did: this comes alone.
    private static ExchangeException malformed(JacksonException e) {
        var only = new Problems();
        var location = e.getLocation();
        String where = location == null ? "$" : location.getLineNr() + ":" + location.getColumnNr();
        switch (e) {
            case UnexpectedEndOfInputException _ -> only.error(where, "cut-off");
            case StreamConstraintsException _ -> only.error(where, "too-deep");
            default -> only.error(where, "not-json", e.getOriginalMessage());
        }
        return only.failure();
    }
}

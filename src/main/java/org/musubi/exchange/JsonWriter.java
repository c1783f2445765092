package org.musubi.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
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
import org.musubi.model.Population;
import org.musubi.model.Relation;
import org.musubi.model.Source;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;

/// Writes a library as JSON, each key in its place.
final class JsonWriter {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private JsonWriter(JsonGenerator json) {
        this.json = json;
    }

    static void write(LibraryContent content, OutputStream out) throws IOException {
        try (JsonGenerator json = MAPPER.writer().with(printer()).createGenerator(out)) {
            new JsonWriter(json).library(content);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
        out.flush();
    }

    /// How all JSON is laid out: two spaces of indentation, LF, empty lists and objects closed at once.
    static PrettyPrinter printer() {
        var indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }

    private void library(LibraryContent content) {
        json.writeStartObject();
        json.writeNumberProperty("musubi", JsonFormat.VERSION);
        list(Section.PLACES.key(), content.places(), this::place);
        list(Section.ORGANISATIONS.key(), content.organisations(), this::organisation);
        list(Section.PEOPLE.key(), content.people(), this::person);
        list(Section.RECORDS.key(), content.records(), this::record);
        list(Section.SOURCES.key(), content.sources(), this::source);
        json.writeEndObject();
    }

    private void place(Place place) {
        id("id", place.id());
        text("kind", place.kind().code());
        texts("names", place.names());
        words("aliases", place.aliases());
        text("country", place.country());
        text("admin1", place.admin1());
        GeoPoint location = place.location();
        degrees("lat", location == null ? null : location.latitude());
        degrees("lon", location == null ? null : location.longitude());
        whole("geonames", place.geonames());
        text("wikidata", place.wikidata());
        text("lgcode", place.lgcode());
        object("population", place.population(), this::population);
    }

    private void population(Population population) {
        json.writeNumberProperty("value", population.value());
        date("asOf", population.asOf());
    }

    private void organisation(Organisation organisation) {
        id("id", organisation.id());
        texts("names", organisation.names());
        words("aliases", organisation.aliases());
        text("type", organisation.type());
        text("acronym", organisation.acronym());
        id("seat", organisation.seat());
        id("parent", organisation.parent());
        date("founded", organisation.founded());
        list("figures", organisation.figures(), this::figure);
    }

    private void figure(Figure figure) {
        text("what", figure.what());
        json.writeNumberProperty("value", figure.value());
        date("asOf", figure.asOf());
    }

    private void person(Person person) {
        id("id", person.id());
        text("name", person.name());
        text("role", person.role());
        id("affiliation", person.affiliation());
    }

    private void record(LibraryRecord record) {
        id("id", record.id());
        text("kind", record.kind().code());
        text("type", record.type());
        texts("titles", record.titles());
        date("date", record.date());
        text("dateText", record.dateText());
        json.writeBooleanProperty("fiscalYear", record.fiscalYear());
        list("parties", record.parties(), this::involvement);
        object("participants", record.participants(), this::participants);
        words("themes", record.themes());
        text("status", record.status() == null ? null : record.status().code());
        text("summary", record.summary().exactly("en").orElse(null));
        texts("summaries", withoutEnglish(record.summary()));
        list("relations", record.relations(), this::relation);
        list("citations", record.citations(), this::citation);
    }

    private static Names withoutEnglish(Names names) {
        var others = new HashMap<>(names.byLanguage());
        others.remove("en");
        return new Names(others);
    }

    private void involvement(Involvement involvement) {
        id("party", involvement.party());
        text("role", involvement.role().code());
        date("date", involvement.date());
    }

    private void participants(Participants participants) {
        whole("persons", participants.persons());
        whole("cities", participants.cities());
        whole("countries", participants.countries());
        json.writeBooleanProperty("approximate", participants.approximate());
    }

    private void relation(Relation relation) {
        text("type", relation.type().code());
        id("record", relation.record());
    }

    private void citation(Citation citation) {
        id("source", citation.source());
        text("locator", citation.locator());
        text("quote", citation.quote());
        text("field", citation.field());
        if (citation.value() != null) {
            text("value", citation.value());
        }
        json.writeBooleanProperty("inferred", citation.inferred());
    }

    private void source(Source source) {
        id("id", source.id());
        text("title", source.title());
        text("publisher", source.publisher());
        date("date", source.date());
        text("language", source.language());
        text("url", source.url());
        text("file", source.file());
    }

    private void text(String key, @Nullable String value) {
        json.writeName(key);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    private void id(String key, @Nullable Id id) {
        text(key, id == null ? null : id.value());
    }

    private void date(String key, @Nullable Edtf date) {
        text(key, date == null ? null : date.toString());
    }

    private void whole(String key, @Nullable Number value) {
        json.writeName(key);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeNumber(value.longValue());
        }
    }

    /// As few digits as tell the number from all others: 137, not 137.0.
    private void degrees(String key, @Nullable Double value) {
        json.writeName(key);
        if (value == null) {
            json.writeNull();
        } else {
            String plain =
                    new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
            json.writeNumber(new BigDecimal(plain));
        }
    }

    private void texts(String key, Names names) {
        json.writeName(key);
        json.writeStartObject();
        names.byLanguage().forEach(this::text);
        json.writeEndObject();
    }

    private void words(String key, List<String> words) {
        json.writeName(key);
        json.writeStartArray();
        words.forEach(json::writeString);
        json.writeEndArray();
    }

    private <T> void list(String key, List<T> members, Consumer<T> writeKeys) {
        json.writeName(key);
        json.writeStartArray();
        for (T member : members) {
            json.writeStartObject();
            writeKeys.accept(member);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private <T> void object(String key, @Nullable T value, Consumer<T> writeKeys) {
        json.writeName(key);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeStartObject();
            writeKeys.accept(value);
            json.writeEndObject();
        }
    }
}

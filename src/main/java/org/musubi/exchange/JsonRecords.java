package org.musubi.exchange;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Participants;
import org.musubi.model.RecordKind;
import org.musubi.model.Relation;
import org.musubi.model.RelationType;
import org.musubi.model.Role;
import org.musubi.model.Source;
import org.musubi.model.Status;

/// Reads records and sources. Each method gives null if something is wrong, which it has then reported.
final class JsonRecords {
    private JsonRecords() {}

    static @Nullable LibraryRecord record(Fields fields) {
        var id = fields.ownId(Section.RECORDS);
        var kind = fields.requiredWord("kind", RecordKind.values(), RecordKind::code);
        var type = fields.required("type");
        var titles = fields.requiredTexts("titles");
        var date = fields.date("date");
        var dateText = fields.text("dateText");
        var fiscalYear = fields.flag("fiscalYear");
        var parties = fields.list("parties", JsonRecords::involvement);
        var participants = fields.object("participants", JsonRecords::participants);
        var themes = fields.words("themes");
        var status = fields.word("status", Status.values(), Status::code);
        var summary = summary(fields);
        var relations = fields.list("relations", JsonRecords::relation);
        var citations = fields.list("citations", JsonRecords::citation);
        if (!fields.sound()) {
            return null;
        }
        return new LibraryRecord(
                id,
                kind,
                type,
                titles,
                date,
                dateText,
                fiscalYear,
                parties,
                participants,
                themes,
                status,
                summary,
                relations,
                citations);
    }

    /// English has a key of its own.
    private static Names summary(Fields fields) {
        Names others = fields.texts("summaries");
        String english = fields.text("summary");
        if (english == null) {
            return others;
        }
        if (english.isBlank()) {
            fields.error("summary", "blank");
            return others;
        }
        if (others.exactly("en").isPresent()) {
            fields.error("summaries.en", "twice");
        }
        var all = new HashMap<>(others.byLanguage());
        all.put("en", english);
        return new Names(all);
    }

    private static @Nullable Involvement involvement(Fields fields) {
        var party = fields.requiredReference("party", References.PARTIES);
        var role = fields.requiredWord("role", Role.values(), Role::code);
        var date = fields.date("date");
        return fields.sound() ? new Involvement(party, role, date) : null;
    }

    private static @Nullable Participants participants(Fields fields) {
        var persons = fields.count("persons");
        var cities = fields.count("cities");
        var countries = fields.count("countries");
        var approximate = fields.flag("approximate");
        // An object without a number says as much as none.
        return fields.sound() && (persons != null || cities != null || countries != null)
                ? new Participants(persons, cities, countries, approximate)
                : null;
    }

    private static @Nullable Relation relation(Fields fields) {
        var type = fields.requiredWord("type", RelationType.values(), RelationType::code);
        var record = fields.requiredReference("record", Section.RECORDS);
        return fields.sound() ? new Relation(type, record) : null;
    }

    private static @Nullable Citation citation(Fields fields) {
        var source = fields.requiredReference("source", Section.SOURCES);
        var locator = fields.text("locator");
        var quote = fields.text("quote");
        var field = fields.text("field");
        var value = fields.text("value");
        var inferred = fields.flag("inferred");
        return fields.sound() ? new Citation(source, locator, quote, field, value, inferred) : null;
    }

    static @Nullable Source source(Fields fields) {
        var id = fields.ownId(Section.SOURCES);
        var title = fields.required("title");
        var publisher = fields.text("publisher");
        var date = fields.date("date");
        var language = fields.text("language");
        var url = fields.text("url");
        var file = fields.text("file");
        return fields.sound() ? new Source(id, title, publisher, date, language, url, file) : null;
    }
}

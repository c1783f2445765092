package org.musubi.ui.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Participants;
import org.musubi.model.Relation;
import org.musubi.model.Source;
import org.musubi.text.Messages;

/// The raw texts of a record's form, as if someone had typed them in the language of its messages. Read by
/// [RecordForm] they are the same record again.
public final class RecordTexts {
    private final Known known;
    private final Messages messages;
    private final Map<String, String> values = new HashMap<>();

    private RecordTexts(Known known, Messages messages) {
        this.known = known;
        this.messages = messages;
    }

    public static Map<String, String> of(LibraryRecord record, Known known, Messages messages) {
        var texts = new RecordTexts(known, messages);
        texts.put(record);
        return texts.values;
    }

    private void put(LibraryRecord record) {
        names("title.", record.titles());
        term("type", record.type());
        DateTexts.put(values, record.date(), record.fiscalYear(), messages);
        text("dateText", record.dateText());
        List<Involvement> parties = record.parties();
        for (int i = 0; i < parties.size(); i++) {
            put("party." + i, parties.get(i));
        }
        Participants participants = record.participants();
        if (participants != null) {
            number("participants.persons", participants.persons());
            number("participants.cities", participants.cities());
            number("participants.countries", participants.countries());
            flag("participants.about", participants.approximate());
        }
        for (int i = 0; i < record.themes().size(); i++) {
            term("theme." + i, record.themes().get(i));
        }
        text("status", record.status() == null ? null : record.status().code());
        names("summary.", record.summary());
        for (int i = 0; i < record.relations().size(); i++) {
            put("relation." + i, record.relations().get(i));
        }
        for (int i = 0; i < record.citations().size(); i++) {
            put("citation." + i, record.citations().get(i));
        }
        Attachments.put(values, record.attachments());
    }

    private void put(String row, Involvement involvement) {
        values.put(row + ".role", involvement.role().code());
        values.put(
                row + ".name",
                known.party(involvement.party())
                        .map(party -> party.name(messages.language().tag()))
                        .orElse(""));
        values.put(row + ".name.ref", involvement.party().value());
        text(row + ".date", DateTexts.of(involvement.date(), messages));
    }

    private void put(String row, Relation relation) {
        values.put(row + ".type", relation.type().code());
        values.put(
                row + ".record",
                known.record(relation.record())
                        .map(record -> record.title(messages.language().tag()))
                        .orElse(""));
        values.put(row + ".record.ref", relation.record().value());
    }

    private void put(String row, Citation citation) {
        values.put(
                row + ".source",
                known.source(citation.source()).map(Source::title).orElse(""));
        values.put(row + ".source.ref", citation.source().value());
        text(row + ".locator", citation.locator());
        text(row + ".quote", citation.quote());
        text(row + ".field", citation.field());
        CitedValues.put(values, row, citation, messages);
        flag(row + ".inferred", citation.inferred());
    }

    private void term(String field, String word) {
        values.put(field, messages.term(word));
        values.put(field + ".word", word);
    }

    private void names(String prefix, Names names) {
        names.byLanguage().forEach((language, text) -> values.put(prefix + language, text));
    }

    private void text(String field, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            values.put(field, text);
        }
    }

    private void number(String field, @Nullable Integer number) {
        if (number != null) {
            values.put(field, number.toString());
        }
    }

    private void flag(String field, boolean set) {
        if (set) {
            values.put(field, "true");
        }
    }
}

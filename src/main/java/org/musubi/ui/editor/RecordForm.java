package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Participants;
import org.musubi.model.Party;
import org.musubi.model.RecordKind;
import org.musubi.model.Relation;
import org.musubi.model.RelationType;
import org.musubi.model.Role;
import org.musubi.model.Source;
import org.musubi.model.Status;
import org.musubi.text.KnownDate;

/// Reads the form of a record.
///
/// Its fields: `title.en`, `type`, `date`, `fiscal`, `dateText`, `party.0.name`, `.role`, `.date`;
/// `participants.persons`, `.cities`, `.countries`, `.about`; `theme.0`, `status`, `summary.en`;
/// `relation.0.record`, `.type`; `citation.0.source`, `.locator`, `.quote`, `.field`, `.value`, `.inferred`;
/// `attachment.0.name`, `.type`, `.bytes`, `.sha256`. What a name refers to stands beside it under `.ref` (see
/// [Reference]), the English word of a term under `.word`.
public final class RecordForm {
    private final FieldReader fields;
    private final References references;
    private final Known known;
    private final Vocabulary types;
    private final Vocabulary themes;

    private RecordForm(FieldReader fields, Known known, Vocabulary types, Vocabulary themes, Supplier<Id> ids) {
        this.fields = fields;
        this.known = known;
        this.types = types;
        this.themes = themes;
        references = new References(fields, known, ids);
    }

    /// What a form says.
    ///
    /// @param id of the record
    /// @param types the known words for types
    /// @param themes the known words for themes
    /// @param ids gives ids to what is made with the record
    public static Parsed<LibraryRecord> read(
            Map<String, String> values,
            Id id,
            RecordKind kind,
            Known known,
            Vocabulary types,
            Vocabulary themes,
            Supplier<Id> ids) {
        return new RecordForm(new FieldReader(values), known, types, themes, ids).read(id, kind);
    }

    private Parsed<LibraryRecord> read(Id id, RecordKind kind) {
        Names titles = fields.names("title.");
        if (titles.isEmpty()) {
            fields.problem("title", "editor.problem.title");
        }
        String type = fields.word("type", types);
        if (type == null) {
            fields.problem("type", "editor.problem.type");
        }
        KnownDate known = fields.date("date");
        Edtf date = known == null ? null : known.date();
        boolean fiscal = DateTexts.isFiscal(fields.text("fiscal"), known);
        List<Involvement> parties = parties(date);
        Participants participants = participants();
        List<String> words = themes();
        Status status = fields.choice("status", Status.values(), Status::code);
        Names summary = fields.names("summary.");
        List<Relation> relations = relations(id);
        List<Citation> citations = citations();
        String dateText = fields.text("dateText");
        LibraryRecord record = fields.isWrong()
                ? null
                : new LibraryRecord(
                        id,
                        kind,
                        Objects.requireNonNull(type),
                        titles,
                        date,
                        dateText,
                        fiscal,
                        parties,
                        participants,
                        words,
                        status,
                        summary,
                        relations,
                        citations,
                        Attachments.read(fields));
        return new Parsed<>(record, references.parties(), references.sources(), fields.problems());
    }

    private List<Involvement> parties(@Nullable Edtf whole) {
        var parties = new ArrayList<Involvement>();
        var seen = new HashSet<Involvement>();
        for (String row : fields.rows("party")) {
            Role role = fields.choice(row + ".role", Role.values(), Role::code);
            KnownDate date = fields.date(row + ".date");
            boolean named = fields.text(row + ".name") != null || fields.text(row + ".name.ref") != null;
            if (!named) {
                if (date != null) {
                    fields.problem(row + ".name", "editor.problem.party.none");
                }
                continue;
            }
            if (role == null && fields.text(row + ".role") == null) {
                fields.problem(row + ".role", "editor.problem.role");
            }
            Party party = references.party(row + ".name");
            if (party == null || role == null) {
                continue;
            }
            var involvement = new Involvement(party.id(), role, date == null ? null : date.date());
            parties.add(involvement);
            if (!seen.add(involvement)) {
                fields.doubt(row + ".name", "editor.doubt.party.twice");
            }
            if (date != null && whole != null && !whole.overlaps(date.date())) {
                fields.doubt(row + ".date", "editor.doubt.role.outside");
            }
        }
        return parties;
    }

    private @Nullable Participants participants() {
        Integer persons = fields.whole("participants.persons");
        Integer cities = fields.whole("participants.cities");
        Integer countries = fields.whole("participants.countries");
        return persons == null && cities == null && countries == null
                ? null
                : new Participants(persons, cities, countries, fields.flag("participants.about"));
    }

    private List<String> themes() {
        var words = new ArrayList<String>();
        for (String row : fields.rows("theme")) {
            String word = fields.word(row, themes);
            if (word != null) {
                words.add(word);
            }
        }
        String unfinished = fields.word("themeNew", themes);
        if (unfinished != null && !words.contains(unfinished)) {
            words.add(unfinished);
        }
        return words;
    }

    private List<Relation> relations(Id self) {
        var relations = new ArrayList<Relation>();
        for (String row : fields.rows("relation")) {
            String field = row + ".record";
            RelationType type = fields.choice(row + ".type", RelationType.values(), RelationType::code);
            String title = fields.text(field);
            Reference reference = Reference.of(fields.text(field + ".ref")).orElse(null);
            if (reference instanceof Reference.Existing(Id other)) {
                if (other.equals(self)) {
                    fields.problem(field, "editor.problem.relation.self");
                } else if (known.record(other).isEmpty()) {
                    fields.problem(field, "editor.problem.relation.gone");
                } else if (type != null) {
                    relations.add(new Relation(type, other));
                } else if (fields.text(row + ".type") == null) {
                    fields.problem(row + ".type", "editor.problem.relation.type");
                }
            } else if (title != null) {
                fields.problem(field, "editor.problem.relation.unknown", title);
            }
        }
        return relations;
    }

    private List<Citation> citations() {
        var citations = new ArrayList<Citation>();
        for (String row : fields.rows("citation")) {
            Source source = references.source(row + ".source");
            String locator = fields.text(row + ".locator");
            String quote = fields.text(row + ".quote");
            String field = fields.text(row + ".field");
            String value = CitedValues.read(fields, row, types);
            if (source != null) {
                citations.add(new Citation(source.id(), locator, quote, field, value, fields.flag(row + ".inferred")));
            } else if (fields.text(row + ".source") == null && (locator != null || quote != null || value != null)) {
                fields.problem(row + ".source", "editor.problem.source.none");
            }
        }
        return citations;
    }
}

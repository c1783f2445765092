package org.musubi.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Participants;
import org.musubi.model.Relation;
import org.musubi.model.Status;

/// The records of a library, with their parties in roles, relations and citations.
public final class RecordStore {
    private final Sql sql;
    private final Entries entries;

    RecordStore(Sql sql, Entries entries) {
        this.sql = sql;
        this.entries = entries;
    }

    /// All records, in the order in which they came.
    public List<LibraryRecord> all() {
        return read(Scope.ALL);
    }

    /// Those that are wanted.
    List<LibraryRecord> read(Scope scope) {
        var titles = entries.names(EntryKind.RECORD, scope);
        var summaries = entries.texts("SELECT record, language, text FROM summary" + scope.only("record"), scope);
        var parties = sql.groups(
                ofRecords("SELECT record, party, role, date FROM involvement", scope),
                row -> new Involvement(row.id(2), Words.ROLES.value(row.text(3)), row.dateOrNull(4)),
                scope.values());
        var themes =
                sql.groups(ofRecords("SELECT record, theme FROM theme", scope), row -> row.text(2), scope.values());
        var relations = sql.groups(
                ofRecords("SELECT record, type, other FROM relation", scope),
                row -> new Relation(Words.RELATION_TYPES.value(row.text(2)), row.id(3)),
                scope.values());
        var citations = sql.groups(
                ofRecords("SELECT record, source, locator, quote, field, value, inferred FROM citation", scope),
                row -> new Citation(
                        row.id(2),
                        row.textOrNull(3),
                        row.textOrNull(4),
                        row.textOrNull(5),
                        row.textOrNull(6),
                        row.flag(7)),
                scope.values());
        var attachments = entries.attachments(scope);
        return sql.list(
                """
                SELECT id, r.kind, type, date, date_text, fiscal_year, persons, cities, countries, approximate, status
                FROM entry e JOIN record r USING (id)%s ORDER BY e.key""".formatted(scope.only("id")),
                row -> new LibraryRecord(
                        row.id(1),
                        Words.RECORD_KINDS.value(row.text(2)),
                        row.text(3),
                        titles.of(row.text(1)),
                        row.dateOrNull(4),
                        row.textOrNull(5),
                        row.flag(6),
                        parties.of(row.text(1)),
                        participants(row),
                        themes.of(row.text(1)),
                        status(row.textOrNull(11)),
                        summaries.of(row.text(1)),
                        relations.of(row.text(1)),
                        citations.of(row.text(1)),
                        attachments.of(row.text(1))),
                scope.values());
    }

    private static String ofRecords(String query, Scope scope) {
        return query + scope.only("record") + " ORDER BY record, ordinal";
    }

    private static @Nullable Participants participants(Row row) {
        Integer persons = row.integerOrNull(7);
        Integer cities = row.integerOrNull(8);
        Integer countries = row.integerOrNull(9);
        return persons == null && cities == null && countries == null
                ? null
                : new Participants(persons, cities, countries, row.flag(10));
    }

    private static @Nullable Status status(@Nullable String code) {
        return code == null ? null : Words.STATUSES.value(code);
    }

    /// @throws LibraryException if the id is taken or, at the end of the step, something it refers to is not there
    public void insert(LibraryRecord record) {
        entries.add(record.id(), EntryKind.RECORD);
        sql.run(
                "INSERT INTO record (id, kind, type, fiscal_year, approximate) VALUES (?, ?, ?, 0, 0)",
                record.id().value(),
                record.kind().code(),
                record.type());
        write(record);
    }

    /// @throws LibraryException if there is no such record or, at the end of the step, something it refers to is not
    /// there
    public void update(LibraryRecord record) {
        entries.require(record.id(), EntryKind.RECORD);
        write(record);
    }

    private void write(LibraryRecord record) {
        Participants participants = record.participants();
        Status status = record.status();
        String id = record.id().value();
        sql.run(
                """
                UPDATE record SET kind = ?, type = ?, date = ?, date_text = ?, fiscal_year = ?, persons = ?, cities = ?,
                    countries = ?, approximate = ?, status = ? WHERE id = ?""",
                record.kind().code(),
                record.type(),
                Values.text(record.date()),
                record.dateText(),
                Values.flag(record.fiscalYear()),
                participants == null ? null : participants.persons(),
                participants == null ? null : participants.cities(),
                participants == null ? null : participants.countries(),
                Values.flag(participants != null && participants.approximate()),
                status == null ? null : status.code(),
                id);
        entries.setNames(record.id(), record.titles());
        writeSummary(record, id);
        writeParties(record.parties(), id);
        writeThemes(record.themes(), id);
        writeRelations(record.relations(), id);
        writeCitations(record.citations(), id);
        entries.setAttachments(record.id(), record.attachments());
    }

    private void writeSummary(LibraryRecord record, String id) {
        sql.run("DELETE FROM summary WHERE record = ?", id);
        record.summary()
                .byLanguage()
                .forEach((language, text) ->
                        sql.run("INSERT INTO summary (record, language, text) VALUES (?, ?, ?)", id, language, text));
    }

    private void writeParties(List<Involvement> parties, String id) {
        sql.run("DELETE FROM involvement WHERE record = ?", id);
        int ordinal = 0;
        for (Involvement i : parties) {
            sql.run(
                    "INSERT INTO involvement (record, ordinal, party, role, date) VALUES (?, ?, ?, ?, ?)",
                    id,
                    ordinal++,
                    i.party().value(),
                    i.role().code(),
                    Values.text(i.date()));
        }
    }

    private void writeThemes(List<String> themes, String id) {
        sql.run("DELETE FROM theme WHERE record = ?", id);
        int ordinal = 0;
        for (String theme : themes) {
            sql.run("INSERT INTO theme (record, ordinal, theme) VALUES (?, ?, ?)", id, ordinal++, theme);
        }
    }

    private void writeRelations(List<Relation> relations, String id) {
        sql.run("DELETE FROM relation WHERE record = ?", id);
        int ordinal = 0;
        for (Relation r : relations) {
            sql.run(
                    "INSERT INTO relation (record, ordinal, type, other) VALUES (?, ?, ?, ?)",
                    id,
                    ordinal++,
                    r.type().code(),
                    r.record().value());
        }
    }

    private void writeCitations(List<Citation> citations, String id) {
        sql.run("DELETE FROM citation WHERE record = ?", id);
        int ordinal = 0;
        for (Citation c : citations) {
            sql.run(
                    """
                    INSERT INTO citation (record, ordinal, source, locator, quote, field, value, inferred)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                    id,
                    ordinal++,
                    c.source().value(),
                    c.locator(),
                    c.quote(),
                    c.field(),
                    c.value(),
                    Values.flag(c.inferred()));
        }
    }

    /// @throws LibraryException if there is no such record, or, at the end of the step, if another still refers to it
    public void remove(Id id) {
        entries.remove(id, EntryKind.RECORD);
    }
}

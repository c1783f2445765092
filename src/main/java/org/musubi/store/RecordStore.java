package org.musubi.store;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
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
        return all(new Shared());
    }

    /// @param shared with what else is read
    List<LibraryRecord> all(Shared shared) {
        return new PackedRecords(sql, shared, entries.attachments(Scope.ALL))
                .read(PackedRecords.AT_ONCE)
                .orElseGet(() -> read(Scope.ALL));
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
        entries.add(record);
        sql.run("""
                INSERT INTO record (kind, type, date, date_text, fiscal_year, persons, cities, countries, approximate,
                    status, id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", values(record));
        String id = record.id().value();
        entries.addNames(record.id(), record.titles());
        addSummary(record.summary(), id);
        addParties(record.parties(), id);
        addThemes(record.themes(), id);
        addRelations(record.relations(), id);
        addCitations(record.citations(), id);
        entries.addAttachments(record.id(), record.attachments());
    }

    /// Writes what differs, and leaves the rest alone.
    ///
    /// @throws LibraryException if there is no such record or, at the end of the step, something it refers to is
    ///     missing
    public void update(LibraryRecord record) {
        entries.change(record);
        LibraryRecord before = read(Scope.of(List.of(record.id()))).getFirst();
        String id = record.id().value();
        if (!Arrays.equals(values(before), values(record))) {
            sql.run("""
                    UPDATE record SET kind = ?, type = ?, date = ?, date_text = ?, fiscal_year = ?, persons = ?,
                        cities = ?, countries = ?, approximate = ?, status = ? WHERE id = ?""", values(record));
        }
        if (!before.titles().equals(record.titles())) {
            entries.setNames(record.id(), record.titles());
        }
        if (!before.attachments().equals(record.attachments())) {
            entries.setAttachments(record.id(), record.attachments());
        }
        replace("summary", before.summary(), record.summary(), id, this::addSummary);
        replace("involvement", before.parties(), record.parties(), id, this::addParties);
        replace("theme", before.themes(), record.themes(), id, this::addThemes);
        replace("relation", before.relations(), record.relations(), id, this::addRelations);
        replace("citation", before.citations(), record.citations(), id, this::addCitations);
    }

    private <T> void replace(String table, T before, T now, String id, BiConsumer<T, String> add) {
        if (!before.equals(now)) {
            sql.run("DELETE FROM " + table + " WHERE record = ?", id);
            add.accept(now, id);
        }
    }

    private static @Nullable Object[] values(LibraryRecord record) {
        Participants participants = record.participants();
        Status status = record.status();
        return new @Nullable Object[] {
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
            record.id().value()
        };
    }

    private void addSummary(Names summary, String id) {
        summary.byLanguage()
                .forEach((language, text) ->
                        sql.run("INSERT INTO summary (record, language, text) VALUES (?, ?, ?)", id, language, text));
    }

    private void addParties(List<Involvement> parties, String id) {
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

    private void addThemes(List<String> themes, String id) {
        int ordinal = 0;
        for (String theme : themes) {
            sql.run("INSERT INTO theme (record, ordinal, theme) VALUES (?, ?, ?)", id, ordinal++, theme);
        }
    }

    private void addRelations(List<Relation> relations, String id) {
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

    private void addCitations(List<Citation> citations, String id) {
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

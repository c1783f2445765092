package org.musubi.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;

/// The least that saving a record can cost: a bare `INSERT … COMMIT` of its rows into a copy of the library, with
/// the same tables, indices and pragmas, but without search, history, or anything else.
final class RowsOnly implements AutoCloseable {
    private final Connection connection;
    private final Statement statement;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    RowsOnly(Path copy) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
        statement = connection.createStatement();
        for (String pragma : List.of(
                "journal_mode = WAL",
                "synchronous = FULL",
                "foreign_keys = ON",
                "temp_store = MEMORY",
                "cache_size = -16000",
                "trusted_schema = OFF")) {
            statement.execute("PRAGMA " + pragma);
        }
    }

    /// @param id a new one, as an id can be inserted once only
    /// @return how long it took, in nanoseconds
    long insert(LibraryRecord record, String id) throws SQLException {
        long before = System.nanoTime();
        statement.execute("BEGIN IMMEDIATE");
        run("INSERT INTO entry (id, kind) VALUES (?, 'record')", id);
        run(
                "INSERT INTO record (id, kind, type, date, fiscal_year, approximate) VALUES (?, ?, ?, ?, 0, 0)",
                id,
                record.kind().code(),
                record.type(),
                String.valueOf(record.date()));
        for (var title : record.titles().byLanguage().entrySet()) {
            run("INSERT INTO name (entry, language, text) VALUES (?, ?, ?)", id, title.getKey(), title.getValue());
        }
        for (var summary : record.summary().byLanguage().entrySet()) {
            run(
                    "INSERT INTO summary (record, language, text) VALUES (?, ?, ?)",
                    id,
                    summary.getKey(),
                    summary.getValue());
        }
        int ordinal = 0;
        for (Involvement party : record.parties()) {
            run(
                    "INSERT INTO involvement (record, ordinal, party, role) VALUES (?, ?, ?, ?)",
                    id,
                    ordinal++,
                    party.party().value(),
                    party.role().code());
        }
        for (String theme : record.themes()) {
            run("INSERT INTO theme (record, ordinal, theme) VALUES (?, ?, ?)", id, ordinal++, theme);
        }
        for (var relation : record.relations()) {
            run(
                    "INSERT INTO relation (record, ordinal, type, other) VALUES (?, ?, ?, ?)",
                    id,
                    ordinal++,
                    relation.type().code(),
                    relation.record().value());
        }
        for (var citation : record.citations()) {
            run(
                    "INSERT INTO citation (record, ordinal, source, locator, field, inferred) VALUES (?, ?, ?, ?, ?, 0)",
                    id,
                    ordinal++,
                    citation.source().value(),
                    citation.locator(),
                    citation.field());
        }
        statement.execute("COMMIT");
        return System.nanoTime() - before;
    }

    private void run(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement insert = prepared.get(sql);
        if (insert == null) {
            insert = connection.prepareStatement(sql);
            prepared.put(sql, insert);
        }
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement insert : new ArrayList<>(prepared.values())) {
            insert.close();
        }
        statement.close();
        connection.close();
    }
}

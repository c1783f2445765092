package org.musubi.store;

import java.util.HashMap;
import java.util.Map;

/// The texts of forms, by field: of drafts or of templates.
final class FormValues {
    private final Sql sql;
    private final String table;
    private final String owner;

    /// @param owner the column that says whose values they are
    FormValues(Sql sql, String table, String owner) {
        this.sql = sql;
        this.table = table;
        this.owner = owner;
    }

    void set(String form, Map<String, String> values) {
        sql.run("DELETE FROM %s WHERE %s = ?".formatted(table, owner), form);
        values.forEach((field, text) -> sql.run(
                "INSERT INTO %s (%s, field, text) VALUES (?, ?, ?)".formatted(table, owner), form, field, text));
    }

    Map<String, String> of(String form) {
        var values = new HashMap<String, String>();
        sql.each(
                "SELECT field, text FROM %s WHERE %s = ?".formatted(table, owner),
                row -> values.put(row.text(1), row.text(2)),
                form);
        return values;
    }
}

package org.musubi.store;

import java.util.List;

/// What entries are called, read plainly: for messages about files that may not be whole.
final class Titles {
    private Titles() {}

    /// The name of an entry in English if it has one; empty if nothing is known of it.
    static String of(Sql sql, String id) {
        List<String> names = sql.list("""
                SELECT text FROM (
                    SELECT text, language <> 'en' AS rank FROM name WHERE entry = ?
                    UNION ALL SELECT coalesce(name, role), 2 FROM person WHERE id = ?
                    UNION ALL SELECT title, 2 FROM source WHERE id = ?)
                ORDER BY rank LIMIT 1""", row -> row.text(1), id, id, id);
        return names.isEmpty() ? "" : names.getFirst();
    }
}

package org.musubi.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What is said of a library as a whole, by name: `title.en`, `title.ja`, `description`, `publisher`…
public final class SettingStore {
    private final Sql sql;

    SettingStore(Sql sql) {
        this.sql = sql;
    }

    public Optional<String> get(String name) {
        return sql.list("SELECT text FROM setting WHERE name = ?", row -> row.text(1), name).stream()
                .findFirst();
    }

    public Map<String, String> all() {
        var all = new HashMap<String, String>();
        sql.each("SELECT name, text FROM setting", row -> all.put(row.text(1), row.text(2)));
        return all;
    }

    /// @param text an empty one removes the setting
    public void put(String name, String text) {
        if (text.isEmpty()) {
            sql.run("DELETE FROM setting WHERE name = ?", name);
        } else if (sql.run("UPDATE setting SET text = ? WHERE name = ?", text, name) == 0) {
            sql.run("INSERT INTO setting (name, text) VALUES (?, ?)", name, text);
        }
    }
}

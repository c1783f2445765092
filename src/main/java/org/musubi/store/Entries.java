package org.musubi.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.musubi.model.Id;
import org.musubi.model.Names;
import org.musubi.store.LibraryException.Reason;

/// What all that has an id has in common: its entry, its names, its aliases.
final class Entries {
    private final Sql sql;
    private final Touched touched;

    Entries(Sql sql, Touched touched) {
        this.sql = sql;
        this.touched = touched;
    }

    /// Adds an entry after all others.
    void add(Id id, EntryKind kind) {
        sql.run("INSERT INTO entry (id, kind) VALUES (?, ?)", id.value(), kind.code());
        touched.add(id);
    }

    /// Marks an entry as about to change.
    void change(Id id, EntryKind kind) {
        key(id, kind);
        touched.add(id);
    }

    /// Removes an entry with all it owns.
    void remove(Id id, EntryKind kind) {
        touched.addRemoved(id, key(id, kind));
        sql.run("DELETE FROM entry WHERE id = ?", id.value());
    }

    private long key(Id id, EntryKind kind) {
        List<Long> keys = sql.list(
                "SELECT key FROM entry WHERE id = ? AND kind = ?", row -> row.whole(1), id.value(), kind.code());
        if (keys.isEmpty()) {
            throw new LibraryException(Reason.CONFLICT, sql.file(), "no " + kind.code() + " " + id);
        }
        return keys.getFirst();
    }

    void setNames(Id id, Names names) {
        sql.run("DELETE FROM name WHERE entry = ?", id.value());
        names.byLanguage()
                .forEach((language, text) -> sql.run(
                        "INSERT INTO name (entry, language, text) VALUES (?, ?, ?)", id.value(), language, text));
    }

    void setAliases(Id id, List<String> aliases) {
        sql.run("DELETE FROM alias WHERE entry = ?", id.value());
        for (int i = 0; i < aliases.size(); i++) {
            sql.run("INSERT INTO alias (entry, ordinal, text) VALUES (?, ?, ?)", id.value(), i, aliases.get(i));
        }
    }

    /// The names of everything of one kind.
    Texts names(EntryKind kind) {
        return texts("SELECT n.entry, n.language, n.text FROM entry e JOIN name n ON n.entry = e.id WHERE e.kind = '%s'"
                .formatted(kind.code()));
    }

    /// The aliases of everything of one kind.
    Sql.Groups<String> aliases(EntryKind kind) {
        return sql.groups(
                "SELECT a.entry, a.text FROM entry e JOIN alias a ON a.entry = e.id WHERE e.kind = '%s' ORDER BY e.key, a.ordinal"
                        .formatted(kind.code()),
                row -> row.text(2));
    }

    /// The answer to a query for owner, language and text.
    Texts texts(String query) {
        Sql.Groups<Map.Entry<String, String>> groups = sql.groups(query, row -> Map.entry(row.text(2), row.text(3)));
        return owner -> {
            var byLanguage = new LinkedHashMap<String, String>();
            groups.of(owner).forEach(e -> byLanguage.put(e.getKey(), e.getValue()));
            return new Names(byLanguage);
        };
    }

    @FunctionalInterface
    interface Texts {
        Names of(String owner);
    }
}

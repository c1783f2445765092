package org.musubi.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.musubi.model.Id;

/// The words of a library and where they stand. Follows from the other tables, so it is rebuilt, never undone.
final class SearchIndex {
    private final Sql sql;

    SearchIndex(Sql sql) {
        this.sql = sql;
    }

    /// The matching entries, best first: titles count most, then other names, the names of a record's parties, and the
    /// rest.
    List<SearchHit> find(String text, int limit) {
        Optional<String> query = SearchText.query(text);
        if (query.isEmpty()) {
            return List.of();
        }
        return sql.list("""
                SELECT e.kind, e.id FROM search s JOIN entry e ON e.key = s.rowid
                WHERE search MATCH ? ORDER BY bm25(search, 10, 8, 2, 4, 1), e.key LIMIT ?""", row -> new SearchHit(EntryKind.of(row.text(1)), row.id(2)), query.get(), limit);
    }

    /// Indexes everything anew.
    void rebuild() {
        sql.script("INSERT INTO search (search) VALUES ('delete-all')");
        sql.list("SELECT id FROM entry ORDER BY key", row -> row.text(1)).forEach(this::index);
    }

    /// Follows a step: what it changed, and what names something it changed.
    ///
    /// @param removedKeys keys in `entry` that are no longer there
    void refresh(Set<Id> changed, List<Long> removedKeys) {
        for (Long key : removedKeys) {
            sql.run("DELETE FROM search WHERE rowid = ?", key);
        }
        Set<String> stale = new LinkedHashSet<>();
        for (Id id : changed) {
            stale.add(id.value());
            stale.addAll(sql.list("SELECT record FROM involvement WHERE party = ?", row -> row.text(1), id.value()));
            stale.addAll(sql.list("SELECT id FROM person WHERE affiliation = ?", row -> row.text(1), id.value()));
        }
        stale.forEach(this::index);
    }

    private void index(String id) {
        sql.each(
                "SELECT key FROM entry WHERE id = ?",
                row -> {
                    long key = row.whole(1);
                    sql.run("DELETE FROM search WHERE rowid = ?", key);
                    insert(key, id);
                },
                id);
    }

    private void insert(long key, String id) {
        var title = new StringJoiner(" ");
        var alias = new StringJoiner(" ");
        var party = new StringJoiner(" ");
        var joined = new StringJoiner(" ");
        var body = new StringJoiner(" ");
        sql.each(
                "SELECT field, text FROM searchable WHERE entry = ?",
                row -> {
                    String text = row.text(2);
                    var column = switch (row.text(1)) {
                        case "title" -> title;
                        case "alias" -> alias;
                        case "party" -> party;
                        default -> body;
                    };
                    column.add(SearchText.words(text));
                    if (column != body) {
                        joined.add(SearchText.joined(text));
                    }
                },
                id);
        sql.run(
                "INSERT INTO search (rowid, title, alias, party, joined, body) VALUES (?, ?, ?, ?, ?, ?)",
                key,
                title.toString(),
                alias.toString(),
                party.toString(),
                joined.toString(),
                body.toString());
    }
}

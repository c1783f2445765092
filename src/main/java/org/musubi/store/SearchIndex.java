package org.musubi.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
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
        index("SELECT key, id FROM entry ORDER BY key");
    }

    /// Brings its pieces together, as they pile up with each change.
    void optimise() {
        sql.script("INSERT INTO search (search) VALUES ('optimize')");
    }

    /// Follows a step: what it changed, and what names something it changed.
    ///
    /// @param changed the entries that the step changed
    void refresh(long step, Set<Id> changed) {
        sql.run("DELETE FROM search WHERE rowid IN (" + ChangeSets.REMOVED_KEYS + ")", step);
        index("""
                WITH changed (id) AS (SELECT value FROM json_each(?))
                SELECT key, id FROM entry WHERE id IN (
                    SELECT id FROM changed
                    UNION SELECT record FROM involvement WHERE party IN (SELECT id FROM changed)
                    UNION SELECT id FROM person WHERE affiliation IN (SELECT id FROM changed))
                ORDER BY key""", Scope.of(changed).values());
    }

    /// Indexes entries, which have to come by rising key: whenever a key is lower than the one before, FTS5 writes out
    /// what it has gathered, and a large step would take many times as long.
    ///
    /// @param entries a query for keys and ids
    private void index(String entries, @Nullable Object... values) {
        record Place(long key, String id) {}
        sql.list(entries, row -> new Place(row.whole(1), row.text(2)), values)
                .forEach(place -> insert(place.key, place.id));
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
                "INSERT OR REPLACE INTO search (rowid, title, alias, party, joined, body) VALUES (?, ?, ?, ?, ?, ?)",
                key,
                title.toString(),
                alias.toString(),
                party.toString(),
                joined.toString(),
                body.toString());
    }
}

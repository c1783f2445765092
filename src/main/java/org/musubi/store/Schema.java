package org.musubi.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The tables, indexes and views of a file as it states them, but for those that SQLite keeps for itself.
///
/// @param statements by name
record Schema(Map<String, String> statements) {
    static Schema of(Sql sql) {
        var statements = new HashMap<String, String>();
        sql.each(
                "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT GLOB 'search_*'",
                row -> statements.put(row.text(1), row.text(2)));
        return new Schema(Map.copyOf(statements));
    }

    /// What the migrations make.
    ///
    /// @param steps the first so many, at least one
    static Schema of(List<Migration> steps) {
        try (Sql sql = LibraryFile.inMemory(Path.of(steps.getLast().name()))) {
            new Migrations(steps).run(sql);
            return of(sql);
        }
    }

    /// The name of something that is missing or other than expected here; empty if all is there. More may be there.
    Optional<String> lacks(Schema expected) {
        return expected.statements.entrySet().stream()
                .filter(e -> !Objects.equals(statements.get(e.getKey()), e.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }
}

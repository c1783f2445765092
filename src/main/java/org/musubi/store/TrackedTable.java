package org.musubi.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A table whose rows have a history, and how to say in SQL what that needs. Read from the schema, so that a
/// new table is tracked without another word.
///
/// A row is known by its owner (an id or a name) and, where an owner has many, by a second part of the key.
///
/// @param columns all of them, in the table's order
/// @param owner the column that says whose row it is
/// @param sub the second column of the key; null if an owner has one row at most
record TrackedTable(
        String name,
        List<Column> columns,
        String owner,
        @Nullable String sub) {
    /// What is not tracked: the history itself, what follows from other tables, drafts, and what attached files
    /// hold.
    static final Set<String> UNTRACKED = Set.of("step", "change", "seal", "draft", "draft_value", "content");

    /// Whose owners are not entries.
    private static final Set<String> APART = Set.of("template", "template_value", "setting");

    /// @param type as in a `STRICT` table
    /// @param key the column's place in the primary key, from 1; 0 if it is none of it
    record Column(String name, String type, int key) {}

    static List<TrackedTable> of(Sql sql) {
        return sql
                .list(
                        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict ORDER BY name",
                        row -> row.text(1))
                .stream()
                .filter(name -> !UNTRACKED.contains(name))
                .map(name -> of(name, sql))
                .toList();
    }

    private static TrackedTable of(String name, Sql sql) {
        List<Column> columns = sql.list(
                "SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid",
                row -> new Column(row.text(1), row.text(2), row.integer(3)),
                name);
        // An entry is known by its id; its key is a number beside it.
        return columns.stream().anyMatch(c -> c.name().equals("id"))
                ? new TrackedTable(name, columns, "id", null)
                : new TrackedTable(name, columns, key(columns, 1), keyOrNull(columns, 2));
    }

    private static String key(List<Column> columns, int place) {
        String name = keyOrNull(columns, place);
        if (name == null) {
            throw new IllegalStateException("a table without a key has no history: " + columns);
        }
        return name;
    }

    private static @Nullable String keyOrNull(List<Column> columns, int place) {
        return columns.stream()
                .filter(c -> c.key() == place)
                .map(Column::name)
                .findFirst()
                .orElse(null);
    }

    /// Whether its owners are entries of the library.
    boolean isOfEntries() {
        return !APART.contains(name);
    }

    /// How far up it is among its owners: 0 for what belongs to a thing, 1 for things, 2 for what all entries hang on.
    int height() {
        return name.equals("entry") ? 2 : owner.equals("id") ? 1 : 0;
    }

    /// The second part of a row's key.
    private String sub(String row) {
        return sub == null ? "''" : row + "." + sub;
    }

    /// A row as a JSON array. Numbers with a fraction go as text that gives back every bit.
    private String image(String row) {
        return columns.stream()
                .map(c -> c.type().equals("REAL")
                        ? "iif(%1$s.%2$s IS NULL, NULL, printf('%%!.17g', %1$s.%2$s))".formatted(row, c.name())
                        : row + "." + c.name())
                .collect(Collectors.joining(", ", "json_array(", ")"));
    }

    /// What a seal covers of a row: the table and all values, as a text that no version of SQLite writes otherwise.
    ///
    /// That is why it is no [#image]: how fractions are written in decimals has changed before. Their bits are
    /// taken as two whole numbers, which is exact, for a power of two changes no digit.
    String line(String row) {
        return columns.stream()
                .map(c -> c.type().equals("REAL") ? wholes(row + "." + c.name()) : row + "." + c.name())
                .map(value -> "ifnull(" + value + ", char(26))")
                .collect(Collectors.joining(", ", "concat_ws(char(31), '" + name + "', ", ")"));
    }

    private static String wholes(String value) {
        String scaled = "(%s * 35184372088832.0)".formatted(value);
        return "CAST(%1$s AS INTEGER) || ' ' || CAST((%1$s - CAST(%1$s AS INTEGER)) * 9007199254740992.0 AS INTEGER)"
                .formatted(scaled);
    }

    /// Notes each row before it changes, if a step is under way. The first note of a row stands.
    String triggers() {
        return """
                CREATE TEMP TRIGGER note_insert_%1$s AFTER INSERT ON main.%1$s BEGIN
                    INSERT INTO change (step, part, owner, sub, image)
                    SELECT step, '%1$s', NEW.%2$s, %4$s, NULL FROM step_under_way WHERE true ON CONFLICT DO NOTHING;
                END;
                CREATE TEMP TRIGGER note_delete_%1$s AFTER DELETE ON main.%1$s BEGIN
                    INSERT INTO change (step, part, owner, sub, image)
                    SELECT step, '%1$s', OLD.%2$s, %3$s, %5$s FROM step_under_way WHERE true ON CONFLICT DO NOTHING;
                END;
                CREATE TEMP TRIGGER note_update_%1$s AFTER UPDATE ON main.%1$s BEGIN
                    INSERT INTO change (step, part, owner, sub, image)
                    SELECT step, '%1$s', OLD.%2$s, %3$s, %5$s FROM step_under_way WHERE true ON CONFLICT DO NOTHING;
                    INSERT INTO change (step, part, owner, sub, image)
                    SELECT step, '%1$s', NEW.%2$s, %4$s, NULL FROM step_under_way WHERE true ON CONFLICT DO NOTHING;
                END;
                """.formatted(name, owner, sub("OLD"), sub("NEW"), image("OLD"));
    }

    /// Whether one of its rows is the one that was noted.
    String isRowOf(String noted) {
        return "%1$s.%2$s = %3$s.owner%4$s"
                .formatted(name, owner, noted, sub == null ? "" : " AND %s.%s = %s.sub".formatted(name, sub, noted));
    }

    /// Forgets the notes of a step (`?1`) whose rows ended as they began.
    String prune() {
        return "DELETE FROM change WHERE step = ?1 AND part = '%1$s' AND image IS (SELECT %2$s FROM %1$s WHERE %3$s)"
                .formatted(name, image(name), isRowOf("change"));
    }

    /// Notes the rows of a step (`?1`) as they are now.
    String noteRows() {
        return "UPDATE change SET image = (SELECT %2$s FROM %1$s WHERE %3$s) WHERE step = ?1 AND part = '%1$s'"
                .formatted(name, image(name), isRowOf("change"));
    }

    /// Removes the rows that a step (`?1`) noted and that are not among those `wanted`.
    String removeRows() {
        String keys = sub == null ? owner : "(%s, %s)".formatted(owner, sub);
        String noted = sub == null ? "owner" : "owner, sub";
        return """
                DELETE FROM %1$s WHERE %2$s IN (
                    SELECT %3$s FROM change c
                    WHERE step = ?1 AND part = '%1$s' AND NOT EXISTS (
                        SELECT 1 FROM wanted w WHERE w.part = '%1$s' AND w.owner = c.owner AND w.sub = c.sub))""".formatted(name, keys, noted);
    }

    /// Puts back the rows that are `wanted`.
    String putRows() {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        var values = new StringBuilder();
        var changes = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            values.append(i == 0 ? "" : ", ").append("image ->> '$[").append(i).append("]'");
            String column = columns.get(i).name();
            if (!column.equals(owner) && !column.equals(sub)) {
                changes.append(changes.isEmpty() ? "" : ", ")
                        .append(column)
                        .append(" = excluded.")
                        .append(column);
            }
        }
        return """
                INSERT INTO %1$s (%2$s)
                SELECT %3$s FROM wanted
                WHERE part = '%1$s'
                ON CONFLICT (%4$s) DO UPDATE SET %5$s""".formatted(name, names, values, sub == null ? owner : owner + ", " + sub, changes);
    }
}

package org.musubi.store;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.store.LibraryException.Reason;

/// What the rows of tracked tables refer to, read from the schema. Finds what is left dangling by a step
/// that was swapped while SQLite did not look, as can happen only where another program than this one
/// has changed the library.
final class References {
    private final Sql sql;
    private final List<String> questions;

    /// @param column refers to the owner of a row in the parent table
    private record Reference(TrackedTable table, String column, TrackedTable parent) {}

    /// @param sql a connection to a library
    References(Sql sql) {
        this.sql = sql;
        List<TrackedTable> tables = TrackedTable.of(sql);
        List<Reference> all =
                tables.stream().flatMap(table -> of(table, tables)).toList();
        questions = Stream.concat(
                        questions(all, Reference::parent, References::toRemoved),
                        questions(all, Reference::table, References::toNothing))
                .toList();
    }

    private Stream<Reference> of(TrackedTable table, List<TrackedTable> tables) {
        return sql
                .list(
                        "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)",
                        row -> new Reference(table, row.text(1), named(row.text(2), tables)),
                        table.name())
                .stream();
    }

    private static TrackedTable named(String name, List<TrackedTable> tables) {
        return tables.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> questions(
            List<Reference> all,
            Function<Reference, TrackedTable> by,
            BiFunction<TrackedTable, List<Reference>, String> question) {
        return all.stream().collect(Collectors.groupingBy(by)).entrySet().stream()
                .map(group -> question.apply(group.getKey(), group.getValue()));
    }

    /// Asks whether anything refers to a row that a step (`?1`) has removed from a table.
    private static String toRemoved(TrackedTable parent, List<Reference> references) {
        String any = references.stream()
                .map(r -> "EXISTS (SELECT 1 FROM %s x WHERE x.%s = c.owner)".formatted(r.table.name(), r.column))
                .collect(Collectors.joining(" OR "));
        return """
                SELECT 1 FROM change c
                WHERE step = ?1 AND part = '%1$s' AND image IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM %1$s WHERE %2$s) AND (%3$s)
                LIMIT 1""".formatted(parent.name(), parent.isRowOf("c"), any);
    }

    /// Asks whether a row of a table that a step (`?1`) has changed refers to something that is missing.
    private static String toNothing(TrackedTable table, List<Reference> references) {
        String any = references.stream()
                .map(r -> "%1$s.%2$s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %3$s x WHERE x.%4$s = %1$s.%2$s)"
                        .formatted(table.name(), r.column, r.parent.name(), r.parent.owner()))
                .collect(Collectors.joining(" OR "));
        return """
                SELECT 1 FROM change c JOIN %1$s ON %2$s
                WHERE c.step = ?1 AND c.part = '%1$s' AND (%3$s)
                LIMIT 1""".formatted(table.name(), table.isRowOf("c"), any);
    }

    /// Makes sure that nothing refers to what a swapped step removed, and that what it put there refers to
    /// nothing that is missing.
    ///
    /// @throws LibraryException if not
    void require(long step) {
        for (String question : questions) {
            if (!sql.list(question, row -> row.integer(1), step).isEmpty()) {
                throw new LibraryException(Reason.CONFLICT, sql.file(), "a reference would dangle");
            }
        }
    }
}

package org.musubi.store;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.musubi.model.Id;

/// The change sets of steps: which rows a step changed, and how they were on its other side.
///
/// Triggers of the writing connection note the rows, whoever changes them. Undoing swaps noted rows and rows as
/// they are; doing again swaps them once more. It is the technique of <https://www.sqlite.org/undoredo.html>, with
/// rows kept in place of statements, so that a step can be read as well as taken back.
final class ChangeSets {
    private final Sql sql;
    private final List<TrackedTable> tables;

    /// @param sql a connection that may write
    ChangeSets(Sql sql) {
        this.sql = sql;
        this.tables = TrackedTable.of(sql);
    }

    /// Sets up what a connection needs to note changes.
    void install() {
        sql.script("""
                CREATE TEMP TABLE step_under_way (step INTEGER NOT NULL);
                CREATE TEMP TABLE swapped (part, owner, sub, image, PRIMARY KEY (part, owner, sub)) WITHOUT ROWID;
                """);
        tables.forEach(table -> sql.script(table.triggers()));
    }

    /// Does the work and notes, under a step, the rows that it leaves changed.
    void note(long step, Runnable work) {
        sql.run("INSERT INTO step_under_way (step) VALUES (?)", step);
        try {
            work.run();
        } finally {
            sql.run("DELETE FROM step_under_way");
        }
        List<String> parts = sql.list("SELECT DISTINCT part FROM change WHERE step = ?", row -> row.text(1), step);
        tables.stream().filter(table -> parts.contains(table.name())).forEach(table -> sql.run(table.prune(), step));
    }

    boolean isEmpty(long step) {
        return sql.list("SELECT 1 FROM change WHERE step = ? LIMIT 1", row -> row.integer(1), step)
                .isEmpty();
    }

    /// Goes to the other side of a step, and notes how the rows were on this one.
    void swap(long step) {
        sql.run("DELETE FROM swapped");
        tables.forEach(table -> sql.run(table.readRows(), step));
        restore(step);
        sql.run("""
                UPDATE change SET image = (
                    SELECT s.image FROM swapped s
                    WHERE s.part = change.part AND s.owner = change.owner AND s.sub = change.sub)
                WHERE step = ?""", step);
    }

    /// Goes to the other side of a step, without a note of how the rows were.
    void restore(long step) {
        // References are checked at the end of the transaction, so tables may come in any order.
        // Those that others hang on come last, or what hangs on them would be deleted row by row on its way.
        ownersLast().forEach(table -> sql.run(table.removeRows(), step));
        // Where entries were removed and added again, their keys may have changed places: none may stand in another's
        // way.
        sql.run("""
                UPDATE entry SET key = -key WHERE id IN (
                    SELECT owner FROM change
                    WHERE step = ? AND part = 'entry' AND image IS NOT NULL)""", step);
        tables.forEach(table -> sql.run(table.putRows(), step));
    }

    private List<TrackedTable> ownersLast() {
        return tables.stream()
                .sorted(Comparator.comparingInt(TrackedTable::height))
                .toList();
    }

    /// The entries that a step changes.
    Set<Id> changed(long step) {
        String parts = tables.stream()
                .filter(TrackedTable::isOfEntries)
                .map(table -> "'" + table.name() + "'")
                .collect(Collectors.joining(", "));
        return Set.copyOf(sql.list(
                "SELECT DISTINCT owner FROM change WHERE step = ? AND part IN (" + parts + ")",
                row -> row.id(1),
                step));
    }

    /// The keys that entries had on the other side of a step and have no longer.
    List<Long> removedKeys(long step) {
        return sql.list("""
                SELECT c.image ->> '$[0]' FROM change c
                LEFT JOIN entry e ON e.key = c.image ->> '$[0]' AND e.id = c.owner
                WHERE c.step = ? AND c.part = 'entry' AND c.image IS NOT NULL AND e.id IS NULL""", row -> row.whole(1), step);
    }
}

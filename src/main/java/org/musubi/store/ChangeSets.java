package org.musubi.store;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;

/// The change sets of steps: which rows a step changed, and how they were on its other side.
///
/// Triggers of the writing connection note the rows, whoever changes them. Undoing swaps noted rows and rows as
/// they are; doing again swaps them once more. It is the technique of <https://www.sqlite.org/undoredo.html>, with
/// rows kept in place of statements, so that a step can be read as well as taken back.
final class ChangeSets {
    /// Asks for the keys that entries had on the other side of a step (`?`) and have no longer.
    static final String REMOVED_KEYS = """
            SELECT c.image ->> '$[0]' FROM change c
            LEFT JOIN entry e ON e.key = c.image ->> '$[0]' AND e.id = c.owner
            WHERE c.step = ? AND c.part = 'entry' AND c.image IS NOT NULL AND e.id IS NULL""";

    private final Sql sql;
    private final List<TrackedTable> tables;
    private @Nullable Seals seals;

    /// @param sql a connection that may write
    ChangeSets(Sql sql) {
        this.sql = sql;
        this.tables = TrackedTable.of(sql);
    }

    /// Sets up what a connection needs to note changes.
    void install() {
        sql.script("CREATE TEMP TABLE step_under_way (step INTEGER NOT NULL)");
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
        prune(step);
    }

    private void prune(long step) {
        List<String> parts = sql.list("SELECT DISTINCT part FROM change WHERE step = ?", row -> row.text(1), step);
        tables.stream().filter(table -> parts.contains(table.name())).forEach(table -> sql.run(table.prune(), step));
    }

    boolean isEmpty(long step) {
        return sql.list("SELECT 1 FROM change WHERE step = ? LIMIT 1", row -> row.integer(1), step)
                .isEmpty();
    }

    /// Goes to the other side of a step, and notes how the rows were on this one.
    void swap(long step) {
        want(step);
        tables.forEach(table -> sql.run(table.noteRows(), step));
        goToWanted(step);
    }

    /// Goes to the other side of a step, without a note of how the rows were.
    void restore(long step) {
        want(step);
        goToWanted(step);
    }

    /// Makes undone steps ones that were done, followed by one that undid them all. The library stays as it is.
    ///
    /// Of an undone step, the image of a row is how the step left it. That is how the next of the steps
    /// found it that changed it too, or else the one that undid them; the first of them found it as it is
    /// now.
    ///
    /// @param undone the newest steps there are, the oldest of them first
    /// @param undoing a step without changes yet
    void settle(List<Long> undone, long undoing) {
        long first = undone.getFirst();
        sql.run("""
                INSERT INTO change (step, part, owner, sub, image)
                SELECT ?2, part, owner, sub, image FROM (
                    SELECT part, owner, sub, image, max(step) FROM change
                    WHERE step BETWEEN ?1 AND ?2 GROUP BY part, owner, sub)""", first, undoing);
        for (long step : undone.reversed()) {
            tables.forEach(table -> sql.run(table.noteRows(), step));
            sql.run("""
                    UPDATE change SET image = before.image FROM (
                        SELECT c.part, c.owner, c.sub, b.image, max(b.step) FROM change c JOIN change b
                            ON b.owner = c.owner AND b.step BETWEEN ?1 AND c.step - 1
                            AND b.part = c.part AND b.sub = c.sub
                        WHERE c.step = ?2 AND ?2 > ?1 GROUP BY c.part, c.owner, c.sub) before
                    WHERE change.step = ?2 AND change.part = before.part AND change.owner = before.owner
                        AND change.sub = before.sub""", first, step);
        }
        prune(undoing);
    }

    private void want(long step) {
        sql.script("""
                CREATE TEMP TABLE IF NOT EXISTS wanted (part, owner, sub, image, PRIMARY KEY (part, owner, sub))
                WITHOUT ROWID""");
        sql.run("DELETE FROM wanted");
        sql.run("""
                INSERT INTO wanted (part, owner, sub, image)
                SELECT part, owner, sub, image FROM change WHERE step = ? AND image IS NOT NULL""", step);
    }

    private void goToWanted(long step) {
        // Tables may come in any order, as references are checked when all is done. Those that others hang on come
        // last, or what hangs on them would be deleted row by row on its way.
        ownersLast().forEach(table -> sql.run(table.removeRows(), step));
        // Where entries were removed and added again, their keys may have changed places: none may stand in another's
        // way.
        sql.run("UPDATE entry SET key = -key WHERE id IN (SELECT owner FROM wanted WHERE part = 'entry')");
        tables.forEach(table -> sql.run(table.putRows()));
    }

    private List<TrackedTable> ownersLast() {
        return tables.stream()
                .sorted(Comparator.comparingInt(TrackedTable::height))
                .toList();
    }

    /// Brings the search index and the seals up to a step that is otherwise complete.
    Commit finish(Step step) {
        var commit = new Commit(step, changed(step.number()), true);
        new SearchIndex(sql).refresh(step.number(), commit.changed());
        if (seals == null) {
            seals = new Seals(sql);
        }
        seals.follow(step, commit.changed());
        return commit;
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
}

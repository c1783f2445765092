package org.musubi.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.musubi.model.Id;
import org.musubi.store.Step.State;

/// The list of steps. Those undone are always its end; a new step settles them first.
final class Steps {
    private static final String COLUMNS = "SELECT number, name, subject, at, state FROM step ";

    private final Sql sql;

    Steps(Sql sql) {
        this.sql = sql;
    }

    Step begin(String name, String subject) {
        long number = sql.list("SELECT coalesce(max(number), 0) + 1 FROM step", row -> row.whole(1))
                .getFirst();
        var step = new Step(number, name, subject, Instant.now().truncatedTo(ChronoUnit.MILLIS), State.DONE);
        sql.run(
                "INSERT INTO step (number, name, subject, at, state) VALUES (?, ?, ?, ?, ?)",
                number,
                name,
                subject,
                step.at().toString(),
                step.state().code());
        return step;
    }

    Step mark(Step step, State state) {
        sql.run("UPDATE step SET state = ? WHERE number = ?", state.code(), step.number());
        return step.in(state);
    }

    Optional<Step> undoable() {
        return list("WHERE state = 'done' ORDER BY number DESC LIMIT 1").stream()
                .findFirst();
    }

    Optional<Step> redoable() {
        return list("WHERE state = 'undone' ORDER BY number LIMIT 1").stream().findFirst();
    }

    /// The steps undone, oldest first.
    List<Step> undone() {
        return list("WHERE state = 'undone' ORDER BY number");
    }

    /// The newest steps, newest first.
    List<Step> newest(int limit) {
        return list("ORDER BY number DESC LIMIT ?", limit);
    }

    /// The newest steps before one, newest first.
    List<Step> before(long number, int limit) {
        return list("WHERE number < ? ORDER BY number DESC LIMIT ?", number, limit);
    }

    /// The entries that steps have removed and that are not there now, the last one first.
    List<Id> removed(int limit) {
        return sql.list("""
                SELECT owner FROM change
                WHERE part = 'entry' AND owner NOT IN (SELECT id FROM entry)
                GROUP BY owner ORDER BY max(step) DESC LIMIT ?""", row -> row.id(1), limit);
    }

    /// The steps that changed an entry, oldest first.
    List<Step> of(String owner) {
        return list("WHERE number IN (SELECT step FROM change WHERE owner = ?) ORDER BY number", owner);
    }

    private List<Step> list(String which, Object... values) {
        return sql.list(
                COLUMNS + which,
                row -> new Step(
                        row.whole(1),
                        row.text(2),
                        row.text(3),
                        row.instant(4),
                        State.valueOf(row.text(5).toUpperCase(Locale.ROOT))),
                values);
    }
}

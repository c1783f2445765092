package org.musubi.store;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.musubi.store.Step.State;

/// Writes steps, each in one transaction of the connection it was made for.
final class Journal {
    private static final String BEGIN = "BEGIN IMMEDIATE";

    private final Sql sql;
    private final Steps steps;
    private final ChangeSets changes;
    private final Seals seals;

    /// @param sql a connection that may write
    Journal(Sql sql) {
        this.sql = sql;
        steps = new Steps(sql);
        changes = new ChangeSets(sql);
        seals = new Seals(sql);
        changes.install();
    }

    /// Does the work as one step. What leaves everything as it was is no step.
    Commit write(String name, String subject, Consumer<Transaction> work) {
        return sql.inTransaction(
                BEGIN,
                () -> {
                    settleUndone();
                    Step step = steps.begin(name, subject);
                    var transaction = new Transaction(sql);
                    changes.note(step.number(), () -> work.accept(transaction));
                    if (changes.isEmpty(step.number())) {
                        return new Commit(step, Set.of(), false);
                    }
                    Commit commit = changes.finish(step);
                    return commit.with(transaction.written(commit.changed()).orElse(null));
                },
                Commit::kept);
    }

    /// Writes without a history: what a new library begins with.
    Commit fill(String name, String subject, Consumer<Transaction> work) {
        return sql.inTransaction(BEGIN, () -> {
            work.accept(new Transaction(sql));
            new SearchIndex(sql).rebuild();
            Step step = steps.mark(steps.begin(name, subject), State.SETTLED);
            Seals.all(sql);
            return new Commit(step, Set.of(), true);
        });
    }

    /// Whether something was put off so that nobody would wait for it.
    boolean hasRest() {
        return !seals.rest().isEmpty();
    }

    /// Does what was put off.
    void finish() {
        sql.inTransaction(BEGIN, () -> {
            seals.rest().forEach(seals::step);
            return true;
        });
    }

    /// Before something else is done, steps that were undone become history together with their undoing: they can
    /// be read, and versions of them restored, but undo passes over them, as they come to nothing.
    private void settleUndone() {
        List<Step> undone = steps.undone();
        if (undone.isEmpty()) {
            return;
        }
        Step undoing = steps.begin("step.undo", Integer.toString(undone.size()));
        changes.settle(undone.stream().map(Step::number).toList(), undoing.number());
        undone.forEach(step -> steps.mark(step, State.SETTLED));
        steps.mark(undoing, State.SETTLED);
        // What the library holds now is as it was before.
        undone.forEach(step -> seals.step(step.number()));
        seals.step(undoing.number());
    }
}

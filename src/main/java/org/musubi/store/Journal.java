package org.musubi.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.musubi.store.Step.State;

/// Writes steps, takes them back, and does them again: each in one transaction of the connection it was made for.
final class Journal {
    private static final String BEGIN = "BEGIN IMMEDIATE";

    private final Sql sql;
    private final Steps steps;
    private final ChangeSets changes;

    /// @param sql a connection that may write
    Journal(Sql sql) {
        this.sql = sql;
        steps = new Steps(sql);
        changes = new ChangeSets(sql);
        changes.install();
    }

    /// Does the work as one step. What leaves everything as it was is no step.
    Commit write(String name, String subject, Consumer<Transaction> work) {
        return sql.inTransaction(
                BEGIN,
                () -> {
                    settleUndone();
                    Step step = steps.begin(name, subject);
                    changes.note(step.number(), () -> work.accept(new Transaction(sql)));
                    return changes.isEmpty(step.number()) ? new Commit(step, Set.of(), false) : commit(step);
                },
                Commit::kept);
    }

    /// Writes without a history: what a new library begins with.
    Commit fill(String name, String subject, Consumer<Transaction> work) {
        return sql.inTransaction(BEGIN, () -> {
            work.accept(new Transaction(sql));
            new SearchIndex(sql).rebuild();
            return new Commit(steps.mark(steps.begin(name, subject), State.SETTLED), Set.of(), true);
        });
    }

    /// Takes back the last step that is done.
    ///
    /// @return empty if there is none
    Optional<Commit> undo() {
        return sql.inTransaction(BEGIN, () -> swap(steps.undoable(), step -> steps.mark(step, State.UNDONE)));
    }

    /// Does the first step again that was undone.
    ///
    /// @return empty if there is none
    Optional<Commit> redo() {
        return sql.inTransaction(BEGIN, () -> swap(steps.redoable(), step -> steps.mark(step, State.DONE)));
    }

    private Optional<Commit> swap(Optional<Step> step, UnaryOperator<Step> mark) {
        step.ifPresent(s -> changes.swap(s.number()));
        return step.map(mark).map(this::commit);
    }

    private Commit commit(Step step) {
        var commit = new Commit(step, changes.changed(step.number()), true);
        new SearchIndex(sql).refresh(commit.changed(), changes.removedKeys(step.number()));
        return commit;
    }

    /// Before something else is done, steps that were undone become history together with their undoing: they can
    /// be read, and versions of them restored, but undo passes over them, as they come to nothing.
    private void settleUndone() {
        List<Step> undone = steps.undone();
        if (undone.isEmpty()) {
            return;
        }
        undone.forEach(step -> changes.swap(step.number()));
        Step undoing = steps.begin("step.undo", Integer.toString(undone.size()));
        changes.note(undoing.number(), () -> undone.reversed().forEach(step -> changes.restore(step.number())));
        undone.forEach(step -> steps.mark(step, State.SETTLED));
        steps.mark(undoing, State.SETTLED);
    }
}

package org.musubi.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.musubi.model.Id;
import org.musubi.store.Step.State;

/// Keeps sums over what a library holds, by which damage is told that SQLite does not notice. They follow from the
/// other tables, so they are made anew, never undone. [SealCheck] looks whether they hold.
final class Seals {
    /// Up to so many owners are looked at one by one, which is quicker then.
    private static final int FEW = 20;

    private final Sql sql;
    private final SealedRows rows;
    private final SealedSteps steps;

    Seals(Sql sql) {
        this.sql = sql;
        rows = new SealedRows(sql);
        steps = new SealedSteps(sql);
    }

    /// Seals everything anew: a library that was filled, brought up to date or salvaged.
    static void all(Sql sql) {
        var seals = new Seals(sql);
        sql.run("DELETE FROM seal");
        seals.keep(seals.rows.sums("", SealedRows.END));
        seals.steps.sums(Long.MIN_VALUE, Long.MAX_VALUE, Runnable::run).forEach(seals::keep);
    }

    /// Follows a step that was done, undone or done again.
    ///
    /// @param changed the entries that it changed
    void follow(Step followed, Collection<Id> changed) {
        long step = followed.number();
        if (changed.size() <= FEW) {
            changed.forEach(id -> owner(id.value()));
        } else {
            owners(Scope.of(changed).values());
        }
        sql.list(
                        "SELECT DISTINCT owner FROM change WHERE step = ? AND part IN ('setting', 'template', 'template_value')",
                        row -> row.text(1),
                        step)
                .forEach(this::owner);
        if (followed.state() == State.UNDONE && steps.isLarge(step)) {
            // Whoever takes back an import waits for it, and may do it again at once.
            sql.run("UPDATE step SET sum = NULL WHERE number = ?", step);
        } else {
            step(step);
        }
    }

    /// The steps that were left out when they were undone.
    List<Long> rest() {
        return sql.list("SELECT number FROM step WHERE state = 'undone' AND sum IS NULL", row -> row.whole(1));
    }

    /// Seals one owner, or what is left of it.
    void owner(String owner) {
        OptionalLong sum = rows.sumOf(owner);
        if (sum.isPresent()) {
            sql.run(
                    "INSERT INTO seal (owner, sum) VALUES (?, ?) ON CONFLICT DO UPDATE SET sum = excluded.sum",
                    owner,
                    sum.getAsLong());
        } else {
            sql.run("DELETE FROM seal WHERE owner = ?", owner);
        }
    }

    private void owners(Object... entries) {
        sql.run("DELETE FROM seal WHERE owner IN (SELECT value FROM json_each(?))", entries);
        // Of an import that was taken back nothing is left: that need not be asked in every table.
        String there = sql.list(
                        "SELECT json_group_array(id) FROM entry WHERE id IN (SELECT value FROM json_each(?))",
                        row -> row.text(1),
                        entries)
                .getFirst();
        keep(rows.sumsOf(there));
    }

    /// Seals a step whose rows have changed.
    void step(long step) {
        keep(step, steps.sum(step));
    }

    private void keep(Map<String, Long> sums) {
        sums.forEach((owner, sum) -> sql.run("INSERT INTO seal (owner, sum) VALUES (?, ?)", owner, sum));
    }

    private void keep(long step, long sum) {
        sql.run("UPDATE step SET sum = ? WHERE number = ?", sum, step);
    }
}

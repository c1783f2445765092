package org.musubi.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.store.Step.State;

/// Tells how an entry was after each step. Works on a copy of its rows in memory, so that it takes nobody's turn to
/// write and serves libraries that may only be read.
final class EntryHistory {
    private final Sql memory;
    private final Id id;

    private EntryHistory(Sql memory, Id id) {
        this.memory = memory;
        this.id = id;
    }

    /// The versions of an entry, newest first; empty if there never was one.
    ///
    /// @param memory an empty database in memory, to which the library is attached as `library`; references are not
    ///     enforced
    static List<Version> of(Sql memory, Id id) {
        Migration.shipped().forEach(step -> memory.script(step.sql()));
        var history = new EntryHistory(memory, id);
        List<TrackedTable> tables = TrackedTable.of(memory);
        memory.inTransaction("BEGIN", () -> {
            tables.stream().filter(TrackedTable::isOfEntries).forEach(history::copy);
            memory.run("INSERT INTO change SELECT * FROM library.change WHERE owner = ?", id.value());
            return memory.run("INSERT INTO step SELECT * FROM library.step WHERE number IN (SELECT step FROM change)");
        });
        var changes = new ChangeSets(memory);
        return history.versions(changes, new Steps(memory).of(id.value()));
    }

    private void copy(TrackedTable table) {
        memory.run(
                "INSERT INTO %1$s SELECT * FROM library.%1$s WHERE %2$s = ?".formatted(table.name(), table.owner()),
                id.value());
    }

    private List<Version> versions(ChangeSets changes, List<Step> steps) {
        // Undone steps are the newest ones: what they came to is read, too.
        steps.stream().filter(step -> step.state() == State.UNDONE).forEach(step -> changes.swap(step.number()));
        var versions = new ArrayList<Version>();
        for (Step step : steps.reversed()) {
            versions.add(new Version(step, content()));
            changes.restore(step.number());
        }
        if (content().isPresent()) {
            versions.add(new Version(null, content()));
        }
        return List.copyOf(versions);
    }

    private Optional<Entry> content() {
        return new Transaction(memory).find(id);
    }
}

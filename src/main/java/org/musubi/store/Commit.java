package org.musubi.store;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;

/// A step that has been written, undone or done again, and is safe on disk.
///
/// @param step as it now stands
/// @param changed the entries that it added, changed or removed
/// @param kept whether it changed anything, be it an entry, a template or a setting; what changes nothing is no
///     step, and leaves no trace
/// @param written those of the changed entries that are there now; null where that has to be read: see
///     [Library#content(Commit)]
public record Commit(
        Step step, Set<Id> changed, boolean kept, @Nullable LibraryContent written) {
    public Commit {
        changed = Set.copyOf(changed);
    }

    Commit(Step step, Set<Id> changed, boolean kept) {
        this(step, changed, kept, null);
    }

    Commit with(@Nullable LibraryContent now) {
        return new Commit(step, changed, kept, now);
    }
}

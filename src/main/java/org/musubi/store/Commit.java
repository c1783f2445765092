package org.musubi.store;

import java.util.Set;
import org.musubi.model.Id;

/// A step that has been written, undone or done again, and is safe on disk.
///
/// @param step as it now stands
/// @param changed the entries that it added, changed or removed
/// @param kept whether it changed anything, be it an entry, a template or a setting; what changes nothing is no
///     step, and leaves no trace
public record Commit(Step step, Set<Id> changed, boolean kept) {
    public Commit {
        changed = Set.copyOf(changed);
    }
}

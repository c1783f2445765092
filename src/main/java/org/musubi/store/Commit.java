package org.musubi.store;

import java.util.Set;
import org.musubi.model.Id;

/// A step that has been written and is safe on disk.
///
/// @param step the name it was given
/// @param changed what was added, changed or removed
public record Commit(String step, Set<Id> changed) {
    public Commit {
        changed = Set.copyOf(changed);
    }
}

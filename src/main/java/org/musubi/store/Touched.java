package org.musubi.store;

import java.util.LinkedHashSet;
import java.util.Set;
import org.musubi.model.Id;

/// What one transaction has added, changed or removed so far.
final class Touched {
    private final Set<Id> ids = new LinkedHashSet<>();
    private final Set<Long> removedKeys = new LinkedHashSet<>();

    void add(Id id) {
        ids.add(id);
    }

    void addRemoved(Id id, long key) {
        ids.add(id);
        removedKeys.add(key);
    }

    Set<Id> ids() {
        return ids;
    }

    /// Keys in `entry` that are no longer there.
    Set<Long> removedKeys() {
        return removedKeys;
    }
}

package org.musubi.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;

/// What was typed into an editor and not saved yet: kept as it was typed, right or wrong, and outside the history.
///
/// @param id the draft's own
/// @param entry what is being edited; null if it is to be new
/// @param kind `place`, `organisation`, `person`, `source`, or the word of a kind of record
/// @param values the texts of the form, by field
/// @param saved when it was kept last, to the millisecond
public record Draft(Id id, @Nullable Id entry, String kind, Map<String, String> values, Instant saved) {
    public Draft {
        values = Map.copyOf(values);
    }
}

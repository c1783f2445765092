package org.musubi.ui.timeline;

import org.jspecify.annotations.Nullable;
import org.musubi.model.RecordKind;

/// What one lane stands for.
///
/// @param value a kind, the id of a place or organisation, a country's code or a theme; null of a lane for the rest
/// @param others how many values without a lane of their own share this one; 0 if it is for one value, or for what has
///     none
record LaneKey(LaneBy by, @Nullable Object value, int others) {
    static LaneKey of(LaneBy by, Object value) {
        return new LaneKey(by, value, 0);
    }

    /// The kind that it stands for; null if for something else.
    @Nullable
    RecordKind kind() {
        return value instanceof RecordKind kind ? kind : null;
    }
}

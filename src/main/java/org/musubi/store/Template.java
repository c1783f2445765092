package org.musubi.store;

import java.util.Map;
import org.musubi.model.Id;

/// A form filled in beforehand, to begin new entries with.
///
/// @param name what the user calls it; not blank
/// @param kind as in [Draft]
/// @param values the texts of the form, by field
public record Template(Id id, String name, String kind, Map<String, String> values) {
    public Template {
        values = Map.copyOf(values);
    }
}

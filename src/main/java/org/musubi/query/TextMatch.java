package org.musubi.query;

import java.util.Set;
import org.musubi.model.Id;

/// What a search has found, as a filter.
///
/// @param text what was searched for
/// @param found the records and parties found
public record TextMatch(String text, Set<Id> found) {
    public TextMatch {
        found = Set.copyOf(found);
    }
}

package org.musubi.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;

/// What a search has found, as a filter.
///
/// @param text what was searched for
/// @param found the records and parties found
public record TextMatch(String text, Set<Id> found) {
    public TextMatch {
        found = Set.copyOf(found);
    }

    /// As what was found may be a hundred thousand ids, it is not looked through where it is the same object.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TextMatch match
                && text.equals(match.text)
                && (found == match.found || found.equals(match.found));
    }

    /// Of the text alone, for the same reason.
    @Override
    public int hashCode() {
        return text.hashCode();
    }
}

package org.musubi.query.search;

import java.util.List;
import java.util.Map;
import org.musubi.model.Entry;

/// What a search has found.
///
/// @param question what was asked
/// @param groups of the sorts of which anything was found
public record Answer(Question question, Map<EntryGroup, Group> groups) {
    public Answer {
        groups = Map.copyOf(groups);
    }

    /// What was found of one sort.
    ///
    /// @param count how many there are
    /// @param best the best of them, best first
    public record Group(int count, List<Entry> best) {
        public Group {
            best = List.copyOf(best);
        }
    }

    /// How many of a sort were found.
    public int count(EntryGroup sort) {
        Group group = groups.get(sort);
        return group == null ? 0 : group.count;
    }
}

package org.musubi.ui.common;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;

/// What is picked in every view at once: some parties (mostly cities, the last one picked last) and at most one opened
/// record.
///
/// @param parties in the order of picking
/// @param record the record that is open; null if none is
public record Selection(Set<Id> parties, @Nullable Id record) {
    public static final Selection NONE = new Selection(Set.of(), null);

    public Selection {
        parties = Collections.unmodifiableSet(new LinkedHashSet<>(parties));
    }

    /// Just this party.
    public static Selection ofParty(Id party) {
        return new Selection(Set.of(party), null);
    }

    /// The record opened, with what was picked before still picked.
    public Selection open(Id opened) {
        return new Selection(parties, opened);
    }

    /// The party added, or taken away where it was picked already.
    public Selection toggle(Id party) {
        var changed = new LinkedHashSet<>(parties);
        if (!changed.remove(party)) {
            changed.add(party);
        }
        return new Selection(changed, null);
    }

    public boolean isEmpty() {
        return parties.isEmpty() && record == null;
    }
}

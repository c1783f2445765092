package org.musubi.ui.common;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;

/// What is picked in every view at once: some parties (mostly cities, the last one picked last) and at most one record
/// or source that is open.
///
/// @param parties in the order of picking
/// @param record the record that is open; null if none is
/// @param source the source that is open; null if none is, and if a record is
public record Selection(
        Set<Id> parties, @Nullable Id record, @Nullable Id source) {
    public static final Selection NONE = new Selection(Set.of(), null);

    public Selection {
        parties = Collections.unmodifiableSet(new LinkedHashSet<>(parties));
        source = record == null ? source : null;
    }

    /// Without an open source.
    public Selection(Set<Id> parties, @Nullable Id record) {
        this(parties, record, null);
    }

    /// Just this party.
    public static Selection ofParty(Id party) {
        return new Selection(Set.of(party), null);
    }

    /// The record opened, with what was picked before still picked.
    public Selection open(Id opened) {
        return new Selection(parties, opened);
    }

    /// The source opened, with what was picked before still picked.
    public Selection openSource(Id opened) {
        return new Selection(parties, null, opened);
    }

    /// The party added, or taken away where it was picked already.
    public Selection toggle(Id party) {
        var changed = new LinkedHashSet<>(parties);
        if (!changed.remove(party)) {
            changed.add(party);
        }
        return new Selection(changed, null);
    }

    /// The one entry that is open or picked: a record, a source or a party; empty if there is none, or several.
    public Optional<Id> single() {
        return Optional.ofNullable(record)
                .or(() -> Optional.ofNullable(source))
                .or(() -> parties.size() == 1 ? parties.stream().findFirst() : Optional.empty());
    }

    public boolean isEmpty() {
        return parties.isEmpty() && record == null && source == null;
    }
}

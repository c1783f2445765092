package org.musubi.ui.map;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.model.Role;
import org.musubi.query.LibraryIndex;
import org.musubi.ui.common.Selection;

/// The cities that stand out on the map because of what is chosen anywhere in the window: picked cities, the members of
/// a picked network, and those who take part in the record that is open, be it an event, a project or a programme.
final class Chosen {
    private Chosen() {}

    /// Picked cities first, in the order of picking; with and without coordinates.
    static Set<Id> cities(LibraryIndex index, Selection selection) {
        var cities = new LinkedHashSet<Id>();
        for (Id party : selection.parties()) {
            if (index.place(party).isPresent()) {
                cities.add(party);
            } else {
                index.recordsOf(party).stream()
                        .flatMap(record -> members(record, party))
                        .filter(member -> index.place(member).isPresent())
                        .forEach(cities::add);
            }
        }
        Stream.ofNullable(selection.record())
                .flatMap(id -> index.record(id).stream())
                .map(index::citiesOf)
                .forEach(cities::addAll);
        return Collections.unmodifiableSet(cities);
    }

    private static Stream<Id> members(LibraryRecord record, Id network) {
        boolean isOfNetwork = record.kind() == RecordKind.MEMBERSHIP
                && record.parties().stream()
                        .anyMatch(part ->
                                part.role() == Role.NETWORK && part.party().equals(network));
        return isOfNetwork
                ? record.parties().stream()
                        .filter(part -> part.role() == Role.MEMBER)
                        .map(Involvement::party)
                : Stream.empty();
    }
}

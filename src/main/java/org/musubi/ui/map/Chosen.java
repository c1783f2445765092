package org.musubi.ui.map;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.RecordKind;
import org.musubi.model.Role;
import org.musubi.query.LibraryIndex;
import org.musubi.ui.common.Selection;

/// What stands out on the map because of what is chosen anywhere in the window.
///
/// @param cities picked cities first, in the order of picking, then the members of a picked network, and those who take
///     part in the record that is open, be it an event, a project or a programme; with and without coordinates
/// @param hubs those of the cities whose ties all stand out: the picked ones; and where it is only one city, that one.
/// Of
///     members and participants only the ties among each other do
/// @param countries codes of ISO 3166-1: countries that are picked, members of a picked network or parties to the
/// record
///     that is open, and where that is a programme or a project, those of all who take part
record Chosen(Set<Id> cities, Set<Id> hubs, Set<String> countries) {
    static final Chosen NOTHING = new Chosen(Set.of(), Set.of(), Set.of());

    Chosen {
        cities = Collections.unmodifiableSet(new LinkedHashSet<>(cities));
        hubs = Set.copyOf(hubs);
        countries = Set.copyOf(countries);
    }

    static Chosen of(LibraryIndex index, Selection selection) {
        var places = new LinkedHashSet<Id>();
        var countries = new LinkedHashSet<String>();
        for (Id party : selection.parties()) {
            if (index.place(party).isPresent()) {
                places.add(party);
            } else {
                index.recordsOf(party).stream()
                        .flatMap(record -> members(record, party))
                        .filter(member -> index.place(member).isPresent())
                        .forEach(places::add);
            }
        }
        Stream.ofNullable(selection.record())
                .flatMap(id -> index.record(id).stream())
                .forEach(record -> {
                    places.addAll(index.citiesOf(record));
                    record.parties().stream()
                            .map(Involvement::party)
                            .filter(party -> isCountry(index, party))
                            .forEach(places::add);
                    if (isCarriedOut(record.kind())) {
                        countries.addAll(index.countriesOf(record));
                    }
                });
        places.stream()
                .filter(place -> isCountry(index, place))
                .flatMap(place -> index.place(place).stream())
                .map(Place::country)
                .forEach(countries::add);
        places.removeIf(place -> isCountry(index, place));
        var hubs = new LinkedHashSet<Id>(places);
        if (places.size() > 1) {
            hubs.retainAll(selection.parties());
        }
        return new Chosen(places, hubs, countries);
    }

    /// Whether records of a kind are carried out in countries.
    private static boolean isCarriedOut(RecordKind kind) {
        return kind == RecordKind.PROGRAMME || kind == RecordKind.PROJECT;
    }

    /// Whether it is a country of which is known which one.
    private static boolean isCountry(LibraryIndex index, Id party) {
        return index.place(party)
                .filter(place -> place.kind() == PlaceKind.COUNTRY && place.country() != null)
                .isPresent();
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

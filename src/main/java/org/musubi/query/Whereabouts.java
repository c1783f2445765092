package org.musubi.query;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Place;

/// The cities and countries of each record. They follow from other entries too: a record moves to another country when
/// the seat of an organisation that takes part in it does. Immutable.
final class Whereabouts {
    static final Whereabouts NONE = new Whereabouts(PagedMap.empty(), PagedMap.empty());

    private final PagedMap<Set<Id>> cities;
    private final PagedMap<Set<String>> countries;

    private Whereabouts(PagedMap<Set<Id>> cities, PagedMap<Set<String>> countries) {
        this.cities = cities;
        this.countries = countries;
    }

    Set<Id> citiesOf(Id record) {
        Set<Id> found = cities.get(record);
        return found == null ? Set.of() : found;
    }

    Set<String> countriesOf(Id record) {
        Set<String> found = countries.get(record);
        return found == null ? Set.of() : found;
    }

    /// The whereabouts after a commit.
    ///
    /// @param after the index that these are to be part of, complete but for them
    Whereabouts with(
            Change<Place> places,
            Change<Organisation> organisations,
            Change<LibraryRecord> records,
            LibraryIndex after) {
        var moved = new LinkedHashMap<Id, LibraryRecord>();
        Consumer<List<LibraryRecord>> move = those -> those.forEach(record -> moved.put(record.id(), record));
        move.accept(records.come());
        if (moved.size() < after.records().size()) {
            moved(places, Place::id, Whereabouts::standing).forEach(place -> {
                move.accept(after.recordsOf(place));
                after.organisationsAt(place).forEach(seated -> move.accept(after.recordsOf(seated.id())));
            });
            moved(organisations, Organisation::id, Organisation::seat)
                    .forEach(organisation -> move.accept(after.recordsOf(organisation)));
        }

        PagedMap.Edit<Set<Id>> citiesNow = cities.edit();
        PagedMap.Edit<Set<String>> countriesNow = countries.edit();
        for (LibraryRecord record : records.gone()) {
            citiesNow.set(record.id(), null);
            countriesNow.set(record.id(), null);
        }
        for (LibraryRecord record : moved.values()) {
            citiesNow.set(record.id(), parties(record).filter(after::isCity).collect(Collectors.toUnmodifiableSet()));
            countriesNow.set(
                    record.id(),
                    parties(record)
                            .flatMap(party -> after.countryOf(party).stream())
                            .collect(Collectors.toUnmodifiableSet()));
        }
        return new Whereabouts(citiesNow.done(), countriesNow.done());
    }

    private static Stream<Id> parties(LibraryRecord record) {
        return record.parties().stream().map(involvement -> involvement.party());
    }

    /// What records take from a place that takes part in them.
    private static Object standing(Place place) {
        record Standing(boolean city, @Nullable String country) {}
        return new Standing(place.kind().isCity(), place.country());
    }

    /// Those of which something is no longer as it was, or was not there.
    private static <T> Set<Id> moved(Change<T> change, Function<T, Id> id, Function<T, @Nullable Object> standing) {
        var before = new HashMap<Id, T>();
        change.gone().forEach(entry -> before.put(id.apply(entry), entry));
        var moved = new LinkedHashSet<Id>();
        for (T now : change.come()) {
            T old = before.remove(id.apply(now));
            if (old == null || !Objects.equals(standing.apply(old), standing.apply(now))) {
                moved.add(id.apply(now));
            }
        }
        moved.addAll(before.keySet());
        return moved;
    }
}

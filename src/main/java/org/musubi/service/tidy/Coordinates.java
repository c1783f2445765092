package org.musubi.service.tidy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.gazetteer.Gazetteer;
import org.musubi.gazetteer.GazetteerPlace;
import org.musubi.model.Names;
import org.musubi.model.Place;

/// Finds the coordinates of places in the gazetteer. The first use reads it: call it from background work.
public final class Coordinates {
    private static final int MOST = 50;

    private final Supplier<Gazetteer> gazetteer;

    /// @param gazetteer asked whenever it is needed, and not before
    public Coordinates(Supplier<Gazetteer> gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// The place with the coordinates, and the codes that it lacks, of the one place of the gazetteer that it
    /// can be; empty if there is none, or more than one.
    public Optional<Place> fill(Place place) {
        Collection<String> names = names(place.names(), place.aliases());
        Set<GazetteerPlace> found = new LinkedHashSet<>();
        names.forEach(name -> gazetteer.get().find(name, MOST).stream()
                .filter(candidate -> isSame(place, names, candidate))
                .forEach(found::add));
        return found.size() == 1 ? Optional.of(with(place, found.iterator().next())) : Optional.empty();
    }

    private static boolean isSame(Place place, Collection<String> names, GazetteerPlace candidate) {
        if (place.geonames() != null && candidate.geonames() != null) {
            return place.geonames().equals(candidate.geonames());
        }
        return agree(place.country(), candidate.country())
                && agree(place.admin1(), candidate.admin1())
                && agree(place.wikidata(), candidate.wikidata())
                && agree(place.lgcode(), candidate.lgcode())
                && !Collections.disjoint(
                        NameKeys.places(names), NameKeys.places(names(candidate.names(), candidate.aliases())));
    }

    private static Collection<String> names(Names names, List<String> aliases) {
        var all = new ArrayList<>(names.byLanguage().values());
        all.addAll(aliases);
        return all;
    }

    private static boolean agree(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other);
    }

    private static Place with(Place place, GazetteerPlace found) {
        return new Place(
                place.id(),
                place.kind(),
                place.names(),
                place.aliases(),
                Objects.requireNonNullElse(place.country(), found.country()),
                place.admin1() != null ? place.admin1() : found.admin1(),
                found.location(),
                place.geonames() != null ? place.geonames() : found.geonames(),
                place.wikidata() != null ? place.wikidata() : found.wikidata(),
                place.lgcode() != null ? place.lgcode() : found.lgcode(),
                place.population());
    }
}

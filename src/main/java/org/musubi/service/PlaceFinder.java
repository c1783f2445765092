package org.musubi.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.gazetteer.Gazetteer;
import org.musubi.gazetteer.GazetteerPlace;
import org.musubi.model.Id;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Folding;
import org.musubi.text.JapaneseSpellings;
import org.musubi.text.NameIndex;

/// Finds the party meant by what a user types: those of the library first, then places of the gazetteer.
///
/// The first use reads the gazetteer, and the first one after each change of the library goes through its parties: call
/// it from background work. Safe for use by several threads.
public final class PlaceFinder {
    private final Supplier<Gazetteer> gazetteer;
    private @Nullable Known known;

    /// What is remembered of the library that was last asked for.
    ///
    /// @param places what tells its places from others, see [#marks]
    private record Known(LibraryIndex library, NameIndex<Party> parties, Set<Mark> places) {}

    /// By what two places are known to be the same.
    private sealed interface Mark {
        record GeoNames(long id) implements Mark {}

        /// @param name folded
        record Name(String country, String name) implements Mark {}
    }

    /// @param gazetteer asked whenever it is needed, and not before
    public PlaceFinder(Supplier<Gazetteer> gazetteer) {
        this.gazetteer = gazetteer;
    }

    /// Whom a user may mean, best first: parties of the library, of which those with more records come first, then
    /// places of the gazetteer that the library does not have.
    ///
    /// @param text a name or its beginning in any language and script; without letters or digits it finds nothing
    /// @param limit how many at most; some room is kept for the gazetteer, so that a place that is new to the
    ///     library can be reached however many parties of the library have a name like it
    public List<Suggestion> suggest(String text, LibraryIndex library, int limit) {
        Known now = known(library);
        List<Party> parties = now.parties.find(text, limit);
        List<GazetteerPlace> places = gazetteer.get().find(text, limit + now.places.size()).stream()
                .filter(place -> marks(place).noneMatch(now.places::contains))
                .limit(limit)
                .toList();
        int room = Math.min(places.size(), limit / 3);
        var suggestions = new ArrayList<Suggestion>();
        parties.stream().limit(limit - room).map(Suggestion.InLibrary::new).forEach(suggestions::add);
        places.stream()
                .limit(limit - suggestions.size())
                .map(Suggestion.InGazetteer::new)
                .forEach(suggestions::add);
        return List.copyOf(suggestions);
    }

    /// A place for the library, with all that the gazetteer knows of it and a new id.
    public static Place place(GazetteerPlace from) {
        return new Place(
                Id.next(),
                from.kind(),
                from.names(),
                from.aliases(),
                from.country(),
                from.admin1(),
                from.location(),
                from.geonames(),
                from.wikidata(),
                from.lgcode(),
                from.population());
    }

    private synchronized Known known(LibraryIndex library) {
        if (known == null || known.library != library) {
            known = learn(library);
        }
        return known;
    }

    private static Known learn(LibraryIndex library) {
        var parties = new NameIndex.Builder<Party>();
        var places = new HashSet<Mark>();
        library.parties().forEach(party -> {
            parties.add(party, library.recordsOf(party.id()).size(), names(party));
            if (party instanceof Place place) {
                marks(place).forEach(places::add);
            }
        });
        return new Known(library, parties.build(), places);
    }

    private static List<String> names(Party party) {
        return switch (party) {
            case Place p -> namesOf(p);
            case Organisation o -> {
                var names = new ArrayList<>(o.names().byLanguage().values());
                names.addAll(o.aliases());
                if (o.acronym() != null) {
                    names.add(o.acronym());
                }
                yield names;
            }
            case Person p ->
                Stream.of(p.name(), p.role()).filter(Objects::nonNull).toList();
        };
    }

    private static List<String> namesOf(Place place) {
        var names = new ArrayList<>(place.names().byLanguage().values());
        names.addAll(place.aliases());
        if ("JP".equals(place.country())) {
            List.copyOf(names).forEach(name -> JapaneseSpellings.withQ(name).ifPresent(names::add));
        }
        return names;
    }

    private static Stream<Mark> marks(Place place) {
        if (place.geonames() != null) {
            return Stream.of(new Mark.GeoNames(place.geonames()));
        }
        return place.country() == null ? Stream.of() : names(place.country(), place.names());
    }

    private static Stream<Mark> marks(GazetteerPlace place) {
        Stream<Mark> names = names(place.country(), place.names());
        return place.geonames() == null ? names : Stream.concat(Stream.of(new Mark.GeoNames(place.geonames())), names);
    }

    private static Stream<Mark> names(String country, Names names) {
        return names.byLanguage().values().stream().map(name -> new Mark.Name(country, Folding.fold(name)));
    }
}

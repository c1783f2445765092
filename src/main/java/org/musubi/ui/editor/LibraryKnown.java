package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Source;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Folding;

/// What the open library and the gazetteer know.
public final class LibraryKnown implements Known {
    private static final int MOST_NAMESAKES = 10;
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern KIND_OF_PLACE = Pattern.compile("(?<=..)(?:city|市)$");

    private final Supplier<LibraryIndex> index;
    private final Gazetteer gazetteer;
    private final Supplier<Names> names;

    /// The parties and sources of one index by what they are called, made when first asked for.
    private static final class Names {
        private final Map<String, List<Party>> parties;
        private final Map<String, List<Source>> sources;

        Names(LibraryIndex index) {
            parties = new HashMap<>();
            index.parties()
                    .forEach(party -> namesOf(party)
                            .map(Vocabulary::fold)
                            .distinct()
                            .forEach(name -> parties.computeIfAbsent(name, _ -> new ArrayList<>())
                                    .add(party)));
            sources =
                    index.sources().stream().collect(Collectors.groupingBy(source -> Vocabulary.fold(source.title())));
        }
    }

    /// @param index the index as it is when asked
    public LibraryKnown(Supplier<LibraryIndex> index, Gazetteer gazetteer) {
        this.index = index;
        this.gazetteer = gazetteer;
        names = new PerIndex<>(index, Names::new);
    }

    @Override
    public Optional<Party> party(Id id) {
        return index.get().party(id);
    }

    @Override
    public Optional<LibraryRecord> record(Id id) {
        return index.get().record(id);
    }

    @Override
    public Optional<Source> source(Id id) {
        return index.get().source(id);
    }

    @Override
    public List<Party> named(String text) {
        return List.copyOf(names.get().parties.getOrDefault(Vocabulary.fold(text), List.of()));
    }

    /// All that a party is called: in every language, by alias, by acronym.
    static Stream<String> namesOf(Party party) {
        return switch (party) {
            case Place place -> Stream.concat(place.names().byLanguage().values().stream(), place.aliases().stream());
            case Organisation organisation ->
                Stream.of(
                                organisation.names().byLanguage().values().stream(),
                                organisation.aliases().stream(),
                                Stream.ofNullable(organisation.acronym()))
                        .flatMap(names -> names);
            case Person person -> Stream.ofNullable(person.name());
        };
    }

    @Override
    public List<Source> titled(String text) {
        return List.copyOf(names.get().sources.getOrDefault(Vocabulary.fold(text), List.of()));
    }

    @Override
    public Optional<Place> gazetteer(String key) {
        return gazetteer.place(key);
    }

    @Override
    public List<String> placesNamed(String text) {
        String sought = letters(text);
        if (sought.isEmpty()) {
            return List.of();
        }
        var places = new LinkedHashSet<String>();
        for (Gazetteer.Suggestion found : gazetteer.suggest(text, "en", MOST_NAMESAKES)) {
            gazetteer
                    .place(found.key())
                    .filter(place -> namesOf(place).map(LibraryKnown::letters).anyMatch(sought::equals))
                    .map(place ->
                            party(place.id()).isPresent() ? place.id().value() : Reference.GAZETTEER + found.key())
                    .ifPresent(places::add);
        }
        return List.copyOf(places);
    }

    /// What names are compared by here: Da Nang, Danang and Đà Nẵng City are one.
    private static String letters(String name) {
        String plain = NOT_LETTERS.matcher(Folding.fold(name)).replaceAll("");
        return KIND_OF_PLACE.matcher(plain).replaceFirst("");
    }
}

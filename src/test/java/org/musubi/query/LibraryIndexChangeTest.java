package org.musubi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.Source;

/// An index that has followed commits one by one answers as one made of the whole content, and as the
/// content itself.
class LibraryIndexChangeTest {
    private static final List<Id> ALL = RandomLibrary.ALL;

    @Property(tries = 60)
    void followingCommitsGivesTheSameAsReadingAnew(@ForAll long seed) {
        var library = new RandomLibrary(new Random(seed));
        LibraryIndex followed = LibraryIndex.of(library.content(ALL));

        for (int commit = 0; commit < 12; commit++) {
            Set<Id> changed = library.commit();
            followed = followed.with(changed, library.content(changed));

            LibraryContent whole = library.content(ALL);
            assertThat(answers(followed))
                    .isEqualTo(answers(LibraryIndex.of(whole)))
                    .isEqualTo(expected(whole));
        }
    }

    @Property(tries = 20)
    void anIndexStaysAsItIsWhenAnotherIsMadeFromIt(@ForAll long seed) {
        var library = new RandomLibrary(new Random(seed));
        library.commit();
        LibraryContent before = library.content(ALL);
        LibraryIndex index = LibraryIndex.of(before);

        Set<Id> changed = library.commit();
        index.with(changed, library.content(changed));

        assertThat(answers(index)).isEqualTo(expected(before));
    }

    /// What an index says to all that can be asked of it.
    private static Map<String, Object> answers(LibraryIndex index) {
        var answers = new TreeMap<String, Object>();
        answers.put("records", index.records());
        answers.put("places", index.places());
        answers.put("organisations", index.organisations());
        answers.put("people", index.people());
        answers.put("sources", index.sources());
        answers.put("parties", index.parties().toList());
        answers.put("cities", index.cities().toList());
        answers.put("unsourced", index.recordsWithoutSource());
        Dimension.ALL.forEach(dimension ->
                answers.put("facet " + dimension, index.facets(Filter.ALL).of(dimension)));
        answers.put("in Japan", index.select(Filter.ALL.withCountries(Set.of("JP"))));
        answers.put("ties", index.ties(index.records()));
        for (Id id : ALL) {
            answers.put("party " + id, index.party(id));
            answers.put("place " + id, index.place(id));
            answers.put("record " + id, index.record(id));
            answers.put("source " + id, index.source(id));
            answers.put("records of " + id, index.recordsOf(id));
            answers.put("links to " + id, index.linksTo(id));
            answers.put("citing " + id, index.recordsCiting(id));
            answers.put("seated at " + id, index.organisationsAt(id));
            answers.put("belonging to " + id, index.organisationsOf(id));
            answers.put("people of " + id, index.peopleOf(id));
            index.record(id).ifPresent(r -> {
                answers.put("cities of " + id, index.citiesOf(r));
                answers.put("countries of " + id, index.countriesOf(r));
            });
        }
        return answers;
    }

    /// What the content says to the same questions, asked in the simplest way.
    private static Map<String, Object> expected(LibraryContent content) {
        List<LibraryRecord> records =
                content.records().stream().sorted(LibraryIndex.BY_DATE).toList();
        List<Place> places = byId(content.places(), Place::id);
        List<Organisation> organisations = byId(content.organisations(), Organisation::id);
        List<Person> people = byId(content.people(), Person::id);
        List<Source> sources = byId(content.sources(), Source::id);
        Function<Id, Set<Id>> citiesOf = record -> new HashSet<>(only(
                        places,
                        p -> p.kind() != PlaceKind.COUNTRY
                                && takesPart(p.id()).test(one(records, LibraryRecord::id, record)))
                .stream()
                .map(Place::id)
                .toList());
        Function<Id, Set<String>> countriesOf = record -> {
            var found = new HashSet<String>();
            for (Involvement involvement :
                    one(records, LibraryRecord::id, record).parties()) {
                var at = new ArrayList<Id>(List.of(involvement.party()));
                only(organisations, o -> o.id().equals(involvement.party()) && o.seat() != null)
                        .forEach(o -> at.add(o.seat()));
                only(places, p -> at.contains(p.id()) && p.country() != null).forEach(p -> found.add(p.country()));
            }
            return found;
        };

        var answers = new TreeMap<String, Object>();
        answers.put("records", records);
        answers.put("places", places);
        answers.put("organisations", organisations);
        answers.put("people", people);
        answers.put("sources", sources);
        answers.put(
                "parties",
                Stream.of(places, organisations, people).flatMap(List::stream).toList());
        answers.put("cities", only(places, p -> p.kind() != PlaceKind.COUNTRY));
        answers.put("unsourced", only(records, r -> r.citations().isEmpty()));
        // Facets, filters and ties ask the index itself; LibraryIndexTest says what they have to be.
        LibraryIndex whole = LibraryIndex.of(content);
        Dimension.ALL.forEach(dimension ->
                answers.put("facet " + dimension, whole.facets(Filter.ALL).of(dimension)));
        answers.put("in Japan", only(records, r -> countriesOf.apply(r.id()).contains("JP")));
        answers.put("ties", whole.ties(records));
        for (Id id : ALL) {
            answers.put(
                    "party " + id,
                    Stream.of(places, organisations, people)
                            .flatMap(List::stream)
                            .filter(p -> p.id().equals(id))
                            .findFirst());
            answers.put(
                    "place " + id,
                    places.stream().filter(p -> p.id().equals(id)).findFirst());
            answers.put(
                    "record " + id,
                    records.stream().filter(r -> r.id().equals(id)).findFirst());
            answers.put(
                    "source " + id,
                    sources.stream().filter(s -> s.id().equals(id)).findFirst());
            answers.put("records of " + id, only(records, takesPart(id)));
            answers.put(
                    "links to " + id,
                    records.stream()
                            .flatMap(r -> r.relations().stream()
                                    .filter(link -> link.record().equals(id))
                                    .map(link -> new BackLink(link.type(), r)))
                            .toList());
            answers.put(
                    "citing " + id,
                    only(
                            records,
                            r -> r.citations().stream().anyMatch(c -> c.source().equals(id))));
            answers.put("seated at " + id, only(organisations, o -> id.equals(o.seat())));
            answers.put("belonging to " + id, only(organisations, o -> id.equals(o.parent())));
            answers.put("people of " + id, only(people, p -> id.equals(p.affiliation())));
        }
        for (LibraryRecord r : records) {
            answers.put("cities of " + r.id(), citiesOf.apply(r.id()));
            answers.put("countries of " + r.id(), countriesOf.apply(r.id()));
        }
        return answers;
    }

    private static Predicate<LibraryRecord> takesPart(Id party) {
        return r -> r.parties().stream().anyMatch(p -> p.party().equals(party));
    }

    private static <T> List<T> byId(List<T> entries, Function<T, Id> id) {
        return entries.stream().sorted(Comparator.comparing(id)).toList();
    }

    private static <T> List<T> only(List<T> entries, Predicate<T> wanted) {
        return entries.stream().filter(wanted).toList();
    }

    private static <T> T one(List<T> entries, Function<T, Id> id, Id wanted) {
        return entries.stream()
                .filter(e -> id.apply(e).equals(wanted))
                .findFirst()
                .orElseThrow();
    }
}

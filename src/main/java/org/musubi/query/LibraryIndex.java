package org.musubi.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Relation;
import org.musubi.model.Source;

/// A library's content, linked up for the views: who takes part in what, which cities are tied, what a filter leaves.
///
/// Immutable: after a commit, [#with] gives a new index, which shares with the old one all that did not change. What is
/// in order of id is, for entries made with this program, in the order in which they were made.
public final class LibraryIndex {
    /// Records by date as known, undated ones last, then by id.
    public static final Comparator<LibraryRecord> BY_DATE =
            ((Comparator<LibraryRecord>) (a, b) -> compareDates(a.date(), b.date())).thenComparing(LibraryRecord::id);

    private static final LibraryIndex EMPTY = new LibraryIndex();

    private final Table<Place> places;
    private final Table<Organisation> organisations;
    private final Table<Person> people;
    private final Table<LibraryRecord> records;
    private final Table<Source> sources;
    private final Referrers<LibraryRecord> recordsByParty;
    private final Referrers<LibraryRecord> recordsByRelation;
    private final Referrers<LibraryRecord> recordsBySource;
    private final Referrers<Organisation> organisationsBySeat;
    private final Referrers<Organisation> organisationsByParent;
    private final Referrers<Person> peopleByAffiliation;
    private final SortedEntries<LibraryRecord> unsourced;
    private final Whereabouts whereabouts;

    private LibraryIndex() {
        places = Table.empty(Place::id, Comparator.comparing(Place::id));
        organisations = Table.empty(Organisation::id, Comparator.comparing(Organisation::id));
        people = Table.empty(Person::id, Comparator.comparing(Person::id));
        records = Table.empty(LibraryRecord::id, BY_DATE);
        sources = Table.empty(Source::id, Comparator.comparing(Source::id));
        recordsByParty = Referrers.empty(LibraryIndex::partiesOf, BY_DATE);
        recordsByRelation = Referrers.empty(r -> ids(r.relations().stream().map(Relation::record)), BY_DATE);
        recordsBySource = Referrers.empty(r -> ids(r.citations().stream().map(Citation::source)), BY_DATE);
        organisationsBySeat =
                Referrers.empty(o -> ids(Stream.ofNullable(o.seat())), Comparator.comparing(Organisation::id));
        organisationsByParent =
                Referrers.empty(o -> ids(Stream.ofNullable(o.parent())), Comparator.comparing(Organisation::id));
        peopleByAffiliation =
                Referrers.empty(p -> ids(Stream.ofNullable(p.affiliation())), Comparator.comparing(Person::id));
        unsourced = SortedEntries.empty(BY_DATE);
        whereabouts = Whereabouts.NONE;
    }

    private LibraryIndex(LibraryIndex before, Set<Id> changed, LibraryContent now) {
        Change<Place> ofPlaces = before.places.change(changed, now.places());
        Change<Organisation> ofOrganisations = before.organisations.change(changed, now.organisations());
        Change<Person> ofPeople = before.people.change(changed, now.people());
        Change<LibraryRecord> ofRecords = before.records.change(changed, now.records());
        places = before.places.with(ofPlaces);
        organisations = before.organisations.with(ofOrganisations);
        people = before.people.with(ofPeople);
        records = before.records.with(ofRecords);
        sources = before.sources.with(before.sources.change(changed, now.sources()));
        recordsByParty = before.recordsByParty.with(ofRecords);
        recordsByRelation = before.recordsByRelation.with(ofRecords);
        recordsBySource = before.recordsBySource.with(ofRecords);
        organisationsBySeat = before.organisationsBySeat.with(ofOrganisations);
        organisationsByParent = before.organisationsByParent.with(ofOrganisations);
        peopleByAffiliation = before.peopleByAffiliation.with(ofPeople);
        unsourced = before.unsourced.with(
                ofRecords.gone(),
                ofRecords.come().stream().filter(r -> r.citations().isEmpty()).toList());
        whereabouts = before.whereabouts.with(ofPlaces, ofOrganisations, ofRecords, this);
    }

    /// @param content each id at most once
    public static LibraryIndex of(LibraryContent content) {
        return new LibraryIndex(EMPTY, Set.of(), content);
    }

    /// The index after a commit. For a single entry it takes well under a millisecond, however large the library.
    ///
    /// @param changed the ids of all entries that changed, came or went
    /// @param now those of them that there are now, and no others
    public LibraryIndex with(Set<Id> changed, LibraryContent now) {
        return new LibraryIndex(this, changed, now);
    }

    private static Set<Id> ids(Stream<Id> ids) {
        return ids.collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static int compareDates(@Nullable Edtf a, @Nullable Edtf b) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        return a.compareTo(b);
    }

    boolean isCity(Id party) {
        Place place = places.get(party);
        return place != null && place.kind().isCity();
    }

    Optional<String> countryOf(Id party) {
        Organisation organisation = organisations.get(party);
        Id at = organisation == null ? party : organisation.seat();
        Place place = at == null ? null : places.get(at);
        return place == null ? Optional.empty() : Optional.ofNullable(place.country());
    }

    public Optional<Party> party(Id id) {
        Party found = places.get(id);
        if (found == null) {
            found = organisations.get(id);
        }
        return Optional.ofNullable(found == null ? people.get(id) : found);
    }

    public Optional<Place> place(Id id) {
        return Optional.ofNullable(places.get(id));
    }

    public Optional<LibraryRecord> record(Id id) {
        return Optional.ofNullable(records.get(id));
    }

    public Optional<Source> source(Id id) {
        return Optional.ofNullable(sources.get(id));
    }

    /// All records, by date as known, undated ones last.
    public List<LibraryRecord> records() {
        return records.all();
    }

    /// All places, by id.
    public List<Place> places() {
        return places.all();
    }

    /// All organisations, by id.
    public List<Organisation> organisations() {
        return organisations.all();
    }

    /// All people, by id.
    public List<Person> people() {
        return people.all();
    }

    /// All sources, by id.
    public List<Source> sources() {
        return sources.all();
    }

    /// All parties: places, then organisations, then people, each by id.
    public Stream<Party> parties() {
        return Stream.of(places(), organisations(), people()).flatMap(List::stream);
    }

    /// The places that are not countries, by id.
    public Stream<Place> cities() {
        return places().stream().filter(p -> p.kind().isCity());
    }

    /// The records a party takes part in, whatever its role, by date.
    public List<LibraryRecord> recordsOf(Id party) {
        return recordsByParty.of(party);
    }

    /// The relations that other records have to this one, by those records' date.
    public List<BackLink> linksTo(Id record) {
        return recordsByRelation.of(record).stream()
                .flatMap(from -> from.relations().stream()
                        .filter(relation -> relation.record().equals(record))
                        .map(relation -> new BackLink(relation.type(), from)))
                .toList();
    }

    /// The records that cite a source, whole or for one of their fields, by date.
    public List<LibraryRecord> recordsCiting(Id source) {
        return recordsBySource.of(source);
    }

    /// The records for which nobody says so, by date.
    public List<LibraryRecord> recordsWithoutSource() {
        return unsourced;
    }

    /// The cities that take part in a record.
    public Set<Id> citiesOf(LibraryRecord record) {
        return whereabouts.citiesOf(record.id());
    }

    /// The countries of a record's places and of its organisations' seats.
    public Set<String> countriesOf(LibraryRecord record) {
        return whereabouts.countriesOf(record.id());
    }

    /// The organisations that have their seat in a place, by id.
    public List<Organisation> organisationsAt(Id seat) {
        return organisationsBySeat.of(seat);
    }

    /// The organisations that belong to another one, by id.
    public List<Organisation> organisationsOf(Id parent) {
        return organisationsByParent.of(parent);
    }

    /// The people who hold an office in a place or organisation, by id.
    public List<Person> peopleOf(Id affiliation) {
        return peopleByAffiliation.of(affiliation);
    }

    /// The records that meet the filter, by date as known, undated ones last.
    public List<LibraryRecord> select(Filter filter) {
        return filter.isEmpty()
                ? records()
                : records().stream().filter(r -> matches(filter, r)).toList();
    }

    private boolean matches(Filter filter, LibraryRecord r) {
        return (filter.period() == null || filter.period().overlaps(r.date()))
                && (filter.kinds().isEmpty() || filter.kinds().contains(r.kind()))
                && meets(filter.themes(), r.themes())
                && meets(filter.countries(), countriesOf(r))
                && (filter.parties().isEmpty() || meets(filter.parties(), partiesOf(r)))
                && (!filter.withoutSource() || r.citations().isEmpty())
                && (filter.text() == null
                        || filter.text().found().contains(r.id())
                        || partiesOf(r).stream().anyMatch(filter.text().found()::contains));
    }

    private static <T> boolean meets(Set<T> wanted, Iterable<T> present) {
        if (wanted.isEmpty()) {
            return true;
        }
        for (T value : present) {
            if (wanted.contains(value)) {
                return true;
            }
        }
        return false;
    }

    private static Set<Id> partiesOf(LibraryRecord r) {
        return ids(r.parties().stream().map(Involvement::party));
    }

    /// Counts for every value one can filter by, under the other conditions.
    public Facets facets(Filter filter) {
        return new Facets(
                count(filter.withKinds(Set.of()), r -> Set.of(r.kind())),
                count(filter.withThemes(Set.of()), r -> new LinkedHashSet<>(r.themes())),
                count(filter.withCountries(Set.of()), this::countriesOf),
                count(filter.withParties(Set.of()), LibraryIndex::partiesOf));
    }

    private <T extends Comparable<? super T>> Map<T, Integer> count(
            Filter filter, Function<LibraryRecord, Set<T>> valuesOf) {
        var counts = new TreeMap<T, Integer>();
        for (LibraryRecord r : select(filter)) {
            valuesOf.apply(r).forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        return counts;
    }

    /// The ties that these records make, strongest first.
    public List<Tie> ties(List<LibraryRecord> among) {
        record Pair(Id first, Id second) {}
        var shared = new LinkedHashMap<Pair, List<LibraryRecord>>();
        for (LibraryRecord r : among) {
            List<Id> cities = citiesOf(r).stream().sorted().toList();
            for (int i = 0; i < cities.size(); i++) {
                for (int j = i + 1; j < cities.size(); j++) {
                    shared.computeIfAbsent(new Pair(cities.get(i), cities.get(j)), _ -> new ArrayList<>())
                            .add(r);
                }
            }
        }
        return shared.entrySet().stream()
                .map(e -> new Tie(e.getKey().first(), e.getKey().second(), e.getValue()))
                .sorted(Comparator.comparingInt(Tie::strength)
                        .reversed()
                        .thenComparing(Tie::first)
                        .thenComparing(Tie::second))
                .toList();
    }

    /// How many of these records each city takes part in; cities without any are left out.
    public Map<Id, Integer> countsByCity(List<LibraryRecord> among) {
        var counts = new HashMap<Id, Integer>();
        among.forEach(r -> citiesOf(r).forEach(city -> counts.merge(city, 1, Integer::sum)));
        return counts;
    }
}

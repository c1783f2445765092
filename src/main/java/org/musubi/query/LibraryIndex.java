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
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Source;

/// A library's content, linked up for the views: who takes part in what, which cities are tied, what a filter leaves.
/// Immutable; a changed library gets a new index.
public final class LibraryIndex {
    /// Records by date as known, undated ones last, then by id.
    public static final Comparator<LibraryRecord> BY_DATE =
            ((Comparator<LibraryRecord>) (a, b) -> compareDates(a.date(), b.date())).thenComparing(LibraryRecord::id);

    private final Map<Id, Party> parties = new LinkedHashMap<>();
    private final Map<Id, Source> sources = new LinkedHashMap<>();
    private final Map<Id, LibraryRecord> recordsById = new HashMap<>();
    private final List<LibraryRecord> records;
    private final Map<Id, List<LibraryRecord>> recordsByParty = new HashMap<>();
    private final Map<Id, List<BackLink>> backLinks = new HashMap<>();
    private final Map<Id, Set<Id>> citiesByRecord = new HashMap<>();
    private final Map<Id, Set<String>> countriesByRecord = new HashMap<>();

    private LibraryIndex(LibraryContent content) {
        content.places().forEach(p -> parties.put(p.id(), p));
        content.organisations().forEach(o -> parties.put(o.id(), o));
        content.people().forEach(p -> parties.put(p.id(), p));
        content.sources().forEach(s -> sources.put(s.id(), s));
        records = content.records().stream().sorted(BY_DATE).toList();
        for (LibraryRecord r : records) {
            recordsById.put(r.id(), r);
            var distinct = new LinkedHashSet<Id>();
            r.parties().forEach(p -> distinct.add(p.party()));
            distinct.forEach(p ->
                    recordsByParty.computeIfAbsent(p, _ -> new ArrayList<>()).add(r));
            r.relations()
                    .forEach(link -> backLinks
                            .computeIfAbsent(link.record(), _ -> new ArrayList<>())
                            .add(new BackLink(link.type(), r)));
            citiesByRecord.put(r.id(), distinct.stream().filter(this::isCity).collect(Collectors.toUnmodifiableSet()));
            countriesByRecord.put(
                    r.id(), distinct.stream().flatMap(this::countryOf).collect(Collectors.toUnmodifiableSet()));
        }
    }

    public static LibraryIndex of(LibraryContent content) {
        return new LibraryIndex(content);
    }

    private static int compareDates(@Nullable Edtf a, @Nullable Edtf b) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        return a.compareTo(b);
    }

    private boolean isCity(Id party) {
        return parties.get(party) instanceof Place p && p.kind().isCity();
    }

    private Stream<String> countryOf(Id party) {
        return switch (parties.get(party)) {
            case Place p -> Stream.ofNullable(p.country());
            case Organisation o -> o.seat() == null ? Stream.empty() : countryOf(o.seat());
            case Person _ -> Stream.empty();
            case null -> Stream.empty();
        };
    }

    public Optional<Party> party(Id id) {
        return Optional.ofNullable(parties.get(id));
    }

    public Optional<Place> place(Id id) {
        return parties.get(id) instanceof Place p ? Optional.of(p) : Optional.empty();
    }

    public Optional<LibraryRecord> record(Id id) {
        return Optional.ofNullable(recordsById.get(id));
    }

    public Optional<Source> source(Id id) {
        return Optional.ofNullable(sources.get(id));
    }

    /// All records, by date as known, undated ones last.
    public List<LibraryRecord> records() {
        return records;
    }

    /// All parties: places, then organisations, then people, each in the library's order.
    public Stream<Party> parties() {
        return parties.values().stream();
    }

    /// All sources, in the library's order.
    public Stream<Source> sources() {
        return sources.values().stream();
    }

    /// The places that are not countries.
    public Stream<Place> cities() {
        return parties().filter(p -> isCity(p.id())).map(Place.class::cast);
    }

    /// The records a party takes part in, whatever its role, by date.
    public List<LibraryRecord> recordsOf(Id party) {
        return List.copyOf(recordsByParty.getOrDefault(party, List.of()));
    }

    /// The relations that other records have to this one, by those records' date.
    public List<BackLink> linksTo(Id record) {
        return List.copyOf(backLinks.getOrDefault(record, List.of()));
    }

    /// The cities that take part in a record.
    public Set<Id> citiesOf(LibraryRecord record) {
        return citiesByRecord.getOrDefault(record.id(), Set.of());
    }

    /// The countries of a record's places and of its organisations' seats.
    public Set<String> countriesOf(LibraryRecord record) {
        return countriesByRecord.getOrDefault(record.id(), Set.of());
    }

    /// The people who hold an office in a place or organisation.
    public List<Person> peopleOf(Id affiliation) {
        return parties()
                .filter(p -> p instanceof Person person && affiliation.equals(person.affiliation()))
                .map(Person.class::cast)
                .toList();
    }

    /// The records that meet the filter, by date as known, undated ones last.
    public List<LibraryRecord> select(Filter filter) {
        return filter.isEmpty()
                ? records
                : records.stream().filter(r -> matches(filter, r)).toList();
    }

    private boolean matches(Filter filter, LibraryRecord r) {
        return (filter.period() == null || filter.period().overlaps(r.date()))
                && (filter.kinds().isEmpty() || filter.kinds().contains(r.kind()))
                && meets(filter.themes(), r.themes())
                && meets(filter.countries(), countriesOf(r))
                && meets(filter.parties(), partiesOf(r))
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
        return r.parties().stream().map(Involvement::party).collect(Collectors.toCollection(LinkedHashSet::new));
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

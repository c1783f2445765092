package org.musubi.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Source;

/// A library's content, linked up for the views: who takes part in what, which cities are tied, what a
/// filter leaves.
///
/// Immutable: after a commit, [#with] gives a new index, which shares with the old one all that did not
/// change. What is in order of id is, for entries made with this program, in the order in which they were
/// made.
public final class LibraryIndex {
    /// Records by date as known, undated ones last, then by id.
    public static final Comparator<LibraryRecord> BY_DATE = LibraryIndex::compare;

    private static final LibraryIndex EMPTY = new LibraryIndex();

    private final Table<Place> places;
    private final Table<Organisation> organisations;
    private final Table<Person> people;
    private final Table<Row> records;
    private final Table<Source> sources;
    private final Referrers<Organisation> organisationsBySeat;
    private final Referrers<Organisation> organisationsByParent;
    private final Referrers<Person> peopleByAffiliation;
    private final Columns columns;
    private final RecordSet all;
    private final Questions questions;

    /// Made when it is first asked for, at the latest when the words of the search are read: no view needs it before it
    /// can show something.
    private @Nullable RecordLinks recordLinks;

    private LibraryIndex() {
        places = Table.empty(Place::id, Comparator.comparing(Place::id), _ -> 0);
        organisations = Table.empty(Organisation::id, Comparator.comparing(Organisation::id), _ -> 0);
        people = Table.empty(Person::id, Comparator.comparing(Person::id), _ -> 0);
        records = Table.empty(Row::id, (a, b) -> compare(a.record(), b.record()), row -> firstDay(row.record()));
        sources = Table.empty(Source::id, Comparator.comparing(Source::id), _ -> 0);
        recordLinks = RecordLinks.NONE;
        organisationsBySeat = Referrers.empty(o -> ids(o.seat()), Comparator.comparing(Organisation::id));
        organisationsByParent = Referrers.empty(o -> ids(o.parent()), Comparator.comparing(Organisation::id));
        peopleByAffiliation = Referrers.empty(p -> ids(p.affiliation()), Comparator.comparing(Person::id));
        columns = Columns.EMPTY;
        all = RecordSet.all(records, columns);
        questions = new Questions(this, records, columns, null);
    }

    private LibraryIndex(LibraryIndex before, Set<Id> changed, LibraryContent now) {
        Change<Place> ofPlaces = before.places.change(changed, now.places());
        Change<Organisation> ofOrganisations = before.organisations.change(changed, now.organisations());
        Change<Person> ofPeople = before.people.change(changed, now.people());
        Change<Row> ofRows = before.records.change(changed, before.numbered(now.records()));
        Change<LibraryRecord> ofRecords = new Change<>(records(ofRows.gone()), records(ofRows.come()));
        places = before.places.with(ofPlaces);
        organisations = before.organisations.with(ofOrganisations);
        people = before.people.with(ofPeople);
        records = before.records.with(ofRows);
        sources = before.sources.with(before.sources.change(changed, now.sources()));
        organisationsBySeat = before.organisationsBySeat.with(ofOrganisations);
        organisationsByParent = before.organisationsByParent.with(ofOrganisations);
        peopleByAffiliation = before.peopleByAffiliation.with(ofPeople);
        if (before.records.all().isEmpty()) {
            columns = before.columns.with(List.of(), ofRows.come(), ofRows.come(), this);
        } else {
            RecordLinks known = before.knownRecordLinks();
            recordLinks = known == null ? null : known.with(ofRecords);
            columns = columns(before, ofPlaces, ofOrganisations, ofRows, ofRecords);
        }
        all = RecordSet.all(records, columns);
        questions = new Questions(this, records, columns, before.questions);
    }

    private synchronized @Nullable RecordLinks knownRecordLinks() {
        return recordLinks;
    }

    /// Finds out now which records refer to what, which is else done when somebody first asks: for 100,000 records a
    /// fifth of a second, which somebody who clicks would wait for.
    public void linkRecords() {
        recordLinks();
    }

    private synchronized RecordLinks recordLinks() {
        if (recordLinks == null) {
            recordLinks = RecordLinks.NONE.with(new Change<>(List.of(), records(records.all())));
        }
        return recordLinks;
    }

    private Columns columns(
            LibraryIndex before,
            Change<Place> places,
            Change<Organisation> organisations,
            Change<Row> rows,
            Change<LibraryRecord> changed) {
        Collection<LibraryRecord> moved =
                Whereabouts.moved(places, organisations, changed, records.all().size(), this);
        return before.columns.with(
                rows.gone().stream()
                        .filter(row -> records.get(row.id()) == null)
                        .toList(),
                rows.come(),
                moved.stream().map(this::row).toList(),
                this);
    }

    /// Gives rows to records: those that are there keep theirs, others get the lowest that are free.
    private List<Row> numbered(List<LibraryRecord> come) {
        var taken = (BitSet) columns.rows().clone();
        var numbered = new ArrayList<Row>(come.size());
        int next = 0;
        for (LibraryRecord record : come) {
            Row known = records.get(record.id());
            if (known == null) {
                next = taken.nextClearBit(next);
                taken.set(next);
                known = new Row(record, next);
            }
            numbered.add(new Row(record, known.number()));
        }
        return numbered;
    }

    private static List<LibraryRecord> records(List<Row> rows) {
        return rows.stream().map(Row::record).toList();
    }

    Row row(LibraryRecord record) {
        return Objects.requireNonNull(records.get(record.id()), "no record of this library");
    }

    /// @param content each id at most once
    public static LibraryIndex of(LibraryContent content) {
        return new LibraryIndex(EMPTY, Set.of(), content);
    }

    /// The index after a commit. For a single entry it takes well under a millisecond, however large the
    /// library.
    ///
    /// @param changed the ids of all entries that changed, came or went
    /// @param now those of them that there are now, and no others
    public LibraryIndex with(Set<Id> changed, LibraryContent now) {
        return new LibraryIndex(this, changed, now);
    }

    private static List<Id> ids(@Nullable Id id) {
        return id == null ? List.of() : List.of(id);
    }

    private static int compare(LibraryRecord a, LibraryRecord b) {
        Edtf one = a.date();
        Edtf other = b.date();
        int byDate = one == null || other == null
                ? Boolean.compare(one == null, other == null)
                : one == other ? 0 : one.compareTo(other);
        return byDate != 0 ? byDate : a.id().compareTo(b.id());
    }

    private static long firstDay(LibraryRecord record) {
        Edtf date = record.date();
        return date == null ? Edtf.UNBOUNDED_END : date.firstDay();
    }

    boolean isCity(Id party) {
        Place place = places.get(party);
        return place != null && place.kind().isCity();
    }

    @Nullable
    Organisation organisation(Id party) {
        return organisations.get(party);
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
        return Optional.ofNullable(records.get(id)).map(Row::record);
    }

    public Optional<Source> source(Id id) {
        return Optional.ofNullable(sources.get(id));
    }

    /// All records, by date as known, undated ones last; always the same list.
    public RecordSet records() {
        return all;
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
        return recordLinks().byParty().of(party);
    }

    /// The relations that other records have to this one, by those records' date.
    public List<BackLink> linksTo(Id record) {
        return recordLinks().byRelation().of(record).stream()
                .flatMap(from -> from.relations().stream()
                        .filter(relation -> relation.record().equals(record))
                        .map(relation -> new BackLink(relation.type(), from)))
                .toList();
    }

    /// The records that cite a source, whole or for one of their fields, by date.
    public List<LibraryRecord> recordsCiting(Id source) {
        return recordLinks().bySource().of(source);
    }

    /// The records for which nobody says so, by date.
    public List<LibraryRecord> recordsWithoutSource() {
        return select(Filter.ALL.withoutSource(true));
    }

    /// The cities that take part in a record.
    public Set<Id> citiesOf(LibraryRecord record) {
        Row row = records.get(record.id());
        return row == null ? Set.of() : columns.cities().of(row);
    }

    /// The countries of a record's places and of its organisations' seats.
    public Set<String> countriesOf(LibraryRecord record) {
        Row row = records.get(record.id());
        return row == null ? Set.of() : columns.countries().of(row);
    }

    /// The organisations that have their seat in a place, by id.
    public List<Organisation> organisationsAt(Id seat) {
        return organisationsBySeat.of(seat);
    }

    /// The places that matter as seats of organisations only; looked up anew each time.
    public Seats seats() {
        return new Seats(this, columns);
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
    public RecordSet select(Filter filter) {
        return filter.isEmpty() ? records() : records().choose(questions.rows(filter));
    }

    /// How many records meet the filter.
    public int count(Filter filter) {
        return questions.rows(filter).cardinality();
    }

    /// Counts for every value one can filter by, under the other conditions.
    public Facets facets(Filter filter) {
        return new Facets(questions, filter);
    }

    /// The ties among some records, in numbers only: what a map of many needs.
    ///
    /// @param among records of this index, as [#select] gives them
    public Ties tieCounts(RecordSet among) {
        if (!among.isOf(columns)) {
            throw new IllegalArgumentException("records of another state of the library");
        }
        return new Ties(columns, questions.tieEnds(), among);
    }

    /// The cities that take part in some records and, if wanted, the organisations, with who is tied to whom: takes a
    /// while in a large library, so not for the JavaFX thread.
    ///
    /// @param among records of this index, as [#select] gives them
    public Network network(RecordSet among, boolean withOrganisations) {
        if (!among.isOf(columns)) {
            throw new IllegalArgumentException("records of another state of the library");
        }
        return Network.of(this, columns, among.rows(), withOrganisations);
    }

    /// The ties that these records make, strongest first.
    public List<Tie> ties(List<LibraryRecord> among) {
        var shared = new LinkedHashMap<CityPair, List<LibraryRecord>>();
        for (LibraryRecord r : among) {
            CityPair.among(citiesOf(r))
                    .forEach(pair ->
                            shared.computeIfAbsent(pair, _ -> new ArrayList<>()).add(r));
        }
        return shared.entrySet().stream()
                .map(e -> new Tie(e.getKey().first(), e.getKey().second(), e.getValue()))
                .sorted(Comparator.comparingInt(Tie::strength)
                        .reversed()
                        .thenComparing(Tie::first)
                        .thenComparing(Tie::second))
                .toList();
    }
}

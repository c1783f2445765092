package org.musubi.store;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Source;
import org.musubi.store.LibraryException.Reason;

/// One named step: everything written through it is kept, or nothing. Valid on the library's own thread, until its work
/// returns.
public final class Transaction {
    private final Sql sql;
    private final Entries entries;
    private final PlaceStore places;
    private final OrganisationStore organisations;
    private final PersonStore people;
    private final RecordStore records;
    private final SourceStore sources;

    Transaction(Sql sql) {
        this.sql = sql;
        entries = new Entries(sql);
        places = new PlaceStore(sql, entries);
        organisations = new OrganisationStore(sql, entries);
        people = new PersonStore(sql, entries);
        records = new RecordStore(sql, entries);
        sources = new SourceStore(sql, entries);
    }

    public PlaceStore places() {
        return places;
    }

    public OrganisationStore organisations() {
        return organisations;
    }

    public PersonStore people() {
        return people;
    }

    public RecordStore records() {
        return records;
    }

    public SourceStore sources() {
        return sources;
    }

    public TemplateStore templates() {
        return new TemplateStore(sql);
    }

    public SettingStore settings() {
        return new SettingStore(sql);
    }

    /// Drops the draft of what this step writes, so that neither is there without the other; does nothing if there is
    /// none. A draft has no history: taking the step back does not bring it back.
    public void dropDraft(Id draft) {
        new DraftStore(sql).drop(draft);
    }

    /// Everything, as this step sees it.
    public LibraryContent content() {
        var shared = new Shared();
        List<Place> allPlaces = places.all();
        List<Organisation> allOrganisations = organisations.all();
        List<Person> allPeople = people.all();
        List<Source> allSources = sources.all();
        Stream.of(allPlaces, allOrganisations, allPeople, allSources).forEach(shared::know);
        return new LibraryContent(allPlaces, allOrganisations, allPeople, records.all(shared), allSources);
    }

    /// These entries, as this step sees them; what is not there is left out.
    public LibraryContent content(Collection<Id> wanted) {
        return content(Scope.of(wanted));
    }

    private LibraryContent content(Scope scope) {
        Set<EntryKind> kinds = entries.kinds(scope);
        return new LibraryContent(
                kinds.contains(EntryKind.PLACE) ? places.read(scope) : List.of(),
                kinds.contains(EntryKind.ORGANISATION) ? organisations.read(scope) : List.of(),
                kinds.contains(EntryKind.PERSON) ? people.read(scope) : List.of(),
                kinds.contains(EntryKind.RECORD) ? records.read(scope) : List.of(),
                kinds.contains(EntryKind.SOURCE) ? sources.read(scope) : List.of());
    }

    /// How entries are now, if this step has written all of them.
    Optional<LibraryContent> written(Set<Id> wanted) {
        return entries.written(wanted);
    }

    /// The entry with this id, as this step sees it.
    public Optional<Entry> find(Id id) {
        Scope scope = Scope.of(List.of(id));
        return entries.kind(id)
                .map(kind -> switch (kind) {
                    case PLACE -> places.read(scope);
                    case ORGANISATION -> organisations.read(scope);
                    case PERSON -> people.read(scope);
                    case RECORD -> records.read(scope);
                    case SOURCE -> sources.read(scope);
                })
                .map(List::getFirst);
    }

    /// Adds an entry, or changes the one with its id.
    ///
    /// @throws LibraryException if the id stands for something of another kind, or, at the end of the step, what
    ///     it refers to is not there
    public void put(Entry entry) {
        boolean there = entries.kind(entry.id()).isPresent();
        switch (entry) {
            case Place place -> put(there, place, places::update, places::insert);
            case Organisation organisation -> put(there, organisation, organisations::update, organisations::insert);
            case Person person -> put(there, person, people::update, people::insert);
            case LibraryRecord record -> put(there, record, records::update, records::insert);
            case Source source -> put(there, source, sources::update, sources::insert);
        }
    }

    private static <T> void put(boolean there, T entry, Consumer<T> update, Consumer<T> insert) {
        (there ? update : insert).accept(entry);
    }

    /// Removes an entry, whatever it is.
    ///
    /// @throws LibraryException if there is none, or, at the end of the step, if something still refers to it
    public void remove(Id id) {
        EntryKind kind =
                entries.kind(id).orElseThrow(() -> new LibraryException(Reason.CONFLICT, sql.file(), "no entry " + id));
        entries.remove(id, kind);
    }

    /// The records, organisations and people that refer to an entry.
    public Set<Id> referrers(Id id) {
        return new LinkedHashSet<>(sql.list("""
                SELECT record FROM involvement WHERE party = ?1
                UNION SELECT record FROM relation WHERE other = ?1
                UNION SELECT record FROM citation WHERE source = ?1
                UNION SELECT id FROM organisation WHERE seat = ?1 OR parent = ?1
                UNION SELECT id FROM person WHERE affiliation = ?1""", row -> row.id(1), id.value()));
    }
}

package org.musubi.store;

import org.musubi.model.LibraryContent;

/// One named step: everything written through it is kept, or nothing. Valid on the library's own thread, until its work
/// returns.
public final class Transaction {
    private final PlaceStore places;
    private final OrganisationStore organisations;
    private final PersonStore people;
    private final RecordStore records;
    private final SourceStore sources;

    Transaction(Sql sql, Touched touched) {
        var entries = new Entries(sql, touched);
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

    /// Everything, as this step sees it.
    public LibraryContent content() {
        return new LibraryContent(places.all(), organisations.all(), people.all(), records.all(), sources.all());
    }
}

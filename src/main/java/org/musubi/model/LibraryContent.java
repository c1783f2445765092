package org.musubi.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Everything a library holds, or a file brings: each list in the order of its ids' first appearance.
public record LibraryContent(
        List<Place> places,
        List<Organisation> organisations,
        List<Person> people,
        List<LibraryRecord> records,
        List<Source> sources) {
    public static final LibraryContent EMPTY =
            new LibraryContent(List.of(), List.of(), List.of(), List.of(), List.of());

    public LibraryContent {
        places = List.copyOf(places);
        organisations = List.copyOf(organisations);
        people = List.copyOf(people);
        records = List.copyOf(records);
        sources = List.copyOf(sources);
    }

    /// Entries of all kinds, each kind in the order in which they come.
    public static LibraryContent of(Stream<? extends Entry> entries) {
        var places = new ArrayList<Place>();
        var organisations = new ArrayList<Organisation>();
        var people = new ArrayList<Person>();
        var records = new ArrayList<LibraryRecord>();
        var sources = new ArrayList<Source>();
        entries.forEach(entry -> {
            switch (entry) {
                case Place place -> places.add(place);
                case Organisation organisation -> organisations.add(organisation);
                case Person person -> people.add(person);
                case LibraryRecord record -> records.add(record);
                case Source source -> sources.add(source);
            }
        });
        return new LibraryContent(places, organisations, people, records, sources);
    }
}

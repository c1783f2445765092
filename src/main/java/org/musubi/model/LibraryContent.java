package org.musubi.model;

import java.util.List;

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
}

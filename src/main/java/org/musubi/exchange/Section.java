package org.musubi.exchange;

import java.util.Arrays;
import java.util.Optional;

/// The lists of a library in a file, in their order.
enum Section {
    PLACES("places", "place"),
    ORGANISATIONS("organisations", "organisation"),
    PEOPLE("people", "person"),
    RECORDS("records", "record"),
    SOURCES("sources", "source");

    private final String key;
    private final String member;

    Section(String key, String member) {
        this.key = key;
        this.member = member;
    }

    /// The name of the list in the file.
    String key() {
        return key;
    }

    /// The word for one of its members, as in the keys of texts.
    String member() {
        return member;
    }

    static Optional<Section> of(String key) {
        return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
    }
}

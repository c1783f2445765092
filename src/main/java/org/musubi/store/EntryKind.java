package org.musubi.store;

import java.util.Locale;

/// What an id of a library stands for.
public enum EntryKind {
    PLACE,
    ORGANISATION,
    PERSON,
    RECORD,
    SOURCE;

    /// The word used in the file: `place`…
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EntryKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

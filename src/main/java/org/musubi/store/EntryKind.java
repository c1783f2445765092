package org.musubi.store;

import java.util.Locale;
import org.musubi.model.Entry;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Source;

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

    public static EntryKind of(Entry entry) {
        return switch (entry) {
            case Place _ -> PLACE;
            case Organisation _ -> ORGANISATION;
            case Person _ -> PERSON;
            case LibraryRecord _ -> RECORD;
            case Source _ -> SOURCE;
        };
    }

    static EntryKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}

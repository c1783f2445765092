package org.musubi.query;

import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;

/// A record and the number it has in sets of bits and columns, for as long as it is in the library.
record Row(LibraryRecord record, int number) {
    Id id() {
        return record.id();
    }
}

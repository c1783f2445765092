package org.musubi.cli;

import java.util.Locale;
import java.util.stream.Stream;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Place;
import org.musubi.model.RecordKind;

/// The summaries that can be printed.
public enum ReportKind {
    EVENT,
    AGREEMENT,
    CITY,
    LIST;

    /// What a summary of this kind can be of.
    Stream<Id> subjects(LibraryContent library) {
        return switch (this) {
            case EVENT -> records(library, RecordKind.EVENT);
            case AGREEMENT -> records(library, RecordKind.AGREEMENT);
            case CITY ->
                library.places().stream().filter(p -> p.kind().isCity()).map(Place::id);
            case LIST -> library.records().stream().map(LibraryRecord::id);
        };
    }

    private static Stream<Id> records(LibraryContent library, RecordKind kind) {
        return library.records().stream().filter(r -> r.kind() == kind).map(LibraryRecord::id);
    }

    /// The word on the command line.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

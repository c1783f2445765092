package org.musubi;

import java.util.ArrayList;
import java.util.List;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.RecordKind;
import org.musubi.query.LibraryIndex;

/// Records of which only the dates matter.
public final class Dated {
    private Dated() {}

    public static LibraryRecord record(int number, RecordKind kind, String date, String... themes) {
        return new LibraryRecord(
                new Id("018f0000-0000-7000-8000-%012x".formatted(number)),
                kind,
                "test",
                Names.of("en", "Record number " + number),
                date.isEmpty() ? null : Edtf.parse(date),
                null,
                false,
                List.of(),
                null,
                List.of(themes),
                null,
                Names.NONE,
                List.of(),
                List.of());
    }

    public static List<LibraryRecord> events(String... dates) {
        var records = new ArrayList<LibraryRecord>();
        for (String date : dates) {
            records.add(record(records.size(), RecordKind.EVENT, date));
        }
        return records;
    }

    public static LibraryIndex index(List<LibraryRecord> records) {
        return LibraryIndex.of(new LibraryContent(List.of(), List.of(), List.of(), records, List.of()));
    }

    /// Events and projects by turns.
    ///
    /// @param dates in EDTF; blank for a record without one
    public static LibraryIndex index(String... dates) {
        var records = new ArrayList<LibraryRecord>();
        for (String date : dates) {
            RecordKind kind = records.size() % 2 == 0 ? RecordKind.EVENT : RecordKind.PROJECT;
            records.add(record(records.size(), kind, date));
        }
        return index(records);
    }
}

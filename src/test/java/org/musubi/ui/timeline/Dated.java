package org.musubi.ui.timeline;

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
final class Dated {
    private Dated() {}

    static LibraryRecord record(int number, RecordKind kind, String date, String... themes) {
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

    static List<LibraryRecord> events(String... dates) {
        var records = new ArrayList<LibraryRecord>();
        for (String date : dates) {
            records.add(record(records.size(), RecordKind.EVENT, date));
        }
        return records;
    }

    static LibraryIndex index(List<LibraryRecord> records) {
        return LibraryIndex.of(new LibraryContent(List.of(), List.of(), List.of(), records, List.of()));
    }
}

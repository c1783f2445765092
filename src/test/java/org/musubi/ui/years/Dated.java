package org.musubi.ui.years;

import java.util.List;
import java.util.stream.IntStream;
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

    /// @param dates in EDTF; blank for a record without one
    static LibraryIndex index(String... dates) {
        List<LibraryRecord> records = IntStream.range(0, dates.length)
                .mapToObj(i -> record(i, dates[i]))
                .toList();
        return LibraryIndex.of(new LibraryContent(List.of(), List.of(), List.of(), records, List.of()));
    }

    private static LibraryRecord record(int number, String date) {
        return new LibraryRecord(
                new Id("018f0000-0000-7000-8000-%012x".formatted(number)),
                number % 2 == 0 ? RecordKind.EVENT : RecordKind.PROJECT,
                "test",
                Names.of("en", "Record number " + number),
                date.isEmpty() ? null : Edtf.parse(date),
                null,
                false,
                List.of(),
                null,
                List.of(),
                null,
                Names.NONE,
                List.of(),
                List.of());
    }
}

package org.musubi.service.tidy;

import java.time.LocalDate;
import java.util.Optional;
import org.musubi.model.Edtf;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.model.Status;

/// What would put a finding right, where there is one obvious way.
public final class Repairs {
    private Repairs() {}

    /// The status that goes with a record's date, where the one it has does not; empty if the date does not
    /// tell.
    public static Optional<Status> status(LibraryRecord record, LocalDate today) {
        Status status = record.status();
        Edtf date = record.date();
        if (status == null || date == null || !DoubtfulEntries.isAgainstDate(status, date, today)) {
            return Optional.empty();
        }
        if (DoubtfulEntries.isToCome(date, today)) {
            return Optional.of(Status.PLANNED);
        }
        return switch (status) {
            case PLANNED -> planned(record.kind(), date);
            case IN_FORCE -> Optional.of(Status.ENDED);
            case ENDED -> Optional.of(Status.IN_FORCE);
            case SIGNED, UPGRADED -> Optional.empty();
        };
    }

    /// What was planned for a time that is over: an agreement has been signed then; what had an end has ended.
    private static Optional<Status> planned(RecordKind kind, Edtf date) {
        if (date.isInterval()) {
            return Optional.of(Status.ENDED);
        }
        return kind == RecordKind.AGREEMENT ? Optional.of(Status.SIGNED) : Optional.empty();
    }
}

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
            case PLANNED ->
                record.kind() == RecordKind.AGREEMENT && !date.isInterval()
                        ? Optional.of(Status.SIGNED)
                        : Optional.of(Status.ENDED);
            case IN_FORCE -> Optional.of(Status.ENDED);
            case ENDED -> Optional.of(Status.IN_FORCE);
            case SIGNED, UPGRADED -> Optional.empty();
        };
    }
}

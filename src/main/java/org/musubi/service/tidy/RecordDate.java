package org.musubi.service.tidy;

import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.LibraryRecord;

/// All that a record says of its date, which is chosen as one when records are merged.
///
/// @param date null if only words are known
/// @param text the source's own words; null if none
public record RecordDate(@Nullable Edtf date, @Nullable String text, boolean fiscalYear) {
    /// Null for an undated record.
    static @Nullable RecordDate of(LibraryRecord record) {
        return record.date() == null && record.dateText() == null
                ? null
                : new RecordDate(record.date(), record.dateText(), record.fiscalYear());
    }
}

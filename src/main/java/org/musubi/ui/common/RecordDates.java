package org.musubi.ui.common;

import org.musubi.model.Edtf;
import org.musubi.model.LibraryRecord;
import org.musubi.text.DateFormatter;
import org.musubi.text.Messages;

/// Records' dates in words.
public final class RecordDates {
    private RecordDates() {}

    /// As short as lists want it.
    public static String brief(LibraryRecord record, Messages messages) {
        return new DateFormatter(messages).formatShort(record.date(), record.fiscalYear());
    }

    /// In full.
    public static String full(LibraryRecord record, Messages messages) {
        return new DateFormatter(messages).format(record.date(), record.fiscalYear());
    }

    /// A date that stands by itself, in full.
    public static String of(Edtf date, Messages messages) {
        return new DateFormatter(messages).format(date, false);
    }
}

package org.musubi.ui.editor;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.text.DateFormatter;
import org.musubi.text.DateInput;
import org.musubi.text.DateInputException;
import org.musubi.text.KnownDate;
import org.musubi.text.Messages;

/// How a date that an entry has stands in a field: in words where these are understood as just that date, else in
/// EDTF.
public final class DateTexts {
    private DateTexts() {}

    /// @param date null if not known
    public static String of(@Nullable Edtf date, boolean fiscalYear, Messages messages) {
        if (date == null) {
            return "";
        }
        String words = new DateFormatter(messages).format(date, fiscalYear);
        return isReadAs(words, new KnownDate(date, fiscalYear)) ? words : date.toString();
    }

    public static String of(@Nullable Edtf date, Messages messages) {
        return of(date, false, messages);
    }

    /// Whether a date counts fiscal years: as the tick says, once it is set either way, else as the date was typed.
    ///
    /// @param tick `true`, `false`, or nothing while it is not set
    static boolean isFiscal(@Nullable String tick, @Nullable KnownDate typed) {
        return tick == null || tick.isEmpty() ? typed != null && typed.fiscalYear() : tick.equals("true");
    }

    private static boolean isReadAs(String text, KnownDate date) {
        try {
            return DateInput.parse(text).equals(date);
        } catch (DateInputException e) {
            return false;
        }
    }

    /// Puts a date that counts fiscal years, or not, into a form's texts.
    static void put(Map<String, String> values, @Nullable Edtf date, boolean fiscalYear, Messages messages) {
        values.put("date", of(date, fiscalYear, messages));
        values.put("fiscal", String.valueOf(fiscalYear));
    }
}

package org.musubi.ui.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.musubi.text.Messages;

/// Moments as people read them.
public final class Times {
    private Times() {}

    /// The date and the time of day: `24 Nov 2026, 09:12`.
    public static String full(Instant at, ZoneId zone, Messages messages) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.language().locale())
                .format(at.atZone(zone));
    }

    /// The time of day if it was today, or else the date.
    public static String brief(Instant at, Instant now, ZoneId zone, Messages messages) {
        boolean today = LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(now, zone));
        DateTimeFormatter format = today
                ? DateTimeFormatter.ofPattern("HH:mm")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(messages.language().locale());
        return format.format(at.atZone(zone));
    }
}

package org.musubi.text;

import org.jspecify.annotations.Nullable;
import org.musubi.model.EdtfDate;

/// The words for single dates in one language.
final class DateWords {
    private static final int FIRST_DECADE_WITH_A_NAME = 10;

    private final Messages messages;

    DateWords(Messages messages) {
        this.messages = messages;
    }

    /// A date without its qualifiers.
    String date(EdtfDate date) {
        String text = switch (date.precision()) {
            case UNKNOWN -> messages.text("date.year-unknown");
            case CENTURY -> within(date);
            case DECADE -> decade(date);
            case YEAR -> messages.text("date.year", year(date.year()));
            case SEASON -> season(date);
            case MONTH -> messages.text("date.month", year(date.year()), month(date.month()));
            case DAY -> day(date);
            case TIME -> messages.text("date.time", day(date), time(date));
        };
        if (!date.hasUnspecifiedParts()) {
            return text;
        }
        return switch (date.precision()) {
            case YEAR -> messages.text("date.month-unknown", text);
            case MONTH -> messages.text("date.day-unknown", text);
            default -> text;
        };
    }

    /// A text with the marks of a date's qualifiers: "about 2012", "2012?".
    ///
    /// @param date null for no marks
    String qualified(String text, @Nullable EdtfDate date) {
        if (date == null) {
            return text;
        }
        String about = date.isApproximate() ? messages.text("date.about", text) : text;
        return date.isUncertain() ? messages.text("date.uncertain", about) : about;
    }

    /// A year's number, before the year 1 counted back from Christ as people do: 0 is 1 BC.
    String year(long year) {
        return year > 0 ? String.valueOf(year) : messages.text("date.bc", String.valueOf(1 - year));
    }

    /// @param month 1 to 12
    String month(int month) {
        return messages.text("date.month." + month);
    }

    String season(EdtfDate date) {
        return messages.text("date.season." + date.season(), year(date.year()));
    }

    String fiscalYear(int year) {
        String number = String.valueOf(year);
        return FiscalYears.eraName(year)
                .map(era -> messages.text("date.fiscal", number, era))
                .orElseGet(() -> messages.text("date.fiscal.no-era", number));
    }

    /// The time with its zone: `10:30 UTC+09:00`.
    String time(EdtfDate date) {
        String zone = date.zone();
        if (zone == null) {
            return String.valueOf(date.time());
        }
        return date.time() + " UTC" + (zone.equals("Z") ? "" : zone);
    }

    private String day(EdtfDate date) {
        return messages.text("date.day", year(date.year()), month(date.month()), String.valueOf(date.day()));
    }

    private String decade(EdtfDate date) {
        return date.year() < FIRST_DECADE_WITH_A_NAME ? within(date) : messages.text("date.decade", year(date.year()));
    }

    private String within(EdtfDate date) {
        var first = date.earliest();
        var last = date.latest();
        // Only letter-prefixed years can be beyond all days, and those are years.
        return first == null || last == null
                ? date.toString()
                : messages.text("date.within", year(first.getYear()), year(last.getYear()));
    }
}

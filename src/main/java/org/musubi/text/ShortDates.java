package org.musubi.text;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Edtf.EndKind;
import org.musubi.model.EdtfDate;

/// Dates in figures for lists, alike in all languages; only seasons need a word.
///
/// `~` is "about", `?` after a date "uncertain", `?` in place of an end "not known"; an open end is left blank.
final class ShortDates {
    private static final String RANGE = " –";
    private static final String DASH = "–";

    private final DateWords words;

    ShortDates(DateWords words) {
        this.words = words;
    }

    String format(Edtf date, boolean fiscalYear) {
        Optional<FiscalYears> fiscal = fiscalYear ? FiscalYears.of(date) : Optional.empty();
        EdtfDate start = date.start();
        EdtfDate end = date.end();
        String first = end(start, date.startKind(), fiscal.map(FiscalYears::first));
        String last = end(end, date.endKind(), fiscal.map(FiscalYears::last));
        if (first.equals(last) && start != null) {
            return first;
        }
        if (start != null && end != null && fiscal.isEmpty()) {
            last = last.substring(inCommon(start, end));
        }
        return (first + RANGE + (last.isEmpty() ? "" : " " + last)).strip();
    }

    private String end(@Nullable EdtfDate date, EndKind kind, Optional<Integer> fiscalYear) {
        if (date == null) {
            return kind == EndKind.OPEN ? "" : "?";
        }
        String text = fiscalYear.map(year -> "FY" + year).orElseGet(() -> figures(date));
        return (date.isApproximate() ? "~" : "") + text + (date.isUncertain() ? "?" : "");
    }

    private String figures(EdtfDate date) {
        String plain = date.toString().replaceAll("[?~%]|-XX", "");
        return switch (date.precision()) {
            case UNKNOWN -> "?";
            case CENTURY -> century(date);
            case DECADE -> date.year() > 0 ? date.year() + "s" : plain;
            case YEAR -> plain.startsWith("Y") ? plain.substring(1) : plain;
            case SEASON -> words.season(date);
            case MONTH, DAY -> plain;
            case TIME -> plain.substring(0, plain.indexOf('T')) + " " + words.time(date);
        };
    }

    private static String century(EdtfDate date) {
        return date.year() > 0 ? date.year() + DASH + (date.year() + 99) : date.toString();
    }

    /// How many characters of an interval's end its start tells already: the year, and the month too.
    private static int inCommon(EdtfDate start, EdtfDate end) {
        boolean plain = !start.isApproximate() && !start.isUncertain() && !end.isApproximate() && !end.isUncertain();
        if (!plain || start.year() != end.year() || start.precision() != end.precision()) {
            return 0;
        }
        int year = end.toString().indexOf('-', 1) + 1;
        return switch (end.precision()) {
            case MONTH -> end.hasUnspecifiedParts() || start.hasUnspecifiedParts() ? 0 : year;
            case DAY -> start.month() == end.month() ? year + 3 : year;
            default -> 0;
        };
    }
}

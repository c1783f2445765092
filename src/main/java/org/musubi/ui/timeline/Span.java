package org.musubi.ui.timeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.EdtfDate;

/// A date as the timeline draws it, in days since 1 January 1970; ends count as the start of the day after.
///
/// Between `from` and `to` it can lie. Between `coreFrom` and `coreTo` it certainly lies; of a single date known to the
/// month there is no such core (`coreTo` is not after `coreFrom`), of a day it is the whole. So no drawing ever shows a
/// finer date than is known.
///
/// @param from the first day on which it can have begun; where the start is open or unknown, the first known day
/// @param to the day after the last on which it can have ended, or likewise the last known one
/// @param exact whether it is known to the day
/// @param soft whether it is marked as uncertain or approximate
record Span(double from, double to, double coreFrom, double coreTo, End start, End end, boolean exact, boolean soft) {
    /// How an end is known.
    enum End {
        KNOWN,
        /// It goes on.
        OPEN,
        /// It has one, but nobody says which.
        UNKNOWN
    }

    /// Years beyond these are not drawn.
    private static final int FIRST_YEAR = 1;

    private static final int LAST_YEAR = 9999;

    /// The span of a date; null if it names no day between the years 1 and 9999.
    static @Nullable Span of(Edtf date) {
        EdtfDate start = date.start();
        EdtfDate end = date.end();
        Double from = first(start != null ? start : end);
        Double to = after(end != null ? end : start);
        if (from == null || to == null || to <= from) {
            return null;
        }
        Edtf.Precision precision = date.precision();
        boolean exact = precision.compareTo(Edtf.Precision.DAY) >= 0;
        boolean soft = date.isDoubtful();
        if (!date.isInterval()) {
            return new Span(from, to, from, exact ? to : from, End.KNOWN, End.KNOWN, exact, soft);
        }
        double coreFrom = start == null || isDay(start) ? from : orElse(after(start), from);
        double coreTo = end == null || isDay(end) ? to : orElse(first(end), to);
        return new Span(from, to, coreFrom, coreTo, end(date.startKind()), end(date.endKind()), exact, soft);
    }

    private static boolean isDay(EdtfDate date) {
        return date.precision().compareTo(Edtf.Precision.DAY) >= 0;
    }

    private static double orElse(@Nullable Double value, double otherwise) {
        return value == null ? otherwise : value;
    }

    private static End end(Edtf.EndKind kind) {
        return switch (kind) {
            case KNOWN -> End.KNOWN;
            case OPEN -> End.OPEN;
            case UNKNOWN -> End.UNKNOWN;
        };
    }

    private static @Nullable Double first(@Nullable EdtfDate date) {
        LocalDate day = date == null ? null : date.earliest();
        return day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
                ? null
                : (double) day.toEpochDay();
    }

    private static @Nullable Double after(@Nullable EdtfDate date) {
        LocalDate day = date == null ? null : date.latest();
        return day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
                ? null
                : (double) day.toEpochDay() + 1;
    }

    boolean hasCore() {
        return coreTo > coreFrom;
    }

    double middle() {
        return (from + to) / 2;
    }
}

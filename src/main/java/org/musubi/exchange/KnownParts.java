package org.musubi.exchange;

import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Edtf.Precision;
import org.musubi.model.EdtfDate;

/// What of a date can be told as a plain year, month and day, as older formats want them, without saying more than is
/// known.
///
/// @param year 1 to 9999; 0 if it is not certain
/// @param month 1 to 12; 0 if it is not one certain month
/// @param day 1 to 31; 0 if it is not one certain day
/// @param complete whether they tell the whole of the date
record KnownParts(int year, int month, int day, boolean complete) {
    static final KnownParts NONE = new KnownParts(0, 0, 0, false);

    private static final int LAST_YEAR = 9999;

    /// @param date null if not known
    static KnownParts of(@Nullable Edtf date) {
        if (date == null) {
            return NONE;
        }
        EdtfDate start = date.start();
        EdtfDate end = date.end();
        if (start == null || end == null || !isCertain(start) || !isCertain(end) || start.year() != end.year()) {
            return NONE;
        }
        int year = (int) start.year();
        if (start.equals(end)) {
            boolean complete = start.season() == 0 && !start.hasUnspecifiedParts();
            return new KnownParts(year, start.month(), start.day(), complete);
        }
        return new KnownParts(year, start.month() == end.month() ? start.month() : 0, 0, false);
    }

    /// Whether a date is in one year, which is known for certain and has up to four digits.
    static boolean isCertain(EdtfDate date) {
        return !date.isDoubtful() && isInOneYear(date);
    }

    static boolean isInOneYear(EdtfDate date) {
        return date.precision().compareTo(Precision.YEAR) >= 0 && date.year() >= 1 && date.year() <= LAST_YEAR;
    }
}

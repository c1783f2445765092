package org.musubi.model;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf.Precision;
import org.musubi.model.EdtfDate.Clock;
import org.musubi.model.EdtfDate.Fields;
import org.musubi.model.EdtfException.Reason;

/// Reads one date of an EDTF text, from left to right, without looking back.
final class EdtfDateParser {
    private static final char UNSPECIFIED = 'X';

    /// Enough for any past or future, and epoch days of such years still fit in a `long`.
    private static final int MAX_YEAR_DIGITS = 16;

    private final String text;
    private int at;

    private Precision precision = Precision.YEAR;
    private long firstYear;
    private long lastYear;
    private long year;
    private int month;
    private int day;
    private boolean unspecifiedParts;

    /// @param text one date, not empty
    EdtfDateParser(String text) {
        this.text = text;
    }

    /// @throws EdtfException if the text is not a date
    EdtfDate parse() {
        boolean hasMonth = text.charAt(0) == 'Y' ? letterYear() : year();
        if (hasMonth && skip('-') && month() && skip('-')) {
            day();
        }
        if (precision == Precision.DAY && skip('T')) {
            return dateTime();
        }
        char qualifier = at == text.length() - 1 ? text.charAt(at) : 0;
        boolean uncertain = qualifier == '?' || qualifier == '%';
        boolean approximate = qualifier == '~' || qualifier == '%';
        if (uncertain || approximate) {
            at++;
        }
        if (at < text.length()) {
            throw failure(Reason.CHARACTER);
        }
        return date(text, null, uncertain, approximate);
    }

    /// `Y170000`, `Y-170000`. Such a year has no months.
    private boolean letterYear() {
        at++;
        boolean negative = skip('-');
        int from = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at - from <= 4 || text.charAt(from) == '0') {
            throw failure(Reason.YEAR);
        }
        if (at - from > MAX_YEAR_DIGITS) {
            throw failure(Reason.YEAR_TOO_FAR);
        }
        long value = Long.parseLong(text, from, at, 10);
        years(negative ? -value : value, 0);
        return false;
    }

    /// `2017`, `201X`, `20XX`, `XXXX`, `20`, each perhaps negative. Returns whether a month may follow.
    private boolean year() {
        boolean negative = skip('-');
        int from = at;
        int digits = 0;
        int value = 0;
        while (at < text.length() && at - from < 4 && isDigit(text.charAt(at))) {
            value = value * 10 + text.charAt(at++) - '0';
            digits++;
        }
        int unknown = 0;
        while (at < text.length() && at - from < 4 && text.charAt(at) == UNSPECIFIED) {
            at++;
            unknown++;
        }
        if (digits == 2 && unknown == 0) {
            return century(negative, value);
        }
        if (digits + unknown != 4) {
            throw failure(at < text.length() && !isYearCharacter(text.charAt(at)) ? Reason.CHARACTER : Reason.YEAR);
        }
        if (unknown == 3 || (negative && unknown == 4)) {
            throw failure(Reason.UNSPECIFIED);
        }
        if (negative && value == 0 && unknown == 0) {
            throw failure(Reason.YEAR);
        }
        int scale = scale(unknown);
        if (negative) {
            // −000X ends with −0001, for there is no −0000.
            firstYear = -(value * (long) scale + scale - 1);
            lastYear = Math.min(-1, -(value * (long) scale));
            year = -(value * (long) scale);
        } else {
            years(value * (long) scale, scale - 1);
        }
        precision = switch (unknown) {
            case 0 -> Precision.YEAR;
            case 1 -> Precision.DECADE;
            case 2 -> Precision.CENTURY;
            default -> Precision.UNKNOWN;
        };
        return unknown == 0 || unknown == 4;
    }

    /// The century N has the years 100 N to 100 N + 99, before the year 0 as after it.
    private boolean century(boolean negative, int value) {
        if (negative && value == 0) {
            throw failure(Reason.YEAR);
        }
        years((negative ? -value : value) * 100L, 99);
        precision = Precision.CENTURY;
        return false;
    }

    private void years(long first, long more) {
        year = first;
        firstYear = first;
        lastYear = first + more;
    }

    private static int scale(int unknownDigits) {
        return switch (unknownDigits) {
            case 0 -> 1;
            case 1 -> 10;
            case 2 -> 100;
            default -> 10_000;
        };
    }

    /// Returns whether a day may follow.
    private boolean month() {
        if (skipUnspecified()) {
            unspecifiedParts = true;
            return true;
        }
        if (precision == Precision.UNKNOWN) {
            throw failure(Reason.UNSPECIFIED);
        }
        month = twoDigits(Reason.MONTH);
        if (month >= 21 && month <= 24) {
            precision = Precision.SEASON;
            return false;
        }
        if (month < 1 || month > 12) {
            throw failure(month > 24 && month <= 41 ? Reason.SEASON : Reason.MONTH);
        }
        precision = Precision.MONTH;
        return true;
    }

    private void day() {
        if (skipUnspecified()) {
            unspecifiedParts = true;
            return;
        }
        if (month == 0) {
            throw failure(Reason.UNSPECIFIED);
        }
        day = twoDigits(Reason.DAY);
        if (!YearMonth.of((int) year, month).isValidDay(day)) {
            throw failure(Reason.DAY);
        }
        precision = Precision.DAY;
    }

    private EdtfDate dateTime() {
        precision = Precision.TIME;
        String asWritten = text.substring(0, at);
        Clock clock = new EdtfClockParser(text, at).parse();
        String zone = clock.zone() == null ? "" : clock.zone();
        return date(asWritten + clock.time() + zone, clock, false, false);
    }

    private EdtfDate date(String canonical, @Nullable Clock clock, boolean uncertain, boolean approximate) {
        return new EdtfDate(
                canonical,
                new Fields(
                        precision,
                        firstYear,
                        lastYear,
                        year,
                        month,
                        day,
                        clock,
                        unspecifiedParts,
                        uncertain,
                        approximate));
    }

    private boolean skip(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private boolean skipUnspecified() {
        if (text.startsWith("XX", at)) {
            at += 2;
            return true;
        }
        int next = text.indexOf(UNSPECIFIED, at);
        if (next == at || next == at + 1) {
            throw failure(Reason.UNSPECIFIED);
        }
        return false;
    }

    private int twoDigits(Reason otherwise) {
        if (at + 2 > text.length() || !isDigit(text.charAt(at)) || !isDigit(text.charAt(at + 1))) {
            throw failure(otherwise);
        }
        int value = (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
        at += 2;
        return value;
    }

    private static boolean isYearCharacter(char c) {
        return isDigit(c) || c == UNSPECIFIED || c == '-' || c == '?' || c == '~' || c == '%';
    }

    /// Only the ten of ASCII; the standard knows no others.
    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private EdtfException failure(Reason reason) {
        return new EdtfException(reason, text);
    }
}

package org.musubi.text;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.EdtfDate;
import org.musubi.text.DateInputException.Problem;

/// One date of what someone typed, perhaps with parts missing that the other end of an interval tells: the "27 Nov" of
/// "27 Nov – 1 Dec 2017".
///
/// @param year null if not told
/// @param month 1 to 12, 21 to 24 for a season; 0 if not told
/// @param day 0 if not told
/// @param qualifier `?`, `~`, `%` or nothing, as in EDTF
record DatePhrase(Form form, @Nullable Integer year, int month, int day, String qualifier) {
    /// What the year means.
    enum Form {
        CALENDAR,
        DECADE,
        FISCAL
    }

    static DatePhrase of(@Nullable Integer year, int month, int day) {
        return new DatePhrase(Form.CALENDAR, year, month, day, "");
    }

    static DatePhrase decade(int year) {
        return new DatePhrase(Form.DECADE, year, 0, 0, "");
    }

    static DatePhrase fiscal(int year) {
        return new DatePhrase(Form.FISCAL, year, 0, 0, "");
    }

    DatePhrase qualified(String newQualifier) {
        return new DatePhrase(form, year, month, day, newQualifier);
    }

    boolean isFiscal() {
        return form == Form.FISCAL;
    }

    /// This date as the first of an interval, with what is missing taken from the last: "27 Dec – 3 Jan 2018".
    DatePhrase completedByEnd(DatePhrase end) {
        DatePhrase complete = asFiscalAs(end).completedBy(end);
        boolean yearBefore = year == null && complete.month > end.month && end.month > 0;
        return yearBefore ? complete.plusYears(-1) : complete;
    }

    /// This date as the last of an interval, with what is missing taken from the first: 2017年12月27日～1月3日.
    DatePhrase completedByStart(DatePhrase start) {
        DatePhrase complete = asFiscalAs(start).completedBy(start);
        boolean yearAfter = year == null && complete.month > 0 && complete.month < start.month;
        return yearAfter ? complete.plusYears(1) : complete;
    }

    private DatePhrase completedBy(DatePhrase other) {
        return new DatePhrase(
                form,
                year == null ? other.year : year,
                month == 0 && day > 0 && year == null && other.day > 0 ? other.month : month,
                day,
                qualifier);
    }

    /// "FY2013–2015" and 2013～2015年度 are both fiscal years throughout.
    private DatePhrase asFiscalAs(DatePhrase other) {
        boolean alike = other.isFiscal() && form == Form.CALENDAR && month == 0 && day == 0;
        return alike ? new DatePhrase(Form.FISCAL, year, 0, 0, qualifier) : this;
    }

    private DatePhrase plusYears(int years) {
        return new DatePhrase(form, year == null ? null : year + years, month, day, qualifier);
    }

    /// The date alone, in EDTF.
    ///
    /// @throws DateInputException if parts are missing
    String edtf() {
        return isFiscal() ? edtfStart() + "/" + edtfEnd() : calendar();
    }

    /// The date as the start of an interval, in EDTF: the April of a fiscal year.
    ///
    /// @throws DateInputException if parts are missing
    String edtfStart() {
        return isFiscal() ? pad(known(), 4) + "-04" + qualifier : calendar();
    }

    /// The date as the end of an interval, in EDTF: the March that ends a fiscal year.
    ///
    /// @throws DateInputException if parts are missing
    String edtfEnd() {
        return isFiscal() ? pad(known() + 1, 4) + "-03" + qualifier : calendar();
    }

    /// What came just before this date, in EDTF: the year before a year, the day before a day.
    ///
    /// @throws DateInputException if parts are missing, or no one can say
    String edtfBefore() {
        EdtfDate first = Edtf.parse(edtfStart()).start();
        LocalDate day = first == null ? null : first.earliest();
        if (first == null || day == null || !qualifier.isEmpty() || day.getYear() < 2) {
            throw new DateInputException(Problem.UNCLEAR);
        }
        LocalDate before = day.minusDays(1);
        return switch (first.precision()) {
            case DAY -> before.toString();
            case MONTH -> YearMonth.from(before).toString();
            case YEAR, DECADE -> pad(before.getYear(), 4);
            default -> throw new DateInputException(Problem.UNCLEAR);
        };
    }

    private String calendar() {
        if (day > 0 && month == 0) {
            throw new DateInputException(Problem.UNCLEAR);
        }
        String digits = pad(known(), 4);
        if (form == Form.DECADE) {
            return digits.substring(0, 3) + "X" + qualifier;
        }
        return digits + (month > 0 ? "-" + pad(month, 2) : "") + (day > 0 ? "-" + pad(day, 2) : "") + qualifier;
    }

    private int known() {
        if (year == null) {
            throw new DateInputException(Problem.UNCLEAR);
        }
        return year;
    }

    private static String pad(int number, int width) {
        String digits = String.valueOf(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}

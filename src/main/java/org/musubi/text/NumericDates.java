package org.musubi.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.musubi.text.DateInputException.Problem;

/// Dates in figures: 2017/11/27, 2017.11, 27.11.2017, H25.4.1.
final class NumericDates {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-./])(\\d{1,2})(?:\\2(\\d{1,2}))?");
    private static final Pattern ERA_FIRST =
            Pattern.compile("(" + EraYears.WORDS + ")(\\d{1,2})([-./])(\\d{1,2})(?:\\3(\\d{1,2}))?");
    private static final Pattern YEAR_LAST = Pattern.compile("(?:(\\d{1,2})([-./]))?(\\d{1,2})[-./](\\d{4})");

    private static final Pattern REST = Pattern.compile("(\\d{1,2})(?:([-./])(\\d{1,2}))?");

    private NumericDates() {}

    /// @param text normalised, in lower case
    /// @return empty if it is not a date in figures
    /// @throws DateInputException if day and month cannot be told apart, or an era had no such year
    static Optional<DatePhrase> parse(String text) {
        Matcher date = YEAR_FIRST.matcher(text);
        if (date.matches()) {
            return Optional.of(DatePhrase.of(number(date.group(1)), positive(date.group(3)), optional(date.group(4))));
        }
        date = ERA_FIRST.matcher(text);
        if (date.matches()) {
            int month = positive(date.group(4));
            int year = EraYears.year(date.group(1), date.group(2), month);
            return Optional.of(DatePhrase.of(year, month, optional(date.group(5))));
        }
        date = YEAR_LAST.matcher(text);
        if (date.matches()) {
            int year = number(date.group(4));
            int second = positive(date.group(3));
            return Optional.of(
                    date.group(1) == null
                            ? DatePhrase.of(year, second, 0)
                            : dayAndMonth(positive(date.group(1)), second, year));
        }
        return Optional.empty();
    }

    /// The end of a period whose start tells the year and the order: the 12/1 of 2017/11/27-12/1, the 12 of 2017/11-12.
    ///
    /// @return empty if the texts are not so
    static Optional<DatePhrase> after(String start, String end) {
        Matcher rest = REST.matcher(end.strip());
        Matcher first = YEAR_FIRST.matcher(start.strip());
        if (!rest.matches() || !first.matches()) {
            return Optional.empty();
        }
        boolean toDay = first.group(4) != null && first.group(2).equals(rest.group(2));
        boolean toMonth = first.group(4) == null && rest.group(2) == null;
        return toDay || toMonth
                ? Optional.of(DatePhrase.of(null, positive(rest.group(1)), optional(rest.group(3))))
                : Optional.empty();
    }

    /// Day first in Britain, month first in America: only a number above 12 tells which.
    private static DatePhrase dayAndMonth(int first, int second, int year) {
        if (first <= 12 && second <= 12 && first != second) {
            throw new DateInputException(Problem.AMBIGUOUS);
        }
        return first > 12 ? DatePhrase.of(year, second, first) : DatePhrase.of(year, first, second);
    }

    private static int optional(@Nullable String digits) {
        return digits == null ? 0 : positive(digits);
    }

    /// 0 is no month and no day, and must not pass for one that is not told.
    private static int positive(String digits) {
        int value = number(digits);
        if (value == 0) {
            throw new DateInputException(Problem.UNCLEAR);
        }
        return value;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}

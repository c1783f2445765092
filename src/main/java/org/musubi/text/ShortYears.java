package org.musubi.text;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.musubi.text.DateInputException.Problem;

/// Writes out years that people shorten, where that can mean one thing only: 2015-17 is 2015–2017, FY2013/14 and FY13
/// are FY2013, 平成25～27年度 is 平成25～平成27年度.
final class ShortYears {
    private static final String FISCAL = "\\b(fy|fiscal years?) ?";
    private static final Pattern FISCAL_SHORT = Pattern.compile(FISCAL + "(\\d{2})(?!\\d)");
    private static final Pattern FISCAL_OVER_TWO = Pattern.compile(FISCAL + "(\\d{4})/(\\d{2}|\\d{4})(?!\\d)");
    private static final Pattern FISCAL_SPAN = Pattern.compile("(fy|fiscal years?) ?(\\d{4}) ?[-–] ?(\\d{2})");
    private static final Pattern SPAN = Pattern.compile("(\\d{4})( ?[-–/] ?)(\\d{2})");
    private static final String TO = "(?:年度?)?(?: ?[-–] ?|から)";
    private static final Pattern SPAN_IN_JAPANESE = Pattern.compile(
            "(?:(\\d{2})(\\d{2})|(" + EraYears.WORDS + ")(元|\\d{1,2}))" + TO + "(\\d{1,2})(年度?)(?:まで)?");
    private static final int LAST_OF_2000S = 39;
    private static final int FIRST_OF_1900S = 60;
    private static final int MONTHS = 12;

    private ShortYears() {}

    /// @param text normalised, in lower case
    /// @return the text itself if there is nothing to write out
    /// @throws DateInputException if a short year can mean two things
    static String writeOut(String text) {
        Matcher japanese = SPAN_IN_JAPANESE.matcher(text);
        if (japanese.matches()) {
            return spanInJapanese(japanese, text);
        }
        Matcher span = SPAN.matcher(text);
        if (span.matches()) {
            return span(span, text);
        }
        String fiscal = FISCAL_SHORT.matcher(text).replaceAll(year -> year.group(1) + ofTwoDigits(year.group(2)));
        fiscal = FISCAL_OVER_TWO.matcher(fiscal).replaceAll(years -> years.group(1) + overTwo(years));
        Matcher fiscalSpan = FISCAL_SPAN.matcher(fiscal);
        return fiscalSpan.matches() ? fiscalSpan(fiscalSpan) : fiscal;
    }

    /// The end belongs to the era, or to the century, of the start.
    private static String spanInJapanese(Matcher span, String text) {
        String end = span.group(5);
        String unit = span.group(6);
        @Nullable String era = span.group(3);
        if (era != null) {
            return era + span.group(4) + "–" + era + end + unit;
        }
        String start = span.group(1) + span.group(2);
        return end.length() == 2 && after(start, end) ? start + "–" + span.group(1) + end + unit : text;
    }

    /// Up to 12, the second number may be a month; and two years with a slash may be one fiscal year.
    private static String span(Matcher span, String text) {
        String start = span.group(1);
        String sign = span.group(2).strip();
        String end = span.group(3);
        if (sign.equals("/")) {
            if (Integer.parseInt(end) > MONTHS && follows(start, end)) {
                throw new DateInputException(Problem.SHORT_YEAR);
            }
            return text;
        }
        if (Integer.parseInt(end) <= MONTHS) {
            throw new DateInputException(Problem.SHORT_YEAR);
        }
        return after(start, end) ? start + "–" + start.substring(0, 2) + end : text;
    }

    /// FY2013-14 is one year for some, and two for others.
    private static String fiscalSpan(Matcher span) {
        String start = span.group(2);
        String end = span.group(3);
        if (follows(start, end) || !after(start, end)) {
            throw new DateInputException(Problem.SHORT_YEAR);
        }
        return span.group(1) + start + "–" + start.substring(0, 2) + end;
    }

    private static String overTwo(MatchResult years) {
        String start = years.group(2);
        if (!follows(start, years.group(3))) {
            throw new DateInputException(Problem.SHORT_YEAR);
        }
        return start;
    }

    private static String ofTwoDigits(String digits) {
        int year = Integer.parseInt(digits);
        if (year > LAST_OF_2000S && year < FIRST_OF_1900S) {
            throw new DateInputException(Problem.SHORT_YEAR);
        }
        return (year <= LAST_OF_2000S ? "20" : "19") + digits;
    }

    private static boolean after(String start, String end) {
        return Integer.parseInt(end) > Integer.parseInt(start.substring(2));
    }

    private static boolean follows(String start, String end) {
        return String.valueOf(Integer.parseInt(start) + 1).endsWith(end);
    }
}

package org.musubi.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Dates in English: "27 November 2017", "Nov. 27, 2017", "May 1997", "1990s", "FY2013", "fiscal year 2013",
/// "spring 2016", "Heisei 25", and the "27 Nov" that begins an interval.
final class EnglishDates {
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Map<String, Integer> SEASONS =
            Map.of("spring", 21, "summer", 22, "autumn", 23, "fall", 23, "winter", 24);
    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    private static final int SHORTEST_ABBREVIATION = 3;

    private static final Pattern FISCAL_YEAR = Pattern.compile("\\b(?:japanese )?(?:fy|fiscal years?) ?(?=\\d|[a-z])");
    private static final Pattern ORDINAL = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)\\b");
    private static final Pattern WEEKDAY_IN_BRACKETS =
            Pattern.compile(" ?\\((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?\\)");
    private static final Pattern DECADE = Pattern.compile("(\\d{3}0)'?s");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern YEAR_OF_ERA = Pattern.compile("\\d{1,2}");
    private static final Pattern DAY = Pattern.compile("[1-9]|[0-3]\\d");

    private boolean fiscal;
    private boolean decade;
    private @Nullable Integer year;
    private int month;
    private int day;

    private EnglishDates() {}

    /// @param text normalised, in lower case
    /// @return empty if it is not a date in English
    /// @throws DateInputException if an era had no such year
    static Optional<DatePhrase> parse(String text) {
        var date = new EnglishDates();
        String rest = FISCAL_YEAR.matcher(text).replaceFirst("fiscal ");
        rest = WEEKDAY_IN_BRACKETS.matcher(rest).replaceAll(" ");
        rest = ORDINAL.matcher(rest).replaceAll("$1");
        var words = new ArrayDeque<>(List.of(rest.strip().split("[ ,]+")));
        while (!words.isEmpty()) {
            if (!date.take(words.removeFirst(), words)) {
                return Optional.empty();
            }
        }
        return date.phrase();
    }

    private Optional<DatePhrase> phrase() {
        boolean nothing = year == null && month == 0 && day == 0;
        boolean dayInSeason = month > MONTHS.size() && day > 0;
        boolean gap = day > 0 && month == 0 && year != null;
        boolean moreThanYear = (fiscal || decade) && (year == null || month > 0 || day > 0);
        if (nothing || dayInSeason || gap || moreThanYear || (fiscal && decade)) {
            return Optional.empty();
        }
        if (year != null && fiscal) {
            return Optional.of(DatePhrase.fiscal(year));
        }
        return Optional.of(year != null && decade ? DatePhrase.decade(year) : DatePhrase.of(year, month, day));
    }

    /// Takes a word for a part that is not told yet; returns whether it could.
    private boolean take(String printed, Deque<String> following) {
        String word = printed.endsWith(".") ? printed.substring(0, printed.length() - 1) : printed;
        if (word.equals("fiscal")) {
            boolean first = !fiscal;
            fiscal = true;
            return first;
        }
        if (word.equals("of") || word.equals("the") || abbreviates(WEEKDAYS, word) > 0) {
            return true;
        }
        if (EraYears.isRomanName(word)) {
            return !following.isEmpty() && takeEraYear(word, following.removeFirst());
        }
        var decadeWord = DECADE.matcher(word);
        if (decadeWord.matches()) {
            decade = true;
            return takeYear(Integer.parseInt(decadeWord.group(1)));
        }
        if (YEAR.matcher(word).matches()) {
            return takeYear(Integer.parseInt(word));
        }
        if (DAY.matcher(word).matches()) {
            boolean first = day == 0;
            day = Integer.parseInt(word);
            return first && day > 0;
        }
        Integer season = SEASONS.get(word);
        return takeMonth(season != null ? season : abbreviates(MONTHS, word));
    }

    private boolean takeEraYear(String era, String number) {
        return YEAR_OF_ERA.matcher(number).matches() && takeYear(EraYears.year(era, number, 0));
    }

    private boolean takeYear(int value) {
        boolean first = year == null;
        year = value;
        return first;
    }

    private boolean takeMonth(int value) {
        boolean first = month == 0;
        month = value;
        return first && value > 0;
    }

    /// Which of the words, counted from 1, this one is or begins; 0 if none.
    private static int abbreviates(List<String> words, String word) {
        if (word.length() < SHORTEST_ABBREVIATION) {
            return 0;
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith(word)) {
                return i + 1;
            }
        }
        return 0;
    }
}

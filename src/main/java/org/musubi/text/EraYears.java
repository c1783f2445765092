package org.musubi.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.musubi.text.DateInputException.Problem;

/// Years of the Japanese eras: 平成25年 is 2013, 令和元年 began on 1 May 2019.
///
/// They are known from 1873 (明治6年) on, when Japan took the Gregorian calendar.
final class EraYears {
    private static final LocalDate FIRST_DAY = LocalDate.of(1873, 1, 1);
    private static final String FIRST_YEAR = "元";

    /// The words for an era, in normalised lower case.
    private enum Names {
        MEIJI(JapaneseEra.MEIJI, "明治", "meiji", "m"),
        TAISHO(JapaneseEra.TAISHO, "大正", "taisho", "t"),
        SHOWA(JapaneseEra.SHOWA, "昭和", "showa", "s"),
        HEISEI(JapaneseEra.HEISEI, "平成", "heisei", "h"),
        REIWA(JapaneseEra.REIWA, "令和", "reiwa", "r");

        private final JapaneseEra era;
        private final List<String> words;

        Names(JapaneseEra era, String... words) {
            this.era = era;
            this.words = List.of(words);
        }

        private String japanese() {
            return words.getFirst();
        }
    }

    private EraYears() {}

    /// An alternation of the words for eras that people write before a number, for use in patterns: the Japanese names
    /// and the letters (H25).
    static final String WORDS = "明治|大正|昭和|平成|令和|[mtshr]";

    /// Whether this is an era in Roman letters: `heisei`.
    static boolean isRomanName(String word) {
        return word.length() > 1 && find(word).isPresent() && word.charAt(0) < 128;
    }

    /// The year of an era in which a day lies: `平成31` for 30 April 2019, `令和元` for the day after; empty before 1873.
    static Optional<String> yearName(LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            return Optional.empty();
        }
        JapaneseDate date = JapaneseDate.from(day);
        int year = date.get(ChronoField.YEAR_OF_ERA);
        return Optional.of(name(date.getEra()) + (year == 1 ? FIRST_YEAR : String.valueOf(year)));
    }

    private static String name(JapaneseEra era) {
        return Arrays.stream(Names.values())
                .filter(names -> names.era.equals(era))
                .map(Names::japanese)
                .findFirst()
                // An era to come, which only the Java runtime knows.
                .orElseGet(() -> era.getDisplayName(TextStyle.FULL, Locale.JAPAN));
    }

    /// The year of our calendar.
    ///
    /// A year counts up to the last of its era even where a date lies after the era's end, as in papers printed
    /// before the new era was announced (平成31年10月), but not before its beginning.
    ///
    /// @param era a word of [#WORDS] or a Roman name
    /// @param yearOfEra a number, or 元 for the first
    /// @param month 1 to 12; 0 if not known
    /// @throws DateInputException if the era had no such year or month
    static int year(String era, String yearOfEra, int month) {
        JapaneseEra japaneseEra = find(era).orElseThrow(() -> new DateInputException(Problem.ERA)).era;
        int number = yearOfEra.equals(FIRST_YEAR) ? 1 : Integer.parseInt(yearOfEra);
        try {
            int year = JapaneseChronology.INSTANCE.prolepticYear(japaneseEra, number);
            LocalDate last = LocalDate.of(year, month >= 1 && month <= 12 ? month : 12, 28);
            if (last.isBefore(FIRST_DAY) || JapaneseDate.from(last).getEra().getValue() < japaneseEra.getValue()) {
                throw new DateInputException(Problem.ERA);
            }
            return year;
        } catch (DateTimeException e) {
            var problem = new DateInputException(Problem.ERA);
            problem.initCause(e);
            throw problem;
        }
    }

    private static Optional<Names> find(String word) {
        return Arrays.stream(Names.values())
                .filter(names -> names.words.contains(word))
                .findFirst();
    }
}

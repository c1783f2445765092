package org.musubi.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.musubi.text.DateInputException.Problem;

/// Dates in Japanese: 2017年11月27日, 平成25年度, 令和元年5月, 1990年代, 2016年春, and the 12月1日 or 29日 that ends an interval.
final class JapaneseDates {
    private static final String YEAR = "(?:(?<year>\\d{4})|(?<era>" + EraYears.WORDS + ")(?<eraYear>元|\\d{1,2}))";
    private static final Pattern FISCAL_YEAR = Pattern.compile(YEAR + "年度");
    private static final Pattern CALENDAR = Pattern.compile(
            "(?:" + YEAR + "(?:年|$))?(?:(?<month>\\d{1,2})月)?(?:(?<day>\\d{1,2})日)?(?<season>春|夏|秋|冬)?");
    private static final Pattern DECADE = Pattern.compile("(\\d{3}0)年代");
    private static final String SEASONS = "春夏秋冬";
    private static final int SPRING = 21;

    private JapaneseDates() {}

    /// @param text normalised, in lower case
    /// @return empty if it is not a date in Japanese
    /// @throws DateInputException if an era had no such year
    static Optional<DatePhrase> parse(String text) {
        String compact = text.replace(" ", "").replaceAll("\\([月火水木金土日](曜日?)?\\)|[月火水木金土日]曜日?", "");
        Matcher decade = DECADE.matcher(compact);
        if (decade.matches()) {
            return Optional.of(DatePhrase.decade(Integer.parseInt(decade.group(1))));
        }
        Matcher fiscal = FISCAL_YEAR.matcher(compact.replaceAll("度\\([^)]*年度\\)", "度"));
        if (fiscal.matches()) {
            Integer year = year(fiscal, 0);
            return Optional.ofNullable(year).map(DatePhrase::fiscal);
        }
        Matcher date = CALENDAR.matcher(compact);
        return date.matches() && !compact.isEmpty() ? calendar(date) : Optional.empty();
    }

    private static Optional<DatePhrase> calendar(Matcher date) {
        int month = number(date.group("month"));
        int day = number(date.group("day"));
        String season = date.group("season");
        Integer year = year(date, month);
        if (season != null) {
            return month == 0 && day == 0
                    ? Optional.of(DatePhrase.of(year, SPRING + SEASONS.indexOf(season), 0))
                    : Optional.empty();
        }
        boolean gap = day > 0 && month == 0 && year != null;
        return gap ? Optional.empty() : Optional.of(DatePhrase.of(year, month, day));
    }

    private static @Nullable Integer year(Matcher date, int month) {
        String era = date.group("era");
        String eraYear = date.group("eraYear");
        if (era != null && eraYear != null) {
            return EraYears.year(era, eraYear, month);
        }
        String year = date.group("year");
        return year == null ? null : Integer.valueOf(year);
    }

    /// 0 is no month and no day, and must not pass for one that is not told.
    private static int number(@Nullable String digits) {
        if (digits == null) {
            return 0;
        }
        int value = Integer.parseInt(digits);
        if (value == 0) {
            throw new DateInputException(Problem.UNCLEAR);
        }
        return value;
    }
}

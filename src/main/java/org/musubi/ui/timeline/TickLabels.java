package org.musubi.ui.timeline;

import java.time.LocalDate;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.function.Function;
import org.musubi.text.Language;

/// Names the ticks of the time axis; in Japanese, years carry their era year too.
final class TickLabels {
    /// Before this day Japan had another calendar.
    private static final LocalDate FIRST_GREGORIAN = LocalDate.of(1873, 1, 1);

    private TickLabels() {}

    static Function<Axis.Step, Function<LocalDate, String>> in(Language language) {
        return step -> day -> label(step, day, language);
    }

    private static String label(Axis.Step step, LocalDate day, Language language) {
        boolean japanese = language == Language.JAPANESE;
        if (step.isYears()) {
            return japanese ? day.getYear() + era(day) : Integer.toString(day.getYear());
        }
        if (step.months() > 0) {
            return japanese
                    ? day.getYear() + "年" + day.getMonthValue() + "月"
                    : DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK).format(day);
        }
        return japanese
                ? day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
                : DateTimeFormatter.ofPattern("d MMM", Locale.UK).format(day);
    }

    /// The era year in which a year ends, short as in office forms: `(H27)`. In a year of change, such as 2019, most of
    /// the year may lie in the new era.
    private static String era(LocalDate day) {
        LocalDate yearEnd = LocalDate.of(day.getYear(), 12, 31);
        if (yearEnd.isBefore(FIRST_GREGORIAN)) {
            return "";
        }
        JapaneseDate date = JapaneseDate.from(yearEnd);
        String letter = switch (date.getEra().getValue()) {
            case -1 -> "M";
            case 0 -> "T";
            case 1 -> "S";
            case 2 -> "H";
            default -> "R";
        };
        return "(" + letter + date.get(ChronoField.YEAR_OF_ERA) + ")";
    }
}

package org.musubi.ui.years;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.query.Period;
import org.musubi.text.DateFormatter;
import org.musubi.text.Messages;

/// What is seen, in words: a year, a fiscal year, some years, some months.
final class YearWords {
    private static final int LAST_DAY_OF_MARCH = 31;

    private final Messages messages;
    private final DateFormatter dates;

    YearWords(Messages messages) {
        this.messages = messages;
        dates = new DateFormatter(messages);
    }

    /// @param period null for all years
    /// @param fiscal whether years that begin in April are fiscal years
    /// @param brief whether a fiscal year goes without that of its era
    String of(@Nullable Period period, boolean fiscal, boolean brief) {
        if (period == null) {
            return messages.text("years.all");
        }
        if (!period.hasStart()) {
            return messages.text("years.up-to", end(period.to(), fiscal, brief));
        }
        if (!period.hasEnd()) {
            return messages.text("years.since", date(period.from().toString(), false));
        }
        String from = period.from().toString();
        String to = period.to().toString();
        if (isWholeYears(period)) {
            return date(interval(year(from), year(to)), false);
        }
        if (!isWholeMonths(period)) {
            return date(interval(from, to), false);
        }
        return fiscal && isFiscalYears(period)
                ? fiscal(period.from().getYear(), period.to().getYear() - 1, brief)
                : date(interval(month(from), month(to)), false);
    }

    private String fiscal(int first, int last, boolean brief) {
        if (first != last) {
            return messages.text("date.range", fiscal(first), fiscal(last));
        }
        return brief ? fiscal(first) : date(first + "-04/" + (first + 1) + "-03", true);
    }

    private String fiscal(int year) {
        return messages.text("timeline.fiscal", Integer.toString(year));
    }

    /// The last year or month of what has no beginning.
    private String end(LocalDate to, boolean fiscal, boolean brief) {
        if (to.getMonthValue() == 12 && to.getDayOfMonth() == 31) {
            return date(year(to.toString()), false);
        }
        if (fiscal && to.getMonthValue() == 3 && to.getDayOfMonth() == LAST_DAY_OF_MARCH) {
            return fiscal(to.getYear() - 1, to.getYear() - 1, brief);
        }
        return date(to.getDayOfMonth() == to.lengthOfMonth() ? month(to.toString()) : to.toString(), false);
    }

    private static String interval(String from, String to) {
        return from.equals(to) ? from : from + "/" + to;
    }

    private String date(String edtf, boolean fiscal) {
        return dates.format(Edtf.parse(edtf), fiscal);
    }

    private static boolean isWholeYears(Period period) {
        return period.from().getDayOfYear() == 1 && period.to().plusDays(1).getDayOfYear() == 1;
    }

    private static boolean isWholeMonths(Period period) {
        return period.from().getDayOfMonth() == 1 && period.to().plusDays(1).getDayOfMonth() == 1;
    }

    private static boolean isFiscalYears(Period period) {
        return period.from().getMonthValue() == 4 && period.to().getMonthValue() == 3;
    }

    private static String year(String day) {
        return day.substring(0, day.length() - 6);
    }

    private static String month(String day) {
        return day.substring(0, day.length() - 3);
    }
}

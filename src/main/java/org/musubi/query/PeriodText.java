package org.musubi.query;

import java.time.LocalDate;
import org.musubi.text.Messages;

/// A period in words: as years where it is made of whole ones, else as days. An end that reaches as far as dates go is
/// left out.
public final class PeriodText {
    private PeriodText() {}

    public static String of(Period period, Messages messages) {
        boolean years = period.from().getDayOfYear() == 1
                && period.to().getMonthValue() == 12
                && period.to().getDayOfMonth() == 31;
        String from = text(period.from(), years);
        String to = text(period.to(), years);
        if (!period.hasStart()) {
            return messages.text("filter.period.until", to);
        }
        if (!period.hasEnd()) {
            return messages.text("filter.period.since", from);
        }
        return from.equals(to) ? from : messages.text("filter.period.between", from, to);
    }

    /// A day or year as it can be typed again.
    public static String text(LocalDate day, boolean years) {
        return years ? Integer.toString(day.getYear()) : day.toString();
    }
}

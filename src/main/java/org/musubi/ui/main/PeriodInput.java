package org.musubi.ui.main;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.query.Period;
import org.musubi.text.DateInput;
import org.musubi.text.DateInputException;

/// Makes a period out of two dates as typed.
final class PeriodInput {
    /// What came of it: a period or none, or the key of what is wrong.
    ///
    /// @param period null if nothing is asked for, or something is wrong
    /// @param problem null if nothing is wrong
    record Outcome(@Nullable Period period, @Nullable String problem) {}

    private PeriodInput() {}

    /// @param from a date, of which the first day counts; blank for the first year there is
    /// @param to a date, of which the last day counts; blank for the last year there is
    static Outcome read(String from, String to) {
        if (from.isBlank() && to.isBlank()) {
            return new Outcome(null, null);
        }
        LocalDate start = from.isBlank() ? LocalDate.of(1, 1, 1) : bound(from, Edtf::earliest);
        if (start == null) {
            return new Outcome(null, "filter.period.bad-from");
        }
        LocalDate end = to.isBlank() ? LocalDate.of(9999, 12, 31) : bound(to, Edtf::latest);
        if (end == null) {
            return new Outcome(null, "filter.period.bad-to");
        }
        return end.isBefore(start)
                ? new Outcome(null, "filter.period.reversed")
                : new Outcome(new Period(start, end), null);
    }

    private static @Nullable LocalDate bound(String typed, Function<Edtf, @Nullable LocalDate> end) {
        try {
            return end.apply(DateInput.parse(typed).date());
        } catch (DateInputException e) {
            return null;
        }
    }
}

package org.musubi.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;

/// A span of days that someone looks at, both ends included.
///
/// @param from its first day
/// @param to its last day, not before `from`
public record Period(LocalDate from, LocalDate to) {
    /// @throws IllegalArgumentException if it ends before it starts
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period that ends before it starts: " + from + " to " + to);
        }
    }

    /// Whether something of this date can lie in the period. A bound that is open or not known excludes nothing; no
    /// date
    /// lies in no period.
    public boolean overlaps(@Nullable Edtf date) {
        if (date == null) {
            return false;
        }
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        return (earliest == null || !earliest.isAfter(to)) && (latest == null || !latest.isBefore(from));
    }
}

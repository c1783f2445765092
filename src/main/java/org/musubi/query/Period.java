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

    /// Whether it has a beginning: one in the first year there is stands for none.
    public boolean hasStart() {
        return from.getYear() > 1;
    }

    /// Whether it has an end: one in the last year that dates are written in stands for none.
    public boolean hasEnd() {
        return to.getYear() < 9999;
    }

    /// Whether something of this date can lie in the period, in the sense of [Edtf#overlaps]; no date lies
    /// in no period.
    public boolean overlaps(@Nullable Edtf date) {
        return date != null && date.overlaps(from, to);
    }

    /// Whether something of this date lies in the period for certain, in the sense of [Edtf#certainlyOverlaps].
    public boolean certainlyOverlaps(@Nullable Edtf date) {
        return date != null && date.certainlyOverlaps(from, to);
    }
}

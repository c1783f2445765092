package org.musubi.text;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.EdtfDate;

/// Japanese fiscal years, from April to March, as a date that counts in them holds them: FY2013 is
/// `2013-04/2014-03`, "from FY2013" `2013-04/`. A plain year is taken for the fiscal year of that number.
///
/// @param first the fiscal year of the start; null if the start is open or unknown
/// @param last the fiscal year of the end; null if the end is open or unknown
record FiscalYears(@Nullable Integer first, @Nullable Integer last) {
    private static final int APRIL = 4;
    private static final int MARCH = 3;

    /// The fiscal years of a date that is said to count in them; empty if it does not begin in April or end in March.
    static Optional<FiscalYears> of(Edtf date) {
        EdtfDate start = date.start();
        EdtfDate end = date.end();
        Integer first = start == null ? null : year(start, APRIL, 0);
        Integer last = end == null ? null : year(end, MARCH, -1);
        boolean whole = (start == null || first != null) && (end == null || last != null);
        boolean any = first != null || last != null;
        return whole && any ? Optional.of(new FiscalYears(first, last)) : Optional.empty();
    }

    private static @Nullable Integer year(EdtfDate date, int month, int shift) {
        if (date.hasUnspecifiedParts() || date.year() < 1 || date.year() > 9999) {
            return null;
        }
        return switch (date.precision()) {
            case YEAR -> (int) date.year();
            case MONTH -> date.month() == month ? (int) date.year() + shift : null;
            default -> null;
        };
    }

    /// The year's name by era: 平成25; where an era began within it, both: 平成31年度・令和元; empty before 1873.
    static Optional<String> eraName(int year) {
        Optional<String> atStart = EraYears.yearName(LocalDate.of(year, APRIL, 1));
        Optional<String> atEndOfYear = EraYears.yearName(LocalDate.of(year, 12, 31));
        return atStart.equals(atEndOfYear)
                ? atStart
                : atStart.flatMap(start -> atEndOfYear.map(end -> start + "年度・" + end));
    }
}

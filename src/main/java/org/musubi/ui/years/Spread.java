package org.musubi.ui.years;

import java.time.LocalDate;
import org.musubi.query.RecordSet;

/// From when to when records reach.
///
/// @param first the first day that is known of any, since 1 January 1970
/// @param last the last one; before the first if no record has a date
/// @param dated how many records have a date
/// @param undated how many have none
record Spread(int first, int last, int dated, int undated) {
    private static final int FISCAL_MONTHS = 3;
    private static final int LAST_YEAR = 9998;

    /// Ends that are open or unknown count for nothing; their other ends do.
    static Spread of(RecordSet records) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        int undated = 0;
        for (int at = 0; at < records.size(); at++) {
            if (!records.isDated(at)) {
                undated++;
                continue;
            }
            int from = records.firstDay(at);
            int to = records.lastDay(at);
            if (from != RecordSet.OPEN_START) {
                first = Math.min(first, from);
                last = Math.max(last, from);
            }
            if (to != RecordSet.OPEN_END) {
                first = Math.min(first, to);
                last = Math.max(last, to);
            }
        }
        return new Spread(first, last, records.size() - undated, undated);
    }

    /// Whether no record has a date.
    boolean isEmpty() {
        return last < first;
    }

    /// What there is to play. Nobody should ask where it is empty.
    Frames frames(boolean fiscal, YearWindow window) {
        return new Frames(year(first, fiscal), year(last, fiscal), fiscal, window);
    }

    private static int year(int day, boolean fiscal) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return Math.clamp((fiscal ? date.minusMonths(FISCAL_MONTHS) : date).getYear(), 1, LAST_YEAR);
    }
}

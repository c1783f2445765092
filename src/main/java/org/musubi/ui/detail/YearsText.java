package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.List;
import org.musubi.model.RecordKind;
import org.musubi.text.Messages;
import org.musubi.ui.common.KindNames;

/// A strip of years in words: for its tips, and for those who cannot see it.
record YearsText(YearBins bins, Messages messages) {
    /// All of it, a column at a time; columns in which nothing began are left out.
    String all() {
        var columns = new ArrayList<String>();
        for (int column = 0; column < bins.count(); column++) {
            var kinds = new ArrayList<String>();
            for (RecordKind kind : RecordKind.values()) {
                if (!bins.isEmpty(kind, column)) {
                    kinds.add(String.join(separator(), counts(kind, column)));
                }
            }
            if (!kinds.isEmpty()) {
                columns.add(messages.text("detail.years.year", span(column), String.join(separator(), kinds)));
            }
        }
        int undated = bins.years().undated() + bins.years().beyond();
        if (undated > 0) {
            columns.add(messages.text("detail.years.undated", undated));
        }
        return String.join("\n", columns);
    }

    /// One kind in one column: "2014: 2 agreements, 1 going on".
    String cell(RecordKind kind, int column) {
        List<String> counts = counts(kind, column);
        int lasting = bins.lasting(kind, column);
        if (lasting > 0) {
            counts.add(messages.text("detail.years.lasting", count(kind, lasting)));
        }
        return messages.text(
                "detail.years.year",
                span(column),
                counts.isEmpty() ? count(kind, 0) : String.join(separator(), counts));
    }

    private List<String> counts(RecordKind kind, int column) {
        var counts = new ArrayList<String>();
        int begun = bins.begun(kind, column);
        int possible = bins.possible(kind, column);
        if (begun > 0) {
            counts.add(count(kind, begun));
        }
        if (possible > 0) {
            counts.add(messages.text("detail.years.perhaps", count(kind, possible)));
        }
        return counts;
    }

    private String count(RecordKind kind, int number) {
        return messages.text(
                "detail.years.count", number, number == 1 ? messages.of(kind) : KindNames.plural(kind, messages));
    }

    private String separator() {
        return messages.text("list.separator");
    }

    private String span(int column) {
        int from = bins.from(column);
        int to = bins.to(column);
        return from == to
                ? messages.text("date.year", Integer.toString(from))
                : messages.text("detail.years.span", Integer.toString(from), Integer.toString(to));
    }
}

package org.musubi.ui.detail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.EdtfDate;
import org.musubi.model.LibraryRecord;
import org.musubi.ui.common.RecordDates;

/// Records by the year in which they began.
final class ByYear {
    private final PageWords words;

    ByYear(PageWords words) {
        this.words = words;
    }

    /// A section for each year, or, where the year is not known, for as much as is known: the 1990s, undated.
    ///
    /// @param records by date, undated last
    List<Page.Section> sections(List<LibraryRecord> records) {
        Map<String, List<LibraryRecord>> years = new LinkedHashMap<>();
        for (LibraryRecord record : records) {
            years.computeIfAbsent(heading(record), _ -> new ArrayList<>()).add(record);
        }
        return years.entrySet().stream()
                .map(e -> new Page.Section(
                        "year." + e.getKey(),
                        e.getKey(),
                        e.getValue().size(),
                        Lines.of(e.getValue(), words::entry),
                        null))
                .toList();
    }

    private String heading(LibraryRecord record) {
        Edtf date = record.date();
        if (date == null) {
            return words.text("record.undated");
        }
        Integer year = year(date);
        return year == null
                ? RecordDates.full(record, words.messages())
                : words.text("date.year", Integer.toString(year));
    }

    private static @Nullable Integer year(Edtf date) {
        EdtfDate start = date.start();
        LocalDate earliest = start == null ? null : start.earliest();
        LocalDate latest = start == null ? null : start.latest();
        return earliest == null || latest == null || earliest.getYear() != latest.getYear()
                ? null
                : (Integer) earliest.getYear();
    }
}

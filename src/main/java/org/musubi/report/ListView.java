package org.musubi.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.musubi.model.Edtf;
import org.musubi.model.EdtfDate;
import org.musubi.model.LibraryRecord;
import org.musubi.query.Dimension;
import org.musubi.query.Filter;
import org.musubi.query.FilterWords;

/// What the summary of many records shows.
///
/// @param conditions what was asked for; empty if everything
record ListView(
        Frame frame,
        String title,
        String total,
        List<Fact> conditions,
        List<Group> groups,
        List<SourceNotes.Note> notes) {

    /// The records of one year or kind.
    ///
    /// @param first what must not be parted from the heading
    record Group(String heading, String count, Row first, List<Row> rest) {}

    record Row(String date, Phrase title, String kind, String cities, String marks) {}

    static ListView of(
            Filter filter, List<LibraryRecord> records, ListGrouping grouping, Frame frame, Wording wording) {
        var notes = new SourceNotes(wording);
        var grouped = new LinkedHashMap<String, List<Row>>();
        Function<LibraryRecord, String> headingOf = switch (grouping) {
            case YEAR -> r -> year(r, wording);
            case KIND -> r -> wording.messages().of(r.kind());
        };
        Stream<LibraryRecord> ordered = switch (grouping) {
            case YEAR -> records.stream();
            case KIND -> records.stream().sorted(java.util.Comparator.comparing(LibraryRecord::kind));
        };
        ordered.forEach(r -> grouped.computeIfAbsent(headingOf.apply(r), _ -> new ArrayList<>())
                .add(row(r, notes, wording)));
        return new ListView(
                frame,
                frame.title(),
                wording.messages().text("report.list.total", records.size()),
                conditions(filter, wording),
                groups(grouped, wording),
                notes.plain());
    }

    private static List<Group> groups(Map<String, List<Row>> grouped, Wording wording) {
        return grouped.entrySet().stream()
                .map(e -> new Group(
                        e.getKey(),
                        wording.number(e.getValue().size()),
                        e.getValue().getFirst(),
                        e.getValue().subList(1, e.getValue().size())))
                .toList();
    }

    private static Row row(LibraryRecord record, SourceNotes notes, Wording wording) {
        return new Row(
                wording.compact(record),
                wording.title(record),
                wording.kindAndType(record),
                wording.cities(record),
                notes.cite(record, _ -> true));
    }

    /// The year a record starts in; where that is not known, its date as it is known.
    private static String year(LibraryRecord record, Wording wording) {
        Edtf date = record.date();
        EdtfDate start = date == null ? null : date.start();
        if (start == null || start.precision().compareTo(Edtf.Precision.YEAR) < 0) {
            return date == null ? wording.compact(record) : wording.full(date, record.fiscalYear());
        }
        return wording.messages().text("report.year", String.valueOf(start.year()));
    }

    static List<Fact> conditions(Filter filter, Wording wording) {
        var words = new FilterWords(wording.index(), wording.messages());
        var conditions = new ArrayList<Fact>();
        if (filter.text() != null) {
            add(conditions, "report.filter.text", filter.text().text(), wording);
        }
        if (filter.period() != null) {
            add(conditions, "filter.period", words.period(filter.period(), filter.certain()), wording);
        }
        for (Dimension<?> dimension : Dimension.ALL) {
            add(conditions, "dimension." + dimension.code(), words.values(filter, dimension), wording);
        }
        if (filter.cities() != null) {
            add(conditions, "report.filter.cities", words.cities(filter.cities()), wording);
        }
        if (filter.area() != null) {
            add(conditions, "report.filter.area", words.area(filter.area()), wording);
        }
        if (filter.undated()) {
            add(conditions, "report.filter.only", wording.messages().text("chip.undated"), wording);
        }
        if (filter.withoutSource()) {
            add(conditions, "report.filter.only", wording.messages().text("chip.without-source"), wording);
        }
        return conditions;
    }

    private static void add(List<Fact> conditions, String key, String value, Wording wording) {
        if (!value.isEmpty()) {
            conditions.add(new Fact(
                    wording.messages().text(key),
                    List.of(new Fact.Line(new Phrase(value, wording.language()), null)),
                    ""));
        }
    }
}

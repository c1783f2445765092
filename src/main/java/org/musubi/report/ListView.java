package org.musubi.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.EdtfDate;
import org.musubi.model.LibraryRecord;
import org.musubi.query.Dimension;
import org.musubi.query.Filter;

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

    private static List<Fact> conditions(Filter filter, Wording wording) {
        var messages = wording.messages();
        var conditions = new ArrayList<Fact>();
        if (filter.text() != null) {
            add(conditions, "report.filter.text", filter.text().text(), wording);
        }
        if (filter.period() != null) {
            String period = wording.full(
                    Edtf.parse(filter.period().from() + "/" + filter.period().to()), false);
            add(conditions, "report.filter.period", period, wording);
        }
        add(
                conditions,
                "report.filter.kinds",
                filter.wanted(Dimension.KIND).stream()
                        .sorted()
                        .map(messages::of)
                        .collect(wording.joined()),
                wording);
        add(
                conditions,
                "report.themes",
                filter.wanted(Dimension.THEME).stream()
                        .sorted()
                        .map(messages::term)
                        .collect(wording.joined()),
                wording);
        add(
                conditions,
                "report.country",
                filter.wanted(Dimension.COUNTRY).stream()
                        .sorted()
                        .map(messages::country)
                        .collect(wording.joined()),
                wording);
        add(
                conditions,
                "report.parties",
                filter.wanted(Dimension.PARTY).stream()
                        .sorted()
                        .flatMap(id -> wording.index().party(id).stream())
                        .map(p -> wording.name(p).text())
                        .collect(wording.joined()),
                wording);
        return conditions;
    }

    private static void add(List<Fact> conditions, String key, @Nullable String value, Wording wording) {
        if (value != null && !value.isEmpty()) {
            conditions.add(new Fact(
                    wording.messages().text(key),
                    List.of(new Fact.Line(new Phrase(value, wording.language()), null)),
                    ""));
        }
    }
}

package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.musubi.model.Attachment;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Messages;
import org.musubi.ui.common.KindNames;
import org.musubi.ui.common.RecordDates;

/// What all pages are made with: a library and a language.
record PageWords(LibraryIndex index, Messages messages) {
    String language() {
        return messages.language().tag();
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    String name(Id party) {
        return index.party(party).map(p -> p.name(language())).orElse(party.value());
    }

    Page.Piece party(Id party) {
        return new Page.Piece(name(party), new Page.ToParty(party));
    }

    Page.Entry entry(LibraryRecord record) {
        return new Page.Entry(record.kind(), link(record), RecordDates.brief(record, messages));
    }

    Page.Piece link(LibraryRecord record) {
        return new Page.Piece(record.title(language()), new Page.ToRecord(record.id()));
    }

    String date(Edtf date) {
        return RecordDates.of(date, messages);
    }

    Page.Fact fact(String key, String value) {
        return new Page.Fact(text(key), List.of(Page.Piece.of(value)));
    }

    /// One section for each kind, latest records first, undated ones last.
    List<Page.Section> byKind(List<LibraryRecord> records) {
        Map<RecordKind, List<LibraryRecord>> groups = new EnumMap<>(RecordKind.class);
        latestFirst(records)
                .forEach(r ->
                        groups.computeIfAbsent(r.kind(), _ -> new ArrayList<>()).add(r));
        return groups.entrySet().stream()
                .map(e -> new Page.Section(
                        KindNames.plural(e.getKey(), messages),
                        e.getValue().size(),
                        e.getValue().stream().<Page.Line>map(this::entry).toList()))
                .toList();
    }

    static List<LibraryRecord> latestFirst(List<LibraryRecord> records) {
        var dated = new ArrayList<>(
                records.stream().filter(r -> r.date() != null).toList().reversed());
        records.stream().filter(r -> r.date() == null).forEach(dated::add);
        return dated;
    }

    /// The sources that state these records, with how many of them each states.
    List<Page.Section> sources(Collection<LibraryRecord> records) {
        Map<Id, Long> counts = records.stream()
                .flatMap(r -> r.citations().stream().map(c -> c.source()).distinct())
                .collect(Collectors.groupingBy(
                        Function.identity(), java.util.LinkedHashMap::new, Collectors.counting()));
        List<Page.Line> lines = counts.entrySet().stream()
                .flatMap(e -> index.source(e.getKey()).stream()
                        .<Page.Line>map(s -> new Page.Entry(
                                null, SourceLines.title(s), text("detail.source.records", e.getValue()))))
                .toList();
        return section("detail.sources", lines);
    }

    /// The files of a record or source, and the way to more.
    Page.Section attachments(Id entry, List<Attachment> files) {
        var lines = new ArrayList<Page.Line>();
        files.forEach(file -> lines.add(new Page.File(entry, file)));
        lines.add(new Page.Command(text("detail.attach"), new Page.Attach(entry), true));
        if (files.size() > 1) {
            lines.add(new Page.Command(text("detail.attachments.save"), new Page.SaveFiles(files), false));
        }
        return new Page.Section(text("detail.attachments"), files.isEmpty() ? null : files.size(), lines);
    }

    /// The section, unless it would be empty.
    List<Page.Section> section(String key, List<? extends Page.Line> lines) {
        return lines.isEmpty() ? List.of() : List.of(new Page.Section(text(key), lines.size(), List.copyOf(lines)));
    }

    String join(List<String> parts) {
        return String.join(text("list.separator"), parts);
    }
}

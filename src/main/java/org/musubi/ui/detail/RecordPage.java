package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Participants;
import org.musubi.model.Role;
import org.musubi.ui.common.RecordDates;

/// The page of a record.
final class RecordPage {
    private final LibraryRecord record;
    private final PageWords words;

    private RecordPage(LibraryRecord record, PageWords words) {
        this.record = record;
        this.words = words;
    }

    static Page of(LibraryRecord record, PageWords words) {
        return new RecordPage(record, words).page();
    }

    private Page page() {
        var sections = new ArrayList<Page.Section>();
        sections.add(new Page.Section("", null, facts()));
        List<Page.Line> parties = parties();
        if (!parties.isEmpty()) {
            sections.add(new Page.Section(words.text("detail.parties"), null, parties));
        }
        List<Page.Line> related = relations();
        if (!related.isEmpty()) {
            sections.add(new Page.Section(words.text("detail.related"), null, related));
        }
        sections.addAll(SourceLines.disagreements(record, words));
        sections.add(words.attachments(record.id(), record.attachments()));
        List<Page.Line> sources = SourceLines.of(record, words);
        sections.add(new Page.Section(
                words.text("detail.sources"),
                null,
                sources.isEmpty() ? List.of(new Page.Note(words.text("detail.source.none"))) : sources));
        return new Page(
                record.kind(),
                words.text(
                        "detail.kind-and-type",
                        words.messages().of(record.kind()),
                        words.messages().term(record.type())),
                record.title(words.language()),
                otherTitle(),
                words.index().citiesOf(record),
                record.id(),
                sections);
    }

    private String otherTitle() {
        String shown = record.title(words.language());
        return record.titles().byLanguage().values().stream()
                .filter(title -> !title.equals(shown))
                .findFirst()
                .orElse("");
    }

    private List<Page.Line> facts() {
        var lines = new ArrayList<Page.Line>();
        lines.add(words.fact("detail.date", RecordDates.full(record, words.messages())));
        String printed = record.dateText();
        if (printed != null && !printed.equals(RecordDates.full(record, words.messages()))) {
            lines.add(words.fact("detail.date.source", words.text("detail.source.quote", printed)));
        }
        if (record.status() != null) {
            lines.add(words.fact("detail.status", words.messages().of(record.status())));
        }
        if (record.participants() != null) {
            lines.add(words.fact("detail.participants", participants(record.participants())));
        }
        if (!record.themes().isEmpty()) {
            lines.add(new Page.Fact(
                    words.text("detail.themes"),
                    record.themes().stream()
                            .map(t -> new Page.Piece(words.messages().term(t), new Page.ToTheme(t)))
                            .toList()));
        }
        String summary = record.summary().in(words.language());
        if (!summary.isEmpty()) {
            lines.add(new Page.Paragraph(summary));
        }
        return lines;
    }

    private String participants(Participants numbers) {
        var parts = new ArrayList<String>();
        add(parts, "detail.participants.persons", numbers.persons());
        add(parts, "detail.participants.cities", numbers.cities());
        add(parts, "detail.participants.countries", numbers.countries());
        String all = words.join(parts);
        return numbers.approximate() ? words.text("detail.participants.about", all) : all;
    }

    private void add(List<String> parts, String key, @Nullable Integer number) {
        if (number != null) {
            parts.add(words.text(key, number));
        }
    }

    private List<Page.Line> parties() {
        Map<Role, List<Page.Piece>> byRole = new EnumMap<>(Role.class);
        for (Involvement involvement : record.parties()) {
            byRole.computeIfAbsent(involvement.role(), _ -> new ArrayList<>()).add(piece(involvement));
        }
        return byRole.entrySet().stream()
                .<Page.Line>map(e -> new Page.Fact(words.messages().of(e.getKey()), e.getValue()))
                .toList();
    }

    private Page.Piece piece(Involvement involvement) {
        Page.Piece plain = words.party(involvement.party());
        Edtf date = involvement.date();
        return date == null
                ? plain
                : new Page.Piece(words.text("detail.party.dated", plain.text(), words.date(date)), plain.target());
    }

    private List<Page.Line> relations() {
        Map<String, List<Page.Piece>> byName = new LinkedHashMap<>();
        record.relations()
                .forEach(relation -> words.index()
                        .record(relation.record())
                        .ifPresent(other -> add(byName, words.messages().of(relation.type()), other)));
        words.index()
                .linksTo(record.id())
                .forEach(link -> add(byName, words.messages().inverseOf(link.type()), link.from()));
        return byName.entrySet().stream()
                .<Page.Line>map(e -> new Page.Fact(e.getKey(), e.getValue()))
                .toList();
    }

    private void add(Map<String, List<Page.Piece>> byName, String name, LibraryRecord other) {
        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(words.link(other));
    }
}

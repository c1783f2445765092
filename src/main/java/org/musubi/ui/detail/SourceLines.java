package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.musubi.model.Citation;
import org.musubi.model.Disagreement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Source;
import org.musubi.text.FieldValues;
import org.musubi.text.Messages;
import org.musubi.ui.common.RecordDates;

/// Citations in words.
final class SourceLines {
    private final LibraryRecord record;
    private final PageWords words;
    private final FieldValues values;

    private SourceLines(LibraryRecord record, PageWords words) {
        this.record = record;
        this.words = words;
        this.values = new FieldValues(words.messages());
    }

    static Page.Piece title(Source source) {
        return new Page.Piece(source.title(), new Page.ToSource(source.id()));
    }

    /// The lines under "Sources" of a record: each source once, with every place where it is cited.
    static List<Page.Line> of(LibraryRecord record, PageWords words) {
        return new SourceLines(record, words).sources();
    }

    private List<Page.Line> sources() {
        Map<Source, List<Citation>> passages = new LinkedHashMap<>();
        for (Citation citation : record.citations()) {
            words.index()
                    .source(citation.source())
                    .ifPresent(source -> passages.computeIfAbsent(source, _ -> new ArrayList<>())
                            .add(citation));
        }
        var lines = new ArrayList<Page.Line>();
        passages.forEach((source, citations) -> {
            lines.add(new Page.Entry(null, title(source), ""));
            String origin = words.join(origin(source, words.messages()));
            if (!origin.isEmpty()) {
                lines.add(new Page.Note(origin));
            }
            if (source.url() != null) {
                lines.add(new Page.Entry(null, new Page.Piece(source.url(), new Page.ToAddress(source.url())), ""));
            }
            source.attachments().forEach(file -> lines.add(new Page.File(source.id(), file)));
            citations.forEach(citation -> passage(citation, lines));
        });
        return lines;
    }

    private void passage(Citation citation, List<Page.Line> lines) {
        var parts = new ArrayList<String>();
        String field = citation.field();
        if (field != null) {
            parts.add(words.text("detail.source.field", stated(field, citation)));
        }
        if (citation.locator() != null) {
            parts.add(citation.locator());
        }
        if (citation.inferred()) {
            parts.add(words.text("detail.source.inferred"));
        }
        if (!parts.isEmpty()) {
            lines.add(new Page.Note(String.join(" · ", parts)));
        }
        String quote = citation.quote();
        if (quote != null) {
            lines.add(new Page.Quote(words.text("detail.source.quote", quote)));
        }
    }

    private String stated(String field, Citation citation) {
        String name = fieldName(field, words);
        String value = citation.value();
        return value == null ? name : words.text("detail.source.value", name, values.of(field, value));
    }

    /// What sources state differently, field by field, the chosen value first.
    static List<Page.Section> disagreements(LibraryRecord record, PageWords words) {
        var values = new FieldValues(words.messages());
        return Disagreement.in(record).stream()
                .map(d -> new Page.Section(
                        words.text("detail.disagreement", fieldName(d.field(), words)),
                        d.statements().size(),
                        d.statements().stream()
                                .<Page.Line>map(s -> statement(record, d, s, values, words))
                                .toList()))
                .toList();
    }

    private static Page.Statement statement(
            LibraryRecord record,
            Disagreement disagreement,
            Disagreement.Statement statement,
            FieldValues values,
            PageWords words) {
        List<Page.Piece> sources = statement.citations().stream()
                .flatMap(c -> words.index().source(c.source()).stream().map(source -> piece(c, source, words)))
                .distinct()
                .toList();
        boolean usable = disagreement.choosable() != null && statement.valid() && !statement.chosen();
        return new Page.Statement(
                values.of(disagreement.field(), statement.value()),
                statement.chosen() ? words.text("detail.disagreement.chosen") : "",
                sources.isEmpty() ? List.of(Page.Piece.of(words.text("detail.disagreement.unsourced"))) : sources,
                words.text("detail.disagreement.use"),
                usable ? new Page.Choose(record.id(), disagreement.field(), statement.value()) : null);
    }

    private static Page.Piece piece(Citation citation, Source source, PageWords words) {
        String locator = citation.locator();
        return new Page.Piece(
                locator == null ? source.title() : words.join(List.of(source.title(), locator)),
                new Page.ToSource(source.id()));
    }

    static String fieldName(String field, PageWords words) {
        String key = "detail.field." + field;
        return words.messages().bundle().containsKey(key) ? words.text(key) : field;
    }

    /// Publisher and date, as far as known.
    static List<String> origin(Source source, Messages messages) {
        var parts = new ArrayList<String>();
        if (source.publisher() != null) {
            parts.add(source.publisher());
        }
        if (source.date() != null) {
            parts.add(RecordDates.of(source.date(), messages));
        }
        return parts;
    }
}

package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.List;
import org.musubi.model.Citation;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Source;
import org.musubi.text.Messages;
import org.musubi.ui.common.RecordDates;

/// Citations in words.
final class SourceLines {
    private SourceLines() {}

    static Page.Piece title(Source source) {
        String url = source.url();
        return new Page.Piece(source.title(), url == null ? null : new Page.ToAddress(url));
    }

    /// The lines under "Sources" of a record.
    static List<Page.Line> of(LibraryRecord record, PageWords words) {
        var lines = new ArrayList<Page.Line>();
        for (Citation citation : record.citations()) {
            words.index().source(citation.source()).ifPresent(source -> add(lines, citation, source, words));
        }
        return lines;
    }

    private static void add(List<Page.Line> lines, Citation citation, Source source, PageWords words) {
        lines.add(new Page.Entry(null, title(source), citation.inferred() ? words.text("detail.source.inferred") : ""));
        String origin = words.join(origin(source, words.messages()));
        if (!origin.isEmpty()) {
            lines.add(new Page.Note(origin));
        }
        String field = citation.field();
        if (field != null) {
            lines.add(new Page.Note(words.text("detail.source.field", fieldName(field, words))));
        }
        String locator = citation.locator();
        if (locator != null) {
            lines.add(new Page.Note(locator));
        }
        String quote = citation.quote();
        if (quote != null) {
            lines.add(new Page.Quote(words.text("detail.source.quote", quote)));
        }
    }

    private static String fieldName(String field, PageWords words) {
        String key = "detail.field." + field;
        return words.messages().bundle().containsKey(key) ? words.text(key) : field;
    }

    private static List<String> origin(Source source, Messages messages) {
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

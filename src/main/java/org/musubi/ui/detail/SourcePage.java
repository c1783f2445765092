package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.musubi.model.RecordKind;
import org.musubi.model.Source;
import org.musubi.query.Chronicle;

/// The page of a source: what it is, its files, and the records that cite it.
final class SourcePage {
    private SourcePage() {}

    static Page of(Source source, PageWords words) {
        var facts = new ArrayList<Page.Line>();
        if (source.publisher() != null) {
            facts.add(words.fact("detail.source.publisher", source.publisher()));
        }
        if (source.date() != null) {
            facts.add(words.fact("detail.source.date", words.date(source.date())));
        }
        if (source.language() != null) {
            facts.add(words.fact(
                    "detail.source.language",
                    Locale.forLanguageTag(source.language())
                            .getDisplayLanguage(words.messages().language().locale())));
        }
        String url = source.url();
        if (url != null) {
            facts.add(new Page.Fact(
                    words.text("detail.source.address"), List.of(new Page.Piece(url, new Page.ToAddress(url)))));
        }
        if (source.file() != null) {
            facts.add(words.fact("detail.source.file", source.file()));
        }
        Chronicle citing = Chronicle.of(words.index().recordsCiting(source.id()));
        var sections = new ArrayList<Page.Section>();
        sections.add(new Page.Section("", null, facts));
        sections.add(words.attachments(source.id(), source.attachments()));
        sections.addAll(words.years(citing));
        sections.addAll(words.byKind(citing, EnumSet.allOf(RecordKind.class), null));
        if (citing.records().isEmpty()) {
            sections.add(new Page.Section("", null, List.of(new Page.Note(words.text("detail.source.uncited")))));
        }
        return new Page(null, words.text("detail.source"), source.title(), "", Set.of(), source.id(), sections);
    }
}

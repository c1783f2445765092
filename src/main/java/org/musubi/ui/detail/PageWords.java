package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Attachment;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.query.Chronicle;
import org.musubi.query.Counted;
import org.musubi.query.Filter;
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

    /// Leads to what two parties share.
    static Page.ToParties toTie(Id from, Id other) {
        var both = new LinkedHashSet<Id>();
        both.add(from);
        both.add(other);
        return new Page.ToParties(both);
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
    ///
    /// @param kinds in this order
    /// @param all the records without a kind; null if no filter leaves just them
    List<Page.Section> byKind(Chronicle chronicle, Iterable<RecordKind> kinds, @Nullable Filter all) {
        var sections = new ArrayList<Page.Section>();
        for (RecordKind kind : kinds) {
            List<LibraryRecord> records = chronicle.ofKind(kind);
            if (!records.isEmpty()) {
                sections.add(new Page.Section(
                        "kind." + kind.code(),
                        KindNames.plural(kind, messages),
                        records.size(),
                        Lines.of(records, this::entry),
                        all == null ? null : new Page.ToList(all.withKinds(Set.of(kind)))));
            }
        }
        return sections;
    }

    /// The years of the records, unless there is but one.
    List<Page.Section> years(Chronicle chronicle) {
        return chronicle.years().first() >= chronicle.years().last()
                ? List.of()
                : List.of(new Page.Section(
                        "years", text("detail.years"), null, List.of(new Page.Years(chronicle)), null));
    }

    /// The sources that state these records, with how many of them each states.
    List<Page.Section> sources(Chronicle chronicle) {
        List<Counted<Id>> known = chronicle.sources().stream()
                .filter(s -> index.source(s.value()).isPresent())
                .toList();
        return section("sources", "detail.sources", Lines.of(known, this::source));
    }

    private Page.Line source(Counted<Id> source) {
        return new Page.Entry(
                null,
                index.source(source.value()).map(SourceLines::title).orElseThrow(),
                text("detail.source.records", source.count()));
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
    ///
    /// @param name as the key of a [Page.Section]
    List<Page.Section> section(String name, String heading, List<Page.Line> lines) {
        return lines.isEmpty() ? List.of() : List.of(new Page.Section(name, text(heading), lines.size(), lines, null));
    }

    String join(List<String> parts) {
        return String.join(text("list.separator"), parts);
    }
}

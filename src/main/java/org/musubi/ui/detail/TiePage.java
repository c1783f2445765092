package org.musubi.ui.detail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.query.Tie;

/// The page of several parties: of two, the history of their tie by year; of more, what they share.
final class TiePage {
    private final Set<Id> parties;
    private final PageWords words;

    private TiePage(Set<Id> parties, PageWords words) {
        this.parties = parties;
        this.words = words;
    }

    /// @param parties two or more
    static Page of(Set<Id> parties, PageWords words) {
        return new TiePage(parties, words).page();
    }

    private Page page() {
        List<LibraryRecord> shared = shared();
        var sections = new ArrayList<Page.Section>();
        var members = new ArrayList<Page.Piece>();
        parties.forEach(p -> members.add(words.party(p)));
        sections.add(new Page.Section("", null, List.of(new Page.Fact(words.text("detail.tie.parties"), members))));
        if (shared.isEmpty()) {
            sections.add(new Page.Section("", null, List.of(new Page.Paragraph(words.text("detail.tie.none")))));
        }
        sections.addAll(byYear(shared));
        if (parties.size() > 2) {
            sections.addAll(words.section("detail.tie.pairs", pairs()));
        }
        sections.addAll(words.sources(shared));
        return new Page(
                null,
                words.text(parties.size() == 2 ? "detail.tie" : "detail.tie.several"),
                parties.stream().map(words::name).collect(Collectors.joining(" – ")),
                words.text("detail.tie.shared", shared.size()),
                parties.stream().filter(p -> words.index().place(p).isPresent()).collect(Collectors.toSet()),
                null,
                sections);
    }

    /// What all of them take part in, by date.
    private List<LibraryRecord> shared() {
        Set<LibraryRecord> shared = null;
        for (Id party : parties) {
            List<LibraryRecord> own = words.index().recordsOf(party);
            if (shared == null) {
                shared = new LinkedHashSet<>(own);
            } else {
                shared.retainAll(new LinkedHashSet<>(own));
            }
        }
        return shared == null ? List.of() : List.copyOf(shared);
    }

    private List<Page.Section> byYear(List<LibraryRecord> records) {
        Map<String, List<Page.Line>> years = new LinkedHashMap<>();
        for (LibraryRecord r : records) {
            years.computeIfAbsent(year(r), _ -> new ArrayList<>()).add(words.entry(r));
        }
        return years.entrySet().stream()
                .map(e -> new Page.Section(e.getKey(), null, e.getValue()))
                .toList();
    }

    private String year(LibraryRecord record) {
        Edtf date = record.date();
        LocalDate first = date == null ? null : date.earliest() == null ? date.latest() : date.earliest();
        return first == null
                ? words.text("record.undated")
                : words.text("date.year", Integer.toString(first.getYear()));
    }

    private List<Page.Entry> pairs() {
        List<LibraryRecord> all = parties.stream()
                .flatMap(p -> words.index().recordsOf(p).stream())
                .distinct()
                .toList();
        return words.index().ties(all).stream()
                .filter(tie -> parties.contains(tie.first()) && parties.contains(tie.second()))
                .map(this::pair)
                .toList();
    }

    private Page.Entry pair(Tie tie) {
        return new Page.Entry(
                null,
                new Page.Piece(
                        words.name(tie.first()) + " – " + words.name(tie.second()),
                        new Page.ToParties(Set.of(tie.first(), tie.second()))),
                words.text("detail.tie.strength", tie.strength()));
    }
}

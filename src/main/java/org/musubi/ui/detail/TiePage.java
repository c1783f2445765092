package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.model.Relation;
import org.musubi.model.RelationType;
import org.musubi.query.Chronicle;
import org.musubi.query.CityPair;
import org.musubi.query.Counted;
import org.musubi.query.Shared;
import org.musubi.ui.common.RecordDates;

/// The page of two parties: the history of their tie, from the first contact on, by year.
final class TiePage {
    private final Set<Id> parties;
    private final PageWords words;
    private final Chronicle shared;

    /// @param parties two
    TiePage(Set<Id> parties, PageWords words) {
        this.parties = parties;
        this.words = words;
        shared = Chronicle.of(Shared.records(parties, words.index()));
    }

    Page page() {
        var common = new SharedPage(parties, words);
        int strength = shared.records().size();
        List<Id> ordered = parties.stream().sorted().toList();
        List<Counted<CityPair>> tie = strength == 0
                ? List.of()
                : List.of(new Counted<>(new CityPair(ordered.getFirst(), ordered.getLast()), strength));
        var sections = new ArrayList<Page.Section>();
        sections.add(new Page.Section("", null, facts()));
        sections.addAll(Insets.of(parties, tie, words));
        sections.addAll(words.years(shared));
        int agreements = shared.ofKind(RecordKind.AGREEMENT).size();
        if (agreements > 0) {
            sections.add(new Page.Section(
                    "agreements", words.text("detail.tie.agreements"), agreements, agreements(), null));
        }
        sections.addAll(new ByYear(words).sections(shared.records()));
        sections.addAll(common.inCommon());
        sections.addAll(words.sources(shared));
        return new Page(
                null,
                words.text("detail.tie"),
                parties.stream().map(words::name).collect(Collectors.joining(" – ")),
                words.text("detail.tie.shared", strength),
                common.places(),
                null,
                sections);
    }

    private List<Page.Line> facts() {
        var facts = new ArrayList<Page.Line>();
        facts.add(new Page.Fact(
                words.text("detail.tie.parties"),
                parties.stream().map(words::party).toList()));
        List<LibraryRecord> dated =
                shared.latestFirst().stream().takeWhile(r -> r.date() != null).toList();
        if (shared.records().isEmpty()) {
            facts.add(new Page.Paragraph(words.text("detail.tie.none")));
        }
        if (!dated.isEmpty()) {
            facts.add(milestone("detail.tie.first", dated.getLast()));
        }
        if (dated.size() > 1) {
            facts.add(milestone("detail.tie.latest", dated.getFirst()));
        }
        return facts;
    }

    private Page.Line milestone(String key, LibraryRecord record) {
        return new Page.Fact(
                words.text(key),
                List.of(Page.Piece.of(RecordDates.full(record, words.messages())), words.link(record)));
    }

    /// The agreements in order of time, each with what it builds on.
    private List<Page.Line> agreements() {
        var lines = new ArrayList<Page.Line>();
        for (LibraryRecord record : shared.records()) {
            if (record.kind() == RecordKind.AGREEMENT) {
                lines.add(words.entry(record));
                for (Relation relation : record.relations()) {
                    if (relation.type() == RelationType.UPGRADES || relation.type() == RelationType.FOLLOWS) {
                        words.index()
                                .record(relation.record())
                                .ifPresent(before -> lines.add(
                                        new Page.Aside(words.messages().of(relation.type()), words.link(before))));
                    }
                }
            }
        }
        return lines;
    }
}

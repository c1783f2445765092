package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;
import org.musubi.query.Chronicle;
import org.musubi.query.CityPair;
import org.musubi.query.Counted;
import org.musubi.query.LibraryIndex;
import org.musubi.query.Partner;
import org.musubi.query.Shared;

/// The page of several parties picked at once: what they share.
final class SharedPage {
    /// So many names a title takes; of the others it tells the number.
    private static final int NAMES = 4;

    private static final int MEMBERS = 16;

    private static final int THEMES = 12;

    /// With more records than this, comparing each with all that are picked would hold up the window.
    private static final int COMPARED = 200_000;

    private final Set<Id> parties;
    private final PageWords words;

    SharedPage(Set<Id> parties, PageWords words) {
        this.parties = parties;
        this.words = words;
    }

    Page page() {
        Chronicle shared = Chronicle.of(Shared.records(parties, words.index()));
        List<Counted<CityPair>> pairs = canCompare() ? Shared.pairs(cities(), words.index()) : List.of();
        var sections = new ArrayList<Page.Section>();
        sections.add(new Page.Section("", null, facts(shared)));
        sections.addAll(Insets.of(parties, pairs, words));
        sections.addAll(words.years(shared));
        sections.addAll(words.byKind(shared, EnumSet.allOf(RecordKind.class), null));
        sections.addAll(words.section("pairs", "detail.tie.pairs", Lines.of(pairs, p -> pair(p, pairs.getFirst()))));
        sections.addAll(inCommon());
        sections.addAll(words.sources(shared));
        return new Page(
                null,
                words.text("detail.tie.several", parties.size()),
                title(),
                words.text("detail.tie.shared", shared.records().size()),
                places(),
                null,
                sections);
    }

    private boolean canCompare() {
        return parties.stream().mapToInt(p -> words.index().recordsOf(p).size()).sum() <= COMPARED;
    }

    private Set<Id> cities() {
        return parties.stream()
                .filter(p -> words.index().place(p).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The places among them, for "Show on map".
    Set<Id> places() {
        return cities();
    }

    /// The names of the first ones, and how many more there are.
    String title() {
        String names = parties.stream().limit(NAMES).map(words::name).collect(Collectors.joining(" – "));
        return parties.size() <= NAMES ? names : words.text("detail.tie.more", names, parties.size() - NAMES);
    }

    private List<Page.Line> facts(Chronicle shared) {
        var facts = new ArrayList<Page.Line>();
        var members = new ArrayList<Page.Piece>();
        parties.stream().limit(MEMBERS).forEach(p -> members.add(words.party(p)));
        if (parties.size() > MEMBERS) {
            members.add(Page.Piece.of(words.text("detail.tie.others", parties.size() - MEMBERS)));
        }
        facts.add(new Page.Fact(words.text("detail.tie.parties"), members));
        List<Page.Piece> themes = shared.themes().stream()
                .limit(THEMES)
                .map(t -> new Page.Piece(words.messages().term(t.value()), new Page.ToTheme(t.value())))
                .toList();
        if (!themes.isEmpty()) {
            facts.add(new Page.Fact(words.text("detail.themes"), themes));
        }
        if (shared.records().isEmpty()) {
            facts.add(new Page.Paragraph(words.text("detail.tie.none")));
        }
        return facts;
    }

    private Page.Line pair(Counted<CityPair> pair, Counted<CityPair> strongest) {
        Id first = pair.value().first();
        Id second = pair.value().second();
        return new Page.Bar(
                new Page.Piece(words.name(first) + " – " + words.name(second), PageWords.toTie(first, second)),
                words.text("detail.tie.strength", pair.count()),
                (double) pair.count() / strongest.count());
    }

    /// Networks that all of them belong to, and cities that all of them have ties with.
    List<Page.Section> inCommon() {
        if (!canCompare()) {
            return List.of();
        }
        var sections = new ArrayList<Page.Section>();
        sections.addAll(
                words.section("common.networks", "detail.tie.networks", new Memberships(words).inCommon(parties)));
        if (cities().size() == parties.size()) {
            sections.addAll(words.section(
                    "common.partners",
                    "detail.tie.partners",
                    Lines.of(partners(), p -> new Page.Entry(null, words.party(p), ""))));
        }
        return sections;
    }

    /// The partners that all have, those with the strongest ties first; of several ties the weakest counts.
    private List<Id> partners() {
        Map<Id, Integer> common = null;
        for (Id city : parties) {
            Map<Id, Integer> own = strengths(city, words.index());
            if (common != null) {
                common.forEach((partner, strength) -> own.computeIfPresent(partner, (_, s) -> Math.min(s, strength)));
                own.keySet().retainAll(common.keySet());
            }
            common = own;
        }
        return common == null
                ? List.of()
                : common.entrySet().stream()
                        .filter(e -> !parties.contains(e.getKey()))
                        .sorted(Map.Entry.<Id, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private static Map<Id, Integer> strengths(Id city, LibraryIndex index) {
        return Partner.of(city, index.recordsOf(city), index).stream()
                .collect(Collectors.toMap(Partner::city, Partner::strength));
    }
}

package org.musubi.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Place;
import org.musubi.model.Population;
import org.musubi.model.RecordKind;
import org.musubi.query.Tie;

/// What the summary of a city shows.
///
/// @param hasMap whether there is a map to draw in it
record CityView(
        Frame frame,
        String kind,
        Phrase title,
        @Nullable Phrase otherTitle,
        List<Name> names,
        List<Fact> facts,
        boolean hasMap,
        List<Partner> partners,
        List<KindGroup> groups,
        List<SourceNotes.Note> notes) {

    /// What the city is called in one language.
    record Name(String language, Phrase name) {}

    /// A city that shares records with this one.
    ///
    /// @param kinds how many records of which kind
    /// @param period the first and the last of their years; empty if none is dated
    record Partner(Phrase name, String country, String shared, String kinds, String period) {}

    /// The records of one kind.
    ///
    /// @param first what must not be parted from the heading
    record KindGroup(String kind, String count, Row first, List<Row> rest) {}

    /// @param roles what the city did in it
    record Row(String date, Phrase title, String type, String roles, String marks) {}

    static CityView of(Place city, List<Tie> ties, boolean hasMap, Frame frame, Wording wording) {
        List<LibraryRecord> records = wording.index().recordsOf(city.id());
        var notes = new SourceNotes(wording);
        return new CityView(
                frame,
                wording.messages().of(city.kind()),
                wording.name(city),
                Phrase.other(city.names(), wording.messages().language()),
                names(city, wording),
                facts(city, wording),
                hasMap,
                ties.stream()
                        .flatMap(t ->
                                wording.index().place(t.other(city.id())).map(p -> partner(t, p, wording)).stream())
                        .toList(),
                groups(city.id(), records, notes, wording),
                notes.plain());
    }

    private static List<Name> names(Place city, Wording wording) {
        return city.names().byLanguage().entrySet().stream()
                .map(e -> new Name(wording.languageName(e.getKey()), new Phrase(e.getValue(), e.getKey())))
                .toList();
    }

    private static List<Fact> facts(Place city, Wording wording) {
        var messages = wording.messages();
        var facts = new ArrayList<Fact>();
        add(facts, "report.aliases", city.aliases().stream().collect(wording.joined()), wording);
        add(facts, "report.country", wording.country(city), wording);
        add(facts, "report.admin1", city.admin1(), wording);
        add(
                facts,
                "report.coordinates",
                city.location() == null ? null : wording.coordinates(city.location()),
                wording);
        Population population = city.population();
        if (population != null) {
            Edtf asOf = population.asOf();
            add(
                    facts,
                    "report.population",
                    messages.text(
                            "report.population.value",
                            wording.number(population.value()),
                            asOf == null ? messages.text("report.population.no-year") : wording.full(asOf, false)),
                    wording);
        }
        add(facts, "report.lgcode", city.lgcode(), wording);
        add(
                facts,
                "report.officials",
                wording.index().peopleOf(city.id()).stream()
                        .filter(p -> p.name() != null && p.role() != null)
                        .map(p -> messages.text(
                                "report.official", p.name(), messages.term(Objects.requireNonNull(p.role()))))
                        .collect(wording.joined()),
                wording);
        return facts;
    }

    private static void add(List<Fact> facts, String key, @Nullable String value, Wording wording) {
        if (value != null && !value.isEmpty()) {
            facts.add(new Fact(
                    wording.messages().text(key),
                    List.of(new Fact.Line(new Phrase(value, wording.language()), null)),
                    ""));
        }
    }

    private static Partner partner(Tie tie, Place other, Wording wording) {
        return new Partner(
                wording.name(other),
                wording.country(other),
                wording.number(tie.strength()),
                kinds(tie.records(), wording),
                period(tie.records(), wording));
    }

    private static String kinds(List<LibraryRecord> records, Wording wording) {
        return Arrays.stream(RecordKind.values())
                .map(kind -> {
                    long count = records.stream().filter(r -> r.kind() == kind).count();
                    return count == 0
                            ? null
                            : wording.messages()
                                    .text(
                                            "report.kind-count",
                                            wording.messages().of(kind),
                                            count);
                })
                .filter(Objects::nonNull)
                .collect(wording.joined());
    }

    /// The first and the last year that the records reach, as far as they are dated: "2015", "1997–2013".
    private static String period(List<LibraryRecord> records, Wording wording) {
        var years = new TreeSet<Integer>();
        for (LibraryRecord r : records) {
            Stream.of(r.date())
                    .filter(Objects::nonNull)
                    .flatMap(d -> Stream.of(Optional.ofNullable(d.earliest()), Optional.ofNullable(d.latest())))
                    .flatMap(Optional::stream)
                    .forEach(day -> years.add(day.getYear()));
        }
        return years.isEmpty()
                ? ""
                : Stream.of(years.first(), years.last())
                        .distinct()
                        .map(String::valueOf)
                        .collect(Collectors.joining(wording.messages().text("report.range-separator")));
    }

    private static List<KindGroup> groups(Id city, List<LibraryRecord> records, SourceNotes notes, Wording wording) {
        var groups = new ArrayList<KindGroup>();
        for (RecordKind kind : RecordKind.values()) {
            List<Row> rows = records.stream()
                    .filter(r -> r.kind() == kind)
                    .map(r -> row(city, r, notes, wording))
                    .toList();
            if (!rows.isEmpty()) {
                groups.add(new KindGroup(
                        wording.messages().of(kind),
                        wording.number(rows.size()),
                        rows.getFirst(),
                        rows.subList(1, rows.size())));
            }
        }
        return groups;
    }

    private static Row row(Id city, LibraryRecord record, SourceNotes notes, Wording wording) {
        String roles = record.parties().stream()
                .filter(i -> i.party().equals(city))
                .map(Involvement::role)
                .distinct()
                .map(wording.messages()::of)
                .collect(wording.joined());
        return new Row(
                wording.compact(record),
                wording.title(record),
                wording.messages().term(record.type()),
                roles,
                notes.cite(record, _ -> true));
    }
}

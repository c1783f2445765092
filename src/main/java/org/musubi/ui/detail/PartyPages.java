package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.musubi.model.Figure;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Organisation;
import org.musubi.model.Party;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.Population;
import org.musubi.query.Tie;

/// The pages of places, organisations and people.
final class PartyPages {
    private final PageWords words;

    private PartyPages(PageWords words) {
        this.words = words;
    }

    static Page of(Party party, PageWords words) {
        var pages = new PartyPages(words);
        return switch (party) {
            case Place p -> pages.place(p);
            case Organisation o -> pages.organisation(o);
            case Person p -> pages.person(p);
        };
    }

    private Page place(Place place) {
        var sections = new ArrayList<Page.Section>();
        var facts = new ArrayList<Page.Line>();
        String country = place.country();
        if (country != null) {
            facts.add(words.fact("detail.place.country", words.messages().country(country)));
        }
        GeoPoint location = place.location();
        if (location != null) {
            facts.add(words.fact("detail.place.location", coordinates(location)));
        }
        Population population = place.population();
        if (population != null) {
            facts.add(words.fact("detail.place.population", population(population)));
        }
        sections.add(new Page.Section("", null, facts));
        List<LibraryRecord> records = words.index().recordsOf(place.id());
        sections.addAll(words.section("detail.partners", partners(place.id(), records)));
        addCommon(sections, place.id(), records);
        return new Page(
                null,
                words.messages().of(place.kind()),
                place.name(words.language()),
                otherNames(List.copyOf(place.names().byLanguage().values()), place.name(words.language())),
                location == null ? Set.of() : Set.of(place.id()),
                null,
                sections);
    }

    private List<Page.Line> partners(Id city, List<LibraryRecord> records) {
        return words.index().ties(records).stream()
                .filter(tie -> tie.joins(city))
                .<Page.Line>map(tie -> partner(tie, city))
                .toList();
    }

    private Page.Line partner(Tie tie, Id city) {
        return new Page.Entry(null, words.party(tie.other(city)), words.text("detail.tie.strength", tie.strength()));
    }

    private Page organisation(Organisation organisation) {
        var sections = new ArrayList<Page.Section>();
        var facts = new ArrayList<Page.Line>();
        addText(facts, "detail.organisation.acronym", organisation.acronym());
        addLink(facts, "detail.organisation.seat", organisation.seat());
        addLink(facts, "detail.organisation.parent", organisation.parent());
        if (organisation.founded() != null) {
            facts.add(words.fact("detail.organisation.founded", words.date(organisation.founded())));
        }
        for (Figure figure : organisation.figures()) {
            facts.add(new Page.Fact(words.messages().term(figure.what()), List.of(Page.Piece.of(figure(figure)))));
        }
        sections.add(new Page.Section("", null, facts));
        addCommon(sections, organisation.id(), words.index().recordsOf(organisation.id()));
        String type = organisation.type();
        return new Page(
                null,
                type == null
                        ? words.text("detail.organisation")
                        : capitalised(words.messages().term(type)),
                organisation.name(words.language()),
                otherNames(
                        List.copyOf(organisation.names().byLanguage().values()), organisation.name(words.language())),
                Set.of(),
                null,
                sections);
    }

    private Page person(Person person) {
        var facts = new ArrayList<Page.Line>();
        String role = person.role();
        if (role != null && person.name() != null) {
            facts.add(words.fact(
                    "detail.person.role", capitalised(words.messages().term(role))));
        }
        addLink(facts, "detail.person.affiliation", person.affiliation());
        var sections = new ArrayList<Page.Section>();
        sections.add(new Page.Section("", null, facts));
        addCommon(sections, person.id(), words.index().recordsOf(person.id()));
        return new Page(null, words.text("detail.person"), person.name(words.language()), "", Set.of(), null, sections);
    }

    private void addCommon(List<Page.Section> sections, Id party, List<LibraryRecord> records) {
        sections.addAll(words.byKind(records));
        sections.addAll(words.section(
                "detail.people",
                words.index().peopleOf(party).stream()
                        .map(p -> new Page.Entry(null, words.party(p.id()), office(p)))
                        .toList()));
        sections.addAll(words.sources(records));
    }

    private String office(Person person) {
        String role = person.role();
        return role == null || person.name() == null
                ? ""
                : capitalised(words.messages().term(role));
    }

    private void addText(List<Page.Line> facts, String key, @org.jspecify.annotations.Nullable String value) {
        if (value != null) {
            facts.add(words.fact(key, value));
        }
    }

    private void addLink(List<Page.Line> facts, String key, @org.jspecify.annotations.Nullable Id party) {
        if (party != null) {
            facts.add(new Page.Fact(words.text(key), List.of(words.party(party))));
        }
    }

    private String population(Population population) {
        String number = words.text("detail.number", population.value());
        return population.asOf() == null
                ? number
                : words.text("detail.number.as-of", number, words.date(population.asOf()));
    }

    private String figure(Figure figure) {
        String number = words.text("detail.number", figure.value());
        return figure.asOf() == null ? number : words.text("detail.number.as-of", number, words.date(figure.asOf()));
    }

    private static String coordinates(GeoPoint point) {
        return String.format(
                Locale.ROOT,
                "%.2f° %s, %.2f° %s",
                Math.abs(point.latitude()),
                point.latitude() < 0 ? "S" : "N",
                Math.abs(point.longitude()),
                point.longitude() < 0 ? "W" : "E");
    }

    static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String otherNames(List<String> names, String shown) {
        return String.join(
                " · ", names.stream().distinct().filter(n -> !n.equals(shown)).toList());
    }
}

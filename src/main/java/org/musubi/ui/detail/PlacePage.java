package org.musubi.ui.detail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.musubi.model.GeoPoint;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Place;
import org.musubi.model.Population;
import org.musubi.model.RecordKind;
import org.musubi.query.Chronicle;
import org.musubi.query.Filter;
import org.musubi.query.Partner;

/// The page of a city, or another place.
final class PlacePage {
    private final Place place;
    private final PageWords words;
    private final PartyPages common;
    private final Chronicle chronicle;
    private final List<Partner> partners;

    PlacePage(Place place, PageWords words) {
        this.place = place;
        this.words = words;
        common = new PartyPages(words);
        List<LibraryRecord> records = words.index().recordsOf(place.id());
        chronicle = Chronicle.of(records);
        partners = place.kind().isCity() ? Partner.of(place.id(), records, words.index()) : List.of();
    }

    Page page() {
        var memberships = new Memberships(words);
        var kinds = EnumSet.allOf(RecordKind.class);
        kinds.remove(RecordKind.DESIGNATION);
        if (memberships.tellAll(place.id(), chronicle)) {
            kinds.remove(RecordKind.MEMBERSHIP);
        }
        Filter all = Filter.ALL.withParties(Set.of(place.id()));
        var sections = new ArrayList<Page.Section>();
        sections.add(new Page.Section("", null, facts()));
        sections.addAll(Insets.of(place, partners, words));
        sections.addAll(words.years(chronicle));
        sections.addAll(partners());
        sections.addAll(words.byKind(chronicle, kinds, all));
        sections.addAll(words.section("networks", "detail.networks", memberships.networksOf(place.id(), chronicle)));
        sections.addAll(words.byKind(chronicle, Set.of(RecordKind.DESIGNATION), all));
        sections.addAll(common.people(place.id()));
        sections.addAll(common.organisations(
                "seated", "detail.organisations.seated", words.index().organisationsAt(place.id())));
        sections.addAll(words.sources(chronicle));
        return new Page(
                null,
                words.messages().of(place.kind()),
                place.name(words.language()),
                common.otherNames(place.names()),
                place.location() == null ? Set.of() : Set.of(place.id()),
                null,
                sections);
    }

    private List<Page.Line> facts() {
        var facts = new ArrayList<Page.Line>();
        facts.addAll(common.moreNames(place.names(), place.aliases()));
        String country = place.country();
        if (country != null) {
            facts.add(new Page.Fact(
                    words.text("detail.place.country"),
                    List.of(new Page.Piece(words.messages().country(country), new Page.ToCountry(country)))));
        }
        GeoPoint location = place.location();
        if (location != null) {
            facts.add(words.fact("detail.place.location", coordinates(location)));
        }
        Population population = place.population();
        if (population != null) {
            facts.add(words.fact("detail.place.population", common.figure(population.value(), population.asOf())));
        }
        common.add(facts, "detail.place.codes", codes());
        return facts;
    }

    private List<Page.Piece> codes() {
        var codes = new ArrayList<Page.Piece>();
        if (place.admin1() != null) {
            codes.add(Page.Piece.of(place.admin1()));
        }
        if (place.lgcode() != null) {
            codes.add(Page.Piece.of(words.text("detail.place.lgcode", place.lgcode())));
        }
        if (place.geonames() != null) {
            String id = Long.toString(place.geonames());
            codes.add(new Page.Piece("GeoNames " + id, new Page.ToAddress("https://www.geonames.org/" + id)));
        }
        if (place.wikidata() != null) {
            codes.add(new Page.Piece(
                    "Wikidata " + place.wikidata(),
                    new Page.ToAddress("https://www.wikidata.org/wiki/" + place.wikidata())));
        }
        return codes;
    }

    private List<Page.Section> partners() {
        return words.section("partners", "detail.partners", Lines.of(partners, this::partner));
    }

    private Page.Line partner(Partner partner) {
        return new Page.Bar(
                new Page.Piece(words.name(partner.city()), PageWords.toTie(place.id(), partner.city())),
                words.text("detail.tie.strength", partner.strength()),
                (double) partner.strength() / partners.getFirst().strength());
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
}

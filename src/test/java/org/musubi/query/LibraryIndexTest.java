package org.musubi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.musubi.Libraries;
import org.musubi.Samples;
import org.musubi.model.Citation;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.model.RecordKind;
import org.musubi.model.Relation;
import org.musubi.model.RelationType;
import org.musubi.model.Role;

class LibraryIndexTest {
    private static final Id TOYAMA = new Id("toyama");
    private static final Id SEMARANG = new Id("semarang");
    private static final Id OSAKA = new Id("osaka");
    private static final Id JAPAN = new Id("japan");
    private static final Id MINISTRY = new Id("ministry");
    private static final Id MAYOR = new Id("mayor");

    private final LibraryRecord forum =
            record("forum", RecordKind.EVENT, "2017-12-14", List.of("low-carbon"), TOYAMA, SEMARANG, MINISTRY);
    private final LibraryRecord agreement =
            record("agreement", RecordKind.AGREEMENT, "2017-12-14", List.of(), TOYAMA, SEMARANG);
    private final LibraryRecord workshop =
            record("workshop", RecordKind.EVENT, "2017-11", List.of("low-carbon", "waste"), OSAKA, TOYAMA, TOYAMA);
    private final LibraryRecord undated = record("undated", RecordKind.PROJECT, null, List.of("waste"), MINISTRY);
    private final LibraryIndex index = LibraryIndex.of(new LibraryContent(
            List.of(
                    place(TOYAMA, PlaceKind.CITY, "JP"),
                    place(SEMARANG, PlaceKind.CITY, "ID"),
                    place(OSAKA, PlaceKind.CITY, "JP"),
                    place(JAPAN, PlaceKind.COUNTRY, "JP")),
            List.of(new Organisation(
                    MINISTRY, Names.of("en", "Ministry"), List.of(), "ministry", null, JAPAN, null, null, List.of())),
            List.of(new Person(MAYOR, "Mori", "Mayor", TOYAMA)),
            List.of(undated, forum, agreement, workshop),
            List.of()));

    @Test
    void recordsAreInTheOrderOfTimeWithUndatedOnesLast() {
        assertThat(index.records()).containsExactly(workshop, agreement, forum, undated);
    }

    @Test
    void aPartyHasEachOfItsRecordsOnceHoweverManyRolesItPlays() {
        assertThat(index.recordsOf(TOYAMA)).containsExactly(workshop, agreement, forum);
        assertThat(index.recordsOf(new Id("nobody"))).isEmpty();
    }

    @Test
    void aRecordBelongsToTheCountriesOfItsPlacesAndOfItsOrganisationsSeats() {
        assertThat(index.countriesOf(forum)).containsExactlyInAnyOrder("JP", "ID");
        assertThat(index.countriesOf(undated)).containsExactly("JP");
    }

    @Test
    void aPlaceThatOnlyHasOrganisationsIsTheirSeatInTheirRecords() {
        Seats seats = index.seats();

        assertThat(seats.places()).containsExactly(JAPAN);
        assertThat(seats.recordsOf(JAPAN, index.records()))
                .as("forum and undated")
                .isEqualTo(2);
        assertThat(seats.recordsOf(JAPAN, index.select(Filter.ALL.withKinds(Set.of(RecordKind.EVENT)))))
                .isEqualTo(1);
        assertThat(seats.recordsOf(TOYAMA, index.records())).isZero();
    }

    @Test
    void aRecordOfTwoOrganisationsOfOneSeatCountsOnceThere() {
        var bureau = new Id("bureau");
        LibraryIndex both = index.with(
                Set.of(bureau, undated.id()),
                new LibraryContent(
                        List.of(),
                        List.of(new Organisation(
                                bureau,
                                Names.of("en", "Bureau"),
                                List.of(),
                                "ministry",
                                null,
                                JAPAN,
                                null,
                                null,
                                List.of())),
                        List.of(),
                        List.of(record("undated", RecordKind.PROJECT, null, List.of("waste"), MINISTRY, bureau)),
                        List.of()));

        assertThat(both.seats().recordsOf(JAPAN, both.records())).isEqualTo(2);
    }

    /// Many records at once are linked up on two processors, and few on one.
    @Test
    void manyRecordsAtOnceComeToTheSameAsInParts() {
        LibraryContent all = Libraries.of(7, 16_000);
        LibraryIndex atOnce = LibraryIndex.of(all);
        LibraryIndex inParts = LibraryIndex.of(with(all, List.of()));
        for (int from = 0; from < all.records().size(); from += 1_500) {
            List<LibraryRecord> part = all.records()
                    .subList(from, Math.min(from + 1_500, all.records().size()));
            inParts = inParts.with(
                    part.stream().map(LibraryRecord::id).collect(Collectors.toSet()),
                    new LibraryContent(List.of(), List.of(), List.of(), part, List.of()));
        }

        assertThat(atOnce.records()).hasSizeGreaterThan(5_000).isEqualTo(inParts.records());
        Filter events = Filter.ALL.withKinds(Set.of(RecordKind.EVENT));
        for (Filter filter : List.of(Filter.ALL, events)) {
            assertThat(List.copyOf(atOnce.select(filter))).isEqualTo(List.copyOf(inParts.select(filter)));
            for (Dimension<?> dimension :
                    List.of(Dimension.KIND, Dimension.COUNTRY, Dimension.PARTY, Dimension.THEME)) {
                assertThat(atOnce.facets(filter).of(dimension))
                        .isEqualTo(inParts.facets(filter).of(dimension));
            }
            assertThat(atOnce.tieCounts(atOnce.select(filter)).size())
                    .isPositive()
                    .isEqualTo(inParts.tieCounts(inParts.select(filter)).size());
        }
    }

    private static LibraryContent with(LibraryContent content, List<LibraryRecord> records) {
        return new LibraryContent(
                content.places(), content.organisations(), content.people(), records, content.sources());
    }

    @Test
    void citiesAreTiedByTheRecordsTheyShareAndCountriesAreNotCities() {
        List<Tie> ties = index.ties(index.records());

        assertThat(ties).extracting(Tie::strength).containsExactly(2, 1);
        Tie strongest = ties.getFirst();
        assertThat(strongest.records()).containsExactly(agreement, forum);
        assertThat(strongest.other(TOYAMA)).isEqualTo(SEMARANG);
        assertThat(strongest.leadingKind()).isEqualTo(RecordKind.AGREEMENT);
        assertThat(index.cities()).extracting(Place::id).doesNotContain(JAPAN);
    }

    @Test
    void recordsWithoutASourceCanBeListed() {
        LibraryIndex sourced = LibraryIndex.of(Samples.LIBRARY);

        assertThat(sourced.select(Filter.ALL.withoutSource(true))).containsExactly(Samples.AGREEMENT);
        assertThat(Filter.ALL.withoutSource(true).isEmpty()).isFalse();
        assertThat(Filter.ALL
                        .withoutSource(true)
                        .withKinds(Set.of(RecordKind.EVENT))
                        .withoutSource())
                .isTrue();
    }

    @Test
    void anEmptyFilterLeavesEverything() {
        assertThat(index.select(Filter.ALL)).isEqualTo(index.records());
    }

    @Test
    void aPeriodLeavesWhatMayLieInItAndNothingUndated() {
        Filter november = Filter.ALL.withPeriod(new Period(LocalDate.of(2017, 11, 30), LocalDate.of(2017, 12, 1)));

        assertThat(index.select(november)).containsExactly(workshop);
    }

    @Test
    void conditionsAddUpAndTheValuesOfOneAreAlternatives() {
        Filter wasteOrCarbonEvents =
                Filter.ALL.withThemes(Set.of("waste", "low-carbon")).withKinds(Set.of(RecordKind.EVENT));

        assertThat(index.select(wasteOrCarbonEvents)).containsExactly(workshop, forum);
        assertThat(index.select(wasteOrCarbonEvents.withCountries(Set.of("ID"))))
                .containsExactly(forum);
        assertThat(index.select(wasteOrCarbonEvents.withParties(Set.of(OSAKA)))).containsExactly(workshop);
    }

    @Test
    void aSearchLeavesTheRecordsFoundAndThoseOfPartiesFound() {
        Filter search = Filter.ALL.withText(new TextMatch("x", Set.of(OSAKA, new Id("undated"))));

        assertThat(index.select(search)).containsExactly(workshop, undated);
    }

    @Test
    void eachFacetCountsUnderAllOtherConditions() {
        Facets facets = index.facets(Filter.ALL.withKinds(Set.of(RecordKind.EVENT)));

        assertThat(facets.of(Dimension.KIND))
                .isEqualTo(Map.of(RecordKind.AGREEMENT, 1, RecordKind.EVENT, 2, RecordKind.PROJECT, 1));
        assertThat(facets.of(Dimension.THEME)).isEqualTo(Map.of("low-carbon", 2, "waste", 1));
        assertThat(facets.of(Dimension.COUNTRY)).isEqualTo(Map.of("JP", 2, "ID", 1));
        assertThat(facets.of(Dimension.PARTY)).containsEntry(TOYAMA, 2).doesNotContainKey(JAPAN);
    }

    @Test
    void relationsAreSeenFromTheirFarEndToo() {
        LibraryRecord producing = new LibraryRecord(
                new Id("producing"),
                RecordKind.EVENT,
                "forum",
                Names.of("en", "A forum"),
                null,
                null,
                false,
                List.of(),
                null,
                List.of(),
                null,
                Names.NONE,
                List.of(new Relation(RelationType.PRODUCED, agreement.id())),
                List.of());
        LibraryIndex linked = LibraryIndex.of(
                new LibraryContent(List.of(), List.of(), List.of(), List.of(agreement, producing), List.of()));

        assertThat(linked.linksTo(agreement.id())).containsExactly(new BackLink(RelationType.PRODUCED, producing));
        assertThat(linked.linksTo(producing.id())).isEmpty();
    }

    @Test
    void officesAreFoundByWhomTheyBelongTo() {
        assertThat(index.peopleOf(TOYAMA)).extracting(Person::name).containsExactly("Mori");
    }

    @Test
    void organisationsAreFoundByTheirSeat() {
        assertThat(index.organisationsAt(JAPAN)).extracting(Organisation::id).containsExactly(MINISTRY);
        assertThat(index.organisationsAt(TOYAMA)).isEmpty();
    }

    @Test
    void recordsAreFoundByTheSourcesTheyCiteAndByCitingNone() {
        Id report = new Id("report");
        var twice = new Citation(report, "p. 1", null, "date", false);
        var cited = new LibraryRecord(
                new Id("cited"),
                RecordKind.EVENT,
                "test",
                Names.of("en", "Cited"),
                null,
                null,
                false,
                List.of(),
                null,
                List.of(),
                null,
                Names.NONE,
                List.of(),
                List.of(twice, new Citation(report, "p. 2", null, null, false)));
        LibraryIndex sourced = index.with(
                Set.of(cited.id()), new LibraryContent(List.of(), List.of(), List.of(), List.of(cited), List.of()));

        assertThat(sourced.recordsCiting(report)).containsExactly(cited);
        assertThat(sourced.recordsWithoutSource()).containsExactly(workshop, agreement, forum, undated);
    }

    @Test
    void aRecordMovesWithTheSeatOfAnOrganisationThatTakesPart() {
        LibraryIndex moved = index.with(
                Set.of(JAPAN),
                new LibraryContent(
                        List.of(place(JAPAN, PlaceKind.COUNTRY, "ID")), List.of(), List.of(), List.of(), List.of()));

        assertThat(moved.countriesOf(undated)).containsExactly("ID");
        assertThat(index.countriesOf(undated)).containsExactly("JP");
    }

    private static Place place(Id id, PlaceKind kind, String country) {
        return new Place(id, kind, Names.of("en", id.value()), List.of(), country, null, null, null, null, null, null);
    }

    private static LibraryRecord record(
            String id, RecordKind kind, @Nullable String date, List<String> themes, Id... parties) {
        return new LibraryRecord(
                new Id(id),
                kind,
                "test",
                Names.of("en", id),
                date == null ? null : Edtf.parse(date),
                null,
                false,
                List.of(parties).stream()
                        .map(p -> new Involvement(p, Role.PARTICIPANT, null))
                        .toList(),
                null,
                themes,
                null,
                Names.NONE,
                List.of(),
                List.of());
    }
}

package org.musubi.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.reference.ReferenceTree.id;
import static org.musubi.reference.ReferenceTree.partyIds;
import static org.musubi.reference.ReferenceTree.rows;
import static org.musubi.reference.ReferenceTree.text;
import static org.musubi.reference.ReferenceTree.texts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Holds the shipped library against the facts and places that the source documents state.
class ReferenceFactsTest {
    private static final ReferenceTree TREE = new ReferenceTree();
    private static final Map<String, String> COUNTRY_CODES = Map.ofEntries(
            Map.entry("Japan", "JP"),
            Map.entry("China", "CN"),
            Map.entry("Indonesia", "ID"),
            Map.entry("Malaysia", "MY"),
            Map.entry("Philippines", "PH"),
            Map.entry("Laos", "LA"),
            Map.entry("Viet Nam", "VN"),
            Map.entry("Vietnam", "VN"),
            Map.entry("Latvia", "LV"),
            Map.entry("Germany", "DE"),
            Map.entry("Sweden", "SE"),
            Map.entry("Bulgaria", "BG"));

    /// Codes of ISO 3166-2 where the list of places is wrong: its VN-73 is not Can Tho's, and LA-VI is the province
    /// of Vientiane, not the prefecture of the capital.
    private static final Map<String, String> ADMIN1_PUT_RIGHT = Map.of("Can Tho", "VN-CT", "Vientiane", "LA-VT");

    private static Stream<Case<JsonNode>> facts(String list) {
        return TREE.facts.get(list).valueStream().map(f -> new Case<>(id(f), f));
    }

    private static Stream<Case<JsonNode>> recordFacts() {
        return facts("records");
    }

    private static Stream<Case<JsonNode>> hostedFacts() {
        return recordFacts().filter(f -> f.value().has("host_city"));
    }

    private static Stream<Case<JsonNode>> factsOfAnInferredDate() {
        return recordFacts().filter(f -> f.value().path("note").asString().matches(".*(date|2015) inferred.*"));
    }

    private static Stream<Case<JsonNode>> organisationFacts() {
        return facts("organisations");
    }

    private static Stream<Case<JsonNode>> personFacts() {
        return facts("people");
    }

    private static Stream<Case<Map<String, String>>> places() {
        return rows("/reference/places.tsv").stream()
                .map(row -> new Case<>(Objects.requireNonNull(row.get("name_en")), row));
    }

    @Test
    void holdsAllFacts() {
        assertThat(TREE.facts.get("records").size()).isEqualTo(71);
        assertThat(TREE.facts.get("organisations").size()).isEqualTo(17);
        assertThat(TREE.facts.get("people").size()).isEqualTo(9);
        assertThat(TREE.facts.get("records").valueStream().map(f -> f.get("as").asString()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("recordFacts")
    void factIsARecordWithItsKindDateAndThemes(Case<JsonNode> fact) {
        JsonNode record = TREE.get(fact.value().get("as").asString());

        assertThat(record.get("kind")).isEqualTo(fact.value().get("kind"));
        assertThat(record.get("date")).isEqualTo(fact.value().get("date"));
        assertThat(record.at("/titles/en")).isEqualTo(fact.value().get("title"));
        assertThat(texts(record.get("themes")))
                .containsExactlyElementsOf(texts(fact.value().get("themes")).toList());
        assertThat(record.at("/participants/persons").asInt())
                .isEqualTo(fact.value().path("participants").asInt());
    }

    @ParameterizedTest
    @MethodSource("recordFacts")
    void everyCityAndOrganisationOfAFactIsAPartyOfItsRecord(Case<JsonNode> fact) {
        JsonNode record = TREE.get(fact.value().get("as").asString());

        Stream.concat(texts(fact.value().get("cities")), texts(fact.value().get("organisations")))
                .forEach(name -> {
                    assertThat(TREE.called(name)).as(name).hasSize(1);
                    assertThat(partyIds(record)).as(name).containsAll(TREE.called(name));
                });
    }

    @ParameterizedTest
    @MethodSource("recordFacts")
    void everyCountryOfAFactIsKnownFromTheParties(Case<JsonNode> fact) {
        JsonNode record = TREE.get(fact.value().get("as").asString());

        assertThat(TREE.countriesOf(record))
                .containsAll(texts(fact.value().get("countries"))
                        .map(COUNTRY_CODES::get)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("hostedFacts")
    void hostCityIsWhereItTookPlace(Case<JsonNode> fact) {
        JsonNode record = TREE.get(fact.value().get("as").asString());

        assertThat(partyIds(record, "venue", "host"))
                .containsAll(TREE.called(fact.value().get("host_city").asString()));
    }

    @ParameterizedTest
    @MethodSource("factsOfAnInferredDate")
    void inferredDateIsMarked(Case<JsonNode> fact) {
        JsonNode record = TREE.get(fact.value().get("as").asString());

        assertThat(record.get("citations").valueStream())
                .anyMatch(c ->
                        "date".equals(text(c.get("field"))) && c.get("inferred").asBoolean());
    }

    @ParameterizedTest
    @MethodSource("organisationFacts")
    void organisationIsThereWithWhatIsSaidOfIt(Case<JsonNode> fact) {
        JsonNode stated = fact.value();
        JsonNode organisation = TREE.get(stated.get("as").asString());

        assertThat(TREE.called(stated.get("name").asString())).containsExactly(id(organisation));
        if (text(stated.get("founded")) != null) {
            assertThat(organisation.get("founded")).isEqualTo(stated.get("founded"));
        }
        String parent = text(stated.get("host_organisation"));
        if (parent != null) {
            assertThat(TREE.called(parent))
                    .containsExactly(organisation.get("parent").asString());
        }
        String seat = text(stated.has("seat") ? stated.get("seat") : stated.get("city"));
        if (seat != null) {
            assertThat(TREE.called(seat))
                    .containsExactly(organisation.get("seat").asString());
        }
    }

    /// The working group of the OEAED has none of its own: the ten cities are those of the body it belongs to.
    @ParameterizedTest
    @MethodSource("organisationFacts")
    void figuresAreThereAsOfTheirDate(Case<JsonNode> fact) {
        JsonNode organisation = TREE.get(fact.value().get("as").asString());
        String parent = text(organisation.get("parent"));
        JsonNode counted = organisation.get("figures").isEmpty() && parent != null ? TREE.get(parent) : organisation;

        Stream.of("members_count", "countries_count", "offices_count")
                .filter(fact.value()::has)
                .forEach(count -> assertThat(counted.get("figures").valueStream())
                        .as(count)
                        .anyMatch(figure -> figure.get("value").asLong()
                                        == fact.value().get(count).asLong()
                                && Objects.equals(
                                        text(figure.get("asOf")),
                                        text(fact.value().get("as_of")))));
    }

    @ParameterizedTest
    @MethodSource("organisationFacts")
    void statedMemberCitiesAreMembers(Case<JsonNode> fact) {
        String network = fact.value().get("as").asString();
        List<String> members = TREE.all("records")
                .filter(r -> partyIds(r, "network").contains(network))
                .flatMap(r -> partyIds(r, "member").stream())
                .toList();

        texts(fact.value().get("member_cities"))
                .forEach(city -> assertThat(members).as(city).containsAll(TREE.called(city)));
    }

    @ParameterizedTest
    @MethodSource("personFacts")
    void personIsThereWithNameRoleAndAffiliation(Case<JsonNode> fact) {
        JsonNode person = TREE.get(fact.value().get("as").asString());

        assertThat(person.get("name")).isEqualTo(fact.value().get("name"));
        assertThat(person.get("role")).isEqualTo(fact.value().get("role"));
        assertThat(TREE.called(fact.value().get("organisation").asString()))
                .containsExactly(person.get("affiliation").asString());
        assertThat(TREE.all("records").map(ReferenceTree::partyIds)).anyMatch(ids -> ids.contains(id(person)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void placeIsThereWithNamesCodesAndLocation(Case<Map<String, String>> row) {
        JsonNode place = TREE.place(row.name());

        assertThat(text(place.get("kind"))).isEqualTo(cell(row, "kind"));
        assertThat(text(place.at("/names/ja"))).isEqualTo(cell(row, "name_ja"));
        assertThat(text(place.get("country"))).isEqualTo(cell(row, "country"));
        assertThat(text(place.get("admin1"))).isEqualTo(ADMIN1_PUT_RIGHT.getOrDefault(row.name(), cell(row, "admin1")));
        assertThat(text(place.get("geonames"))).isEqualTo(cell(row, "geonames"));
        assertThat(text(place.get("wikidata"))).isEqualTo(cell(row, "wikidata"));
        assertThat(text(place.get("lgcode"))).isEqualTo(cell(row, "lgcode"));
        assertThat(place.get("lat").asDouble())
                .isEqualTo(Double.parseDouble(row.value().get("lat")));
        assertThat(place.get("lon").asDouble())
                .isEqualTo(Double.parseDouble(row.value().get("lon")));
    }

    /// A remark in brackets behind an alias is not part of it.
    @ParameterizedTest
    @MethodSource("places")
    void placeIsFoundByItsLocalNameAndItsAliases(Case<Map<String, String>> row) {
        String language = cell(row, "local_lang");
        String aliases = row.value().getOrDefault("aliases", "");

        if (language != null) {
            assertThat(text(TREE.place(row.name()).at("/names/" + language))).isEqualTo(cell(row, "local_name"));
        }
        Stream.of(aliases.split("; *"))
                .map(alias -> alias.replaceFirst(" \\([^)]*(part|misspelling)[^)]*\\)$", ""))
                .filter(alias -> !alias.isEmpty())
                .forEach(alias -> assertThat(TREE.called(alias)).as(alias).containsExactly(id(TREE.place(row.name()))));
    }

    /// A number that the list itself calls out of date or another area's is not shown.
    @ParameterizedTest
    @MethodSource("places")
    void populationIsGivenWithItsYearUnlessTheListWarnsOfIt(Case<Map<String, String>> row) {
        JsonNode population = TREE.place(row.name()).get("population");
        String value = cell(row, "population_2020");

        if (value == null || row.value().getOrDefault("note", "").contains("opulation")) {
            assertThat(population.isNull()).isTrue();
        } else {
            assertThat(text(population.get("value"))).isEqualTo(value);
            assertThat(text(population.get("asOf"))).isEqualTo("2020");
        }
    }

    private static @Nullable String cell(Case<Map<String, String>> row, String column) {
        String text = row.value().get(column);
        return text == null || text.isEmpty() ? null : text;
    }

    @Test
    void iskandarIsARegionOfItsOwn() {
        JsonNode iskandar = TREE.place("Iskandar");

        assertThat(text(iskandar.get("kind"))).isEqualTo("region");
        assertThat(iskandar.get("geonames").isNull()).isTrue();
        assertThat(TREE.called("Iskandar Development Agency")).doesNotContain(id(iskandar));
    }

    @Test
    void pilotWorkshopHasItsTwoVenuesWithTheirDatesAndEveryoneInTheirRole() {
        JsonNode workshop = TREE.recordOf("004-r01");

        assertThat(TREE.partiesOf(workshop))
                .containsExactlyInAnyOrder(
                        "venue Osaka 2017-11-27/2017-12-01",
                        "venue Amagasaki 2017-11-30",
                        "host Osaka",
                        "host Amagasaki",
                        "organiser Ministry of the Environment, Japan",
                        "organiser Institute for Global Environmental Strategies",
                        "lecturer Toyama",
                        "lecturer Toyota",
                        "participant Bandung",
                        "participant Quezon City",
                        "participant Can Tho",
                        "participant Ho Chi Minh City");
        assertThat(workshop.at("/participants/cities").asInt()).isEqualTo(4);
        assertThat(workshop.at("/participants/countries").asInt()).isEqualTo(3);
        assertThat(workshop.at("/participants/approximate").asBoolean()).isFalse();
        assertThat(TREE.partiesOf(TREE.recordOf("004-r03"))).contains("funder Ministry of the Environment, Japan");
    }

    @Test
    void forumProducedTheAgreementsThatWereSignedThere() {
        assertThat(relationsOf("000-r01"))
                .containsExactly(
                        "produced " + id(TREE.recordOf("000-r02")), "produced " + id(TREE.recordOf("000-r03")));
        assertThat(TREE.recordOf("000-r01").at("/participants/approximate").asBoolean())
                .isTrue();
        assertThat(TREE.partiesOf(TREE.recordOf("000-r02")))
                .contains("signatory Kazuhiko Takeuchi", "signatory Mori", "signatory Toyama");
        assertThat(TREE.partiesOf(TREE.recordOf("000-r03")))
                .containsExactlyInAnyOrder(
                        "signatory Toyama",
                        "signatory Semarang",
                        "witness Institute for Global Environmental Strategies",
                        "venue Toyama");
    }

    @Test
    void sisterCityAgreementUpgradesTheFriendlyRelationsBeforeIt() {
        JsonNode upgrade = TREE.recordOf("003-r13").get("relations").get(0);
        JsonNode earlier = TREE.get(upgrade.get("record").asString());

        assertThat(text(upgrade.get("type"))).isEqualTo("upgrades");
        assertThat(text(earlier.get("status"))).isEqualTo("upgraded");
        assertThat(earlier.get("date").isNull()).isTrue();
        assertThat(TREE.partiesOf(earlier)).containsExactly("signatory Kitakyushu", "signatory Hai Phong");
    }

    @Test
    void fiscalYearIsKeptAsSuch() {
        JsonNode study = TREE.recordOf("003-r03");

        assertThat(study.get("fiscalYear").asBoolean()).isTrue();
        assertThat(text(study.get("dateText"))).isEqualTo("from fiscal year 2013");
    }

    private static List<String> relationsOf(String fact) {
        return TREE.recordOf(fact)
                .get("relations")
                .valueStream()
                .map(l -> text(l.get("type")) + " " + text(l.get("record")))
                .toList();
    }
}

package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.gazetteer.SharedGazetteer;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.Names;
import org.musubi.model.Organisation;
import org.musubi.model.Person;
import org.musubi.model.Role;
import org.musubi.query.LibraryIndex;
import org.musubi.service.PlaceFinder;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.Reference;
import org.musubi.ui.editor.ParticipantTable.Column;

class ParticipantTableTest {
    private static final Known KNOWN = new LibraryKnown(() -> Reference.INDEX, Gazetteer.NONE);

    private static ParticipantTable read(String text) {
        return ParticipantTable.read(text, KNOWN);
    }

    private static String id(String name) {
        return Reference.party(name).value();
    }

    @Test
    void columnsAreKnownByTheirHeadingsInEitherLanguage() {
        assertThat(read("Name\tRole\tTitle\tCity\tNotes\nA\t\t\t\t").columns())
                .containsExactly(Column.NAME, Column.ROLE, Column.OFFICE, Column.CITY, Column.IGNORED);
        assertThat(read("氏名,役職,所属\n森,市長,富山市").columns())
                .containsExactly(Column.NAME, Column.OFFICE, Column.ORGANISATION);
    }

    @Test
    void withoutHeadingsColumnsAreKnownByWhatStandsInThem() {
        ParticipantTable table = read("Tanaka Ichiro\tSpeaker\tDirector\tToyama\nSuzuki Jiro\t発表者\tMayor\tOsaka");
        assertThat(table.columns()).contains(Column.NAME, Column.ROLE, Column.ORGANISATION);
        Map<String, String> first = table.parties(Role.PARTICIPANT).getFirst();
        assertThat(first)
                .containsEntry("name", "Tanaka Ichiro")
                .containsEntry("name.ref", "+person")
                .containsEntry("role", "speaker")
                .containsEntry("name.office", "Director")
                .containsEntry("name.affiliation.ref", id("Toyama"));
    }

    @Test
    void aListOfCitiesBecomesTheCitiesOfTheLibrary() {
        assertThat(read("Toyama\n北九州市\n").parties(Role.PARTICIPANT))
                .extracting(row -> row.get("name.ref"))
                .containsExactly(id("Toyama"), id("Kitakyushu"));
    }

    @Test
    void whatTheLibraryDoesNotHaveBecomesNewOnce() {
        assertThat(read("name,city\nA. New,Newtown\nA. New,Newtown\n,Newtown").parties(Role.PARTICIPANT))
                .hasSize(2)
                .first()
                .satisfies(row -> assertThat(row)
                        .containsEntry("name.ref", "+person")
                        .containsEntry("name.affiliation", "Newtown")
                        .containsEntry("name.affiliation.ref", "+place"));
    }

    @Test
    void aCommaInQuotationMarksBelongsToItsCell() {
        assertThat(read("name,office\n\"Mori, Masashi\",\"Mayor, \"\"ret.\"\"\"")
                        .parties(Role.SPEAKER))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("name", "Mori, Masashi")
                        .containsEntry("name.office", "Mayor, \"ret.\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "City | CITY",
                "都市 | CITY",
                "Full name | NAME",
                "参加者名 | NAME",
                "氏名（漢字） | NAME",
                "\uFEFFName | NAME",
                "所属先 | ORGANISATION",
                "Organisation: | ORGANISATION",
            })
    void oneKnownHeadingIsEnough(String heading, Column column) {
        assertThat(read(heading + "\nToyama").columns()).containsExactly(column);
        assertThat(read(heading + "\tNotes\nToyama\tnew").columns()).containsExactly(column, Column.IGNORED);
        assertThat(read(heading + "\nToyama").parties(Role.HOST)).hasSize(1);
    }

    @Test
    void citiesWithRolesAreTheCities() {
        assertThat(read("City\tRole\nToyama\tHost\nNewtown\tSpeaker").parties(Role.PARTICIPANT))
                .containsExactly(
                        Map.of("role", "host", "name", "Toyama", "name.ref", id("Toyama")),
                        Map.of("role", "speaker", "name", "Newtown", "name.ref", "+place"));
    }

    @Test
    void aRoleIsNoHeading() {
        assertThat(read("Mori Masashi, Participant").parties(Role.HOST))
                .containsExactly(Map.of("role", "participant", "name", "Mori Masashi", "name.ref", "+person"));
    }

    @Test
    void citiesThatOnlyTheGazetteerHasAreTakenFromThere() {
        Gazetteer gazetteer = new ShippedGazetteer(
                new PlaceFinder(SharedGazetteer.shipped()), () -> Reference.INDEX, () -> Messages.in(Language.ENGLISH));
        Known known = new LibraryKnown(() -> Reference.INDEX, gazetteer);
        assertThat(ParticipantTable.read("Da Nang\nToyama City\nMori Masashi", known)
                        .parties(Role.PARTICIPANT))
                .extracting(row -> row.get("name.ref"))
                .satisfiesExactly(
                        daNang -> assertThat(daNang).startsWith("+gazetteer/"),
                        toyama -> assertThat(toyama).isEqualTo(id("Toyama")),
                        mori -> assertThat(mori).isEqualTo("+person"));
        assertThat(ParticipantTable.read("name,office,city\nA. New,Mayor,Danang", known)
                        .parties(Role.PARTICIPANT))
                .singleElement()
                .satisfies(row -> assertThat(row.get("name.affiliation.ref")).startsWith("+gazetteer/"));
    }

    private static Known twoOfOneName() {
        LibraryIndex index = LibraryIndex.of(new LibraryContent(
                List.of(),
                List.of(
                        new Organisation(
                                new Id("iges"),
                                Names.of("en", "IGES"),
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of()),
                        new Organisation(
                                new Id("jica"),
                                Names.of("en", "JICA"),
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of())),
                List.of(
                        new Person(new Id("first"), "Tanaka Ichiro", "Director", new Id("iges")),
                        new Person(new Id("second"), "Tanaka Ichiro", "Adviser", new Id("jica"))),
                List.of(),
                List.of()));
        return new LibraryKnown(() -> index, Gazetteer.NONE);
    }

    @Test
    void ofSeveralPeopleOfANameTheUserChooses() {
        assertThat(ParticipantTable.read("name,office\nTanaka Ichiro,Mayor", twoOfOneName())
                        .rows(Role.SPEAKER))
                .containsExactly(
                        new ParticipantTable.Row(Map.of("role", "speaker", "name", "Tanaka Ichiro"), List.of("Mayor")));
    }

    @Test
    void theAffiliationTellsPeopleOfOneNameApart() {
        assertThat(ParticipantTable.read("name,office,affiliation\nTanaka Ichiro,Adviser,JICA", twoOfOneName())
                        .rows(Role.SPEAKER))
                .containsExactly(new ParticipantTable.Row(
                        Map.of("role", "speaker", "name", "Tanaka Ichiro", "name.ref", "second"), List.of()));
    }

    @Test
    void cellsThatNothingIsMadeOfAreTold() {
        assertThat(read("Name\tRole\tOffice\tCity\tPhone\nToyama\tModerator\tHall\tOsaka\t123")
                        .rows(Role.HOST))
                .containsExactly(new ParticipantTable.Row(
                        Map.of("role", "host", "name", "Toyama", "name.ref", id("Toyama")),
                        List.of("123", "Moderator", "Hall", "Osaka")));
    }

    @Test
    void aRowThatNamesNobodyIsTold() {
        ParticipantTable table = read("Name,Office\nMori,Mayor\n,Director");
        assertThat(table.rows(Role.HOST).getLast()).isEqualTo(new ParticipantTable.Row(Map.of(), List.of("Director")));
        assertThat(table.parties(Role.HOST)).hasSize(1);
    }

    @Property(tries = 200)
    void whateverIsPastedIsReadWithoutFail(@ForAll String text) {
        assertThat(read(text + "\t\n," + text).parties(Role.HOST))
                .allSatisfy(row -> assertThat(row).containsKeys("role", "name"));
    }
}

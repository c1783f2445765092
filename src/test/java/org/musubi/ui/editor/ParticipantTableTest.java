package org.musubi.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.musubi.model.Role;
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

    @Property(tries = 200)
    void whateverIsPastedIsReadWithoutFail(@ForAll String text) {
        assertThat(read(text + "\t\n," + text).parties(Role.HOST))
                .allSatisfy(row -> assertThat(row).containsKeys("role", "name", "name.ref"));
    }
}

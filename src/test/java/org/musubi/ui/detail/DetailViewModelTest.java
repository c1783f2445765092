package org.musubi.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Navigation;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.Workspace;

class DetailViewModelTest {
    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final List<String> copied = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private final Notices notices = new Notices();
    private final Settings settings = new Settings(Map.of(), Language.ENGLISH);
    private final AskedFor actions = new AskedFor();
    private final DetailViewModel model = new DetailViewModel(
            workspace, new Navigation(workspace), copied::add, notices, opened::add, actions, settings);

    @BeforeEach
    void show() {
        workspace.show(Reference.INDEX);
    }

    private Page page() {
        return Objects.requireNonNull(model.pageProperty().get());
    }

    private String fact(String label) {
        return page().sections().stream()
                .flatMap(s -> s.lines().stream())
                .filter(l -> l instanceof Page.Fact f && f.label().equals(label))
                .map(l ->
                        ((Page.Fact) l).pieces().stream().map(Page.Piece::text).collect(Collectors.joining("|")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label));
    }

    @Test
    void nothingSelectedShowsNothing() {
        assertThat(model.pageProperty().get()).isNull();
    }

    @Test
    void aWorkshopShowsBothVenuesWithTheirOwnDates() {
        workspace
                .selectionProperty()
                .set(Selection.NONE.open(
                        Reference.record("Pilot Training Workshop").id()));
        assertThat(fact("Date")).isEqualTo("27 November – 1 December 2017");
        assertThat(fact("Venue")).contains("Osaka", "Amagasaki").contains("30 November 2017");
        assertThat(fact("Participants")).startsWith("7 persons, 4 cities");
        assertThat(fact("Participant")).contains("Bandung", "Quezon City", "Can Tho", "Ho Chi Minh City");
    }

    @Test
    void aMonthStaysAMonth() {
        workspace
                .selectionProperty()
                .set(Selection.NONE.open(Reference.record("Kyoto Protocol").id()));
        assertThat(fact("Date")).isEqualTo("December 1997");
    }

    @Test
    void aCityShowsItsPartnersStrongestFirstAndItsRecordsByKind() {
        workspace.selectionProperty().set(Selection.ofParty(Reference.party("Toyama")));
        assertThat(page().subtitle()).contains("富山市");
        assertThat(fact("Population")).isEqualTo("325,532 (2020)");
        assertThat(page().sections()).extracting(Page.Section::heading).contains("Partners", "Agreements", "Sources");
    }

    @Test
    void twoCitiesShowWhatTheyShare() {
        workspace
                .selectionProperty()
                .set(Selection.ofParty(Reference.party("Toyama")).toggle(Reference.party("Semarang")));
        assertThat(page().title()).isEqualTo("Toyama – Semarang");
        assertThat(page().sections()).extracting(Page.Section::heading).contains("2017");
    }

    @Test
    void everyPageCanBeMadeInBothLanguages() {
        for (Language language : Language.values()) {
            workspace.messagesProperty().set(Messages.in(language));
            Reference.INDEX.parties().forEach(p -> {
                workspace.selectionProperty().set(Selection.ofParty(p.id()));
                assertThat(page().title()).isNotBlank();
            });
            Reference.INDEX.records().forEach(r -> {
                workspace.selectionProperty().set(Selection.NONE.open(r.id()));
                assertThat(page().sections()).isNotEmpty();
            });
        }
    }

    @Test
    void aThemesLinkFiltersByIt() {
        model.follow(new Page.ToTheme("low-carbon"));
        assertThat(workspace.filterProperty().get().themes()).containsExactly("low-carbon");
    }

    @Test
    void theCitationNamesTheSource() {
        workspace
                .selectionProperty()
                .set(Selection.NONE.open(
                        Reference.record("Pilot Training Workshop").id()));
        model.copy();
        assertThat(copied).singleElement().asString().contains("(27 November – 1 December 2017). Source: “");
    }
}

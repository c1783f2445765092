package org.musubi.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.Samples;
import org.musubi.exchange.CitationFormat;
import org.musubi.model.Attachment;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.query.Dimension;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Language;
import org.musubi.text.Message;
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
        assertThat(workspace.filterProperty().get().wanted(Dimension.THEME)).containsExactly("low-carbon");
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

    private static LibraryContent disputedLibrary() {
        var file = new Attachment("12.pdf", "application/pdf", 1_234_567, "0".repeat(64));
        return new LibraryContent(
                Samples.LIBRARY.places(),
                Samples.LIBRARY.organisations(),
                Samples.LIBRARY.people(),
                List.of(Samples.AGREEMENT, Samples.WORKSHOP, Samples.disputed()),
                List.of(Samples.NEWSLETTER.withAttachments(List.of(file))));
    }

    private List<Page.Line> lines() {
        return page().sections().stream().flatMap(s -> s.lines().stream()).toList();
    }

    private Page.Section section(String heading) {
        return page().sections().stream()
                .filter(s -> s.heading().equals(heading))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + heading));
    }

    private void open(LibraryContent library, Selection selection) {
        workspace.show(LibraryIndex.of(library));
        workspace.selectionProperty().set(selection);
    }

    @Test
    void sourcesThatDisagreeStandSideBySideWithTheChosenOneMarkedInWords() {
        open(disputedLibrary(), Selection.NONE.open(Samples.disputed().id()));

        List<Page.Line> statements = section("Sources disagree: date").lines();

        assertThat(statements)
                .extracting(line -> ((Page.Statement) line).value(), line -> ((Page.Statement) line).mark())
                .containsExactly(tuple("18 April 2014", "✓ Shown in the record"), tuple("May 2014", ""));
        assertThat(((Page.Statement) statements.getFirst()).choice()).isNull();
        model.follow(Objects.requireNonNull(((Page.Statement) statements.getLast()).choice()));
        assertThat(actions.asked).containsExactly("choose date 2014-05 for disputed");
    }

    @Test
    void aRecordShowsEachSourceOnceWithItsFilesAddressAndPassages() {
        open(disputedLibrary(), Selection.NONE.open(Samples.disputed().id()));

        List<Page.Line> lines = section("Sources").lines();

        assertThat(lines)
                .contains(
                        new Page.Entry(
                                null,
                                new Page.Piece("City Newsletter 12", new Page.ToSource(new Id("newsletter"))),
                                ""),
                        new Page.Entry(
                                null,
                                new Page.Piece("https://example.org/12", new Page.ToAddress("https://example.org/12")),
                                ""),
                        new Page.Note("States: date: May 2014 · page 3"),
                        new Page.Quote("“signed in May 2014”"))
                .filteredOn(Page.File.class::isInstance)
                .hasSize(1);
        assertThat(lines).filteredOn(Page.Entry.class::isInstance).hasSize(2);
    }

    @Test
    void aSourceHasAPageWithItsFilesAndWhatCitesIt() {
        open(disputedLibrary(), Selection.NONE.open(Samples.disputed().id()));
        model.follow(new Page.ToSource(new Id("newsletter")));

        assertThat(page().overline()).isEqualTo("Source");
        assertThat(page().title()).isEqualTo("City Newsletter 12");
        assertThat(fact("Publisher")).isEqualTo("Cities Press");
        assertThat(fact("Published")).isEqualTo("January 2018");
        assertThat(section("Attachments").lines()).hasSize(2);
        assertThat(page().sections()).extracting(Page.Section::heading).contains("Agreements", "Events");

        model.navigation().back();
        assertThat(page().title()).isEqualTo("Disputed agreement");
    }

    @Test
    void aSourceThatIsGoneIsNotShown() {
        open(disputedLibrary(), Selection.NONE.openSource(new Id("newsletter")));
        workspace.show(Reference.INDEX);

        assertThat(model.pageProperty().get()).isNull();
        assertThat(workspace.selection().isEmpty()).isTrue();
    }

    @Test
    void filesAreAskedForOpenedSavedAndRemoved() {
        open(disputedLibrary(), Selection.NONE.openSource(new Id("newsletter")));
        Attachment file = lines().stream()
                .filter(Page.File.class::isInstance)
                .map(line -> ((Page.File) line).attachment())
                .findFirst()
                .orElseThrow();

        model.follow(new Page.Attach(new Id("newsletter")));
        model.follow(new Page.OpenFile(file));
        model.follow(new Page.SaveFile(file));
        model.follow(new Page.Detach(new Id("newsletter"), file));
        model.attach(List.of(Path.of("a.pdf")));

        assertThat(actions.asked)
                .containsExactly(
                        "attach to newsletter",
                        "open 12.pdf",
                        "save 12.pdf",
                        "detach 12.pdf from newsletter",
                        "attach [a.pdf] to newsletter");
    }

    @Test
    void filesCanBeDroppedOnRecordsAndSourcesOfALibraryThatCanBeChanged() {
        open(disputedLibrary(), Selection.ofParty(new Id("toyama")));
        assertThat(model.canAttach()).isFalse();
        workspace.selectionProperty().set(Selection.NONE.openSource(new Id("newsletter")));
        assertThat(model.canAttach()).isTrue();
        workspace.readOnly(Message.of("read-only.reason"));
        assertThat(model.canAttach()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theFormatUsedLastIsRemembered(CitationFormat format) {
        open(disputedLibrary(), Selection.NONE.openSource(new Id("newsletter")));
        assertThat(model.lastFormat()).isEqualTo(CitationFormat.PLAIN_TEXT);

        model.copy(format);
        model.copy();

        assertThat(copied).hasSize(2).allMatch(text -> text.contains("City Newsletter 12"));
        assertThat(copied.getFirst()).isEqualTo(copied.getLast());
        assertThat(new Settings(settings.toMap(), Language.ENGLISH)
                        .citationFormat()
                        .get())
                .isEqualTo(format.code());
    }

    @Test
    void theRecordsOfTwoCitiesAreCitedTogether() {
        open(disputedLibrary(), Selection.ofParty(new Id("toyama")).toggle(new Id("hai-phong")));

        model.copy(CitationFormat.PLAIN_TEXT);

        assertThat(copied)
                .singleElement()
                .asString()
                .contains("Pilot training workshop", "JCM")
                .doesNotContain("Disputed");
    }

    @Test
    void whereNoSourceIsCitedOnlyTheTextIsCopied() {
        open(disputedLibrary(), Selection.NONE.open(Samples.AGREEMENT.id()));

        model.copy(CitationFormat.RIS);

        assertThat(copied).isEmpty();
        assertThat(notices.messageProperty().get()).startsWith("No source is cited");
    }

    @Test
    void nothingCanBeCitedWhileNothingIsShown() {
        assertThat(model.possible().get()).isFalse();
        open(disputedLibrary(), Selection.NONE.openSource(new Id("newsletter")));
        assertThat(model.possible().get()).isTrue();
    }

    @Test
    void aCityLeadsToTheHistoryOfEachTieAndToAllRecordsOfAKind() {
        Id toyama = Reference.party("Toyama");
        workspace.selectionProperty().set(Selection.ofParty(toyama));
        var partners = section("Partners").lines();
        assertThat(partners)
                .first()
                .isInstanceOfSatisfying(
                        Page.Bar.class, bar -> assertThat(bar.part()).isEqualTo(1));

        model.follow(Objects.requireNonNull(section("Events").all()));

        assertThat(workspace.filterProperty().get().wanted(Dimension.PARTY)).containsExactly(toyama);
        assertThat(workspace.visibleProperty().get())
                .hasSameSizeAs(section("Events").lines());
    }

    @Test
    void aCityTellsItsNetworksWithSinceWhen() {
        workspace.selectionProperty().set(Selection.ofParty(Reference.party("Toyama")));

        assertThat(section("Networks").lines())
                .extracting(line -> ((Page.Entry) line).note().text())
                .containsExactly("since 2014", "Invitation, 2014");
    }

    @Test
    void aFilterLeavesThePageAsItIs() {
        workspace.selectionProperty().set(Selection.ofParty(Reference.party("Toyama")));
        Page before = page();

        model.follow(new Page.ToTheme("low-carbon"));

        assertThat(page()).isSameAs(before);
    }

    @Test
    void threeCitiesShowWhatTheyShare() {
        workspace
                .selectionProperty()
                .set(Selection.ofParty(Reference.party("Toyama"))
                        .toggle(Reference.party("Semarang"))
                        .toggle(Reference.party("Kitakyushu")));

        assertThat(page().overline()).isEqualTo("Picked together: 3");
        assertThat(section("Ties between two").lines()).isNotEmpty();
    }
}

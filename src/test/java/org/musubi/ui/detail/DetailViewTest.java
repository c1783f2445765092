package org.musubi.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.Role;
import org.musubi.query.Dimension;
import org.musubi.query.LibraryIndex;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Selection;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Each kind of page as it is on the screen, and the ways between them.
@ExtendWith(ApplicationExtension.class)
class DetailViewTest {
    private static final Id KITAKYUSHU = Reference.party("Kitakyushu");
    private static final Id HAI_PHONG = Reference.party("Hai Phong");

    private final DetailOnStage stage = new DetailOnStage();

    @Start
    void show(Stage window) {
        stage.show(window, Reference.INDEX);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static Selection of(Id... parties) {
        return new Selection(new LinkedHashSet<>(List.of(parties)), null);
    }

    @Test
    void aCityTellsItsFactsPlaceYearsPartnersRecordsNetworksAndSources() {
        stage.select(of(KITAKYUSHU));

        assertThat(stage.title()).isEqualTo("Kitakyushu");
        assertThat(stage.headings())
                .containsSubsequence("Timeline", "Partners", "Agreements", "Events", "Networks", "Sources");
        assertThat(DetailOnStage.links(stage.section("Partners"))).startsWith("Hai Phong");
        DetailOnStage.await(() -> ((InsetView) stage.root().lookup(".inset")).isPainted());
    }

    @Test
    void aCountryIsALinkToItsRecords() {
        stage.select(of(KITAKYUSHU));

        stage.follow(stage.root(), "Japan");

        assertThat(stage.workspace.filterProperty().get().wanted(Dimension.COUNTRY))
                .containsExactly("JP");
    }

    @Test
    void aPartnerLeadsToTheHistoryOfTheTie() {
        stage.select(of(KITAKYUSHU));

        stage.follow(stage.section("Partners"), "Hai Phong");

        assertThat(stage.title()).isEqualTo("Kitakyushu – Hai Phong");
        assertThat(stage.headings()).containsSubsequence("Agreements and upgrades", "2014", "Undated", "Sources");
        assertThat(DetailOnStage.links(stage.section("2014"))).hasSize(1);
        assertThat(stage.section("Agreements and upgrades").lookupAll(".count"))
                .extracting(node -> ((Label) node).getText())
                .containsExactly("2");
    }

    @Test
    void aNetworkTellsItsMembersAndAPersonItsRecords() {
        Id network = Reference.INDEX.organisations().stream()
                .map(o -> o.id())
                .filter(id -> Reference.INDEX.recordsOf(id).stream()
                        .anyMatch(r ->
                                r.parties().stream().anyMatch(p -> p.party().equals(id) && p.role() == Role.NETWORK)))
                .findFirst()
                .orElseThrow();
        stage.select(of(network));
        List<String> members = DetailOnStage.links(stage.section("Members"));
        assertThat(members).isNotEmpty();

        Id person = Reference.INDEX.people().stream()
                .map(p -> p.id())
                .filter(id -> !Reference.INDEX.recordsOf(id).isEmpty())
                .findFirst()
                .orElseThrow();
        stage.select(of(person));
        assertThat(stage.title())
                .isEqualTo(Reference.INDEX.party(person).orElseThrow().name("en"));
        assertThat(DetailOnStage.links(stage.root()))
                .contains(Reference.INDEX.recordsOf(person).getFirst().title("en"));
    }

    @Test
    void aRecordNamesEachPartyAsALink() {
        var record = Reference.record("Sister City Agreement, Kitakyushu");
        stage.select(Selection.NONE.open(record.id()));

        assertThat(stage.title()).isEqualTo(record.title("en"));
        assertThat(DetailOnStage.links(stage.root())).contains("Kitakyushu", "Hai Phong");
    }

    @Test
    void severalPickedTellWhatTheyShare() {
        stage.select(of(Reference.party("Toyama"), Reference.party("Semarang"), KITAKYUSHU));

        assertThat(stage.headings()).contains("Ties between two");
    }

    @Test
    void namesThatFitInALineTakeNoSecond() {
        stage.select(of(KITAKYUSHU, HAI_PHONG));
        GridPane facts = grid(stage.root().lookup(".section"));
        Node names = facts.getChildren().get(1);

        double bottom = ((Region) names)
                .getChildrenUnmodifiable().stream()
                        .mapToDouble(link -> link.getBoundsInParent().getMaxY())
                        .max()
                        .orElseThrow();

        assertThat(names.getLayoutBounds().getHeight()).isCloseTo(bottom, within(1.0));
    }

    private static GridPane grid(Node in) {
        return Stream.of(in)
                .flatMap(n -> ((Region) n).getChildrenUnmodifiable().stream())
                .flatMap(n -> ((Region) n).getChildrenUnmodifiable().stream())
                .filter(GridPane.class::isInstance)
                .map(GridPane.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoComesBackFindsThePageWhereItWasRead() {
        stage.select(of(KITAKYUSHU));
        double line = scrollDown(stage.scroll(), 400);
        assertThat(line).isGreaterThan(100);

        stage.select(of(KITAKYUSHU, HAI_PHONG));
        assertThat(stage.scroll().getVvalue()).isZero();
        DetailOnStage.onWindow(stage.navigation::back);

        DetailOnStage.await(() -> Math.abs(top(stage.scroll()) - line) < 1);
    }

    /// Turns the wheel of the mouse, and tells how many pixels of the page are above the pane.
    private static double scrollDown(ScrollPane scroll, double pixels) {
        double[] at = new double[1];
        DetailOnStage.onWindow(() -> {
            scroll.getContent()
                    .fireEvent(new ScrollEvent(
                            ScrollEvent.SCROLL,
                            10,
                            10,
                            10,
                            10,
                            false,
                            false,
                            false,
                            false,
                            false,
                            false,
                            0,
                            -pixels,
                            0,
                            -pixels,
                            ScrollEvent.HorizontalTextScrollUnits.NONE,
                            0,
                            ScrollEvent.VerticalTextScrollUnits.NONE,
                            0,
                            0,
                            null));
            at[0] = top(scroll);
        });
        return at[0];
    }

    private static double top(ScrollPane scroll) {
        return scroll.getVvalue()
                * (scroll.getContent().getLayoutBounds().getHeight()
                        - scroll.getViewportBounds().getHeight());
    }

    @Test
    void theButtonsOfAMouseGoBackAndForward() {
        stage.select(of(KITAKYUSHU));
        stage.select(of(HAI_PHONG));

        press(MouseButton.BACK);
        assertThat(stage.title()).isEqualTo("Kitakyushu");
        press(MouseButton.FORWARD);
        assertThat(stage.title()).isEqualTo("Hai Phong");
    }

    private void press(MouseButton button) {
        DetailOnStage.onWindow(() -> stage.root()
                .fireEvent(new MouseEvent(
                        MouseEvent.MOUSE_PRESSED,
                        10,
                        10,
                        10,
                        10,
                        button,
                        1,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        button == MouseButton.BACK,
                        button == MouseButton.FORWARD,
                        false,
                        false,
                        true,
                        null)));
    }

    @Test
    void theWayBackIsAMenuThatLeadsSeveralPagesAtOnce() {
        stage.select(of(KITAKYUSHU));
        stage.select(of(HAI_PHONG));
        stage.select(of(Reference.party("Toyama")));
        Button back = stage.button("back");

        DetailOnStage.onWindow(() -> {
            Point2D at = back.localToScreen(1, 1);
            back.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED, 1, 1, at.getX(), at.getY(), true, null));
        });
        var menu = menu();
        assertThat(menu.getItems()).extracting(item -> item.getText()).containsExactly("Hai Phong", "Kitakyushu");

        DetailOnStage.onWindow(() -> {
            menu.getItems().getLast().fire();
            menu.hide();
        });
        assertThat(stage.title()).isEqualTo("Kitakyushu");
    }

    private static ContextMenu menu() {
        DetailOnStage.await(() -> Window.getWindows().stream().anyMatch(window -> window instanceof ContextMenu));
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDeletedPageIsLeftEmpty() {
        stage.select(of(KITAKYUSHU));

        DetailOnStage.onWindow(() -> stage.workspace.show(LibraryIndex.of(LibraryContent.EMPTY)));

        DetailOnStage.await(() -> stage.root().lookup("#empty").isVisible());
    }
}

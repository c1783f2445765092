package org.musubi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;
import org.musubi.query.Dimension;
import org.musubi.text.Language;
import org.musubi.ui.Reference;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Theme;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

class WindowTest extends OnWindow {
    WindowTest() {
        super(1000, 700);
    }

    private void select(Selection selection) {
        onScreen(() -> workspace.selectionProperty().set(selection));
    }

    private static String title(FxRobot robot) {
        return robot.lookup(".page-title").queryAs(Label.class).getText();
    }

    @Test
    void everyViewLoadsInBothLanguages() {
        for (Language language : Language.values()) {
            onScreen(() -> window.settings.language().set(language));
            // These have a controller for each summary, form or library: their own tests load them.
            var apart = EnumSet.of(
                    FxmlView.PRINT_PREVIEW,
                    FxmlView.MAP_EXPORT,
                    FxmlView.EDITOR,
                    FxmlView.RECORD_EDITOR,
                    FxmlView.PLACE_EDITOR,
                    FxmlView.ORGANISATION_EDITOR,
                    FxmlView.PERSON_EDITOR,
                    FxmlView.SOURCE_EDITOR,
                    FxmlView.RESTORE,
                    FxmlView.LIBRARY_PROPERTIES);
            for (FxmlView view : EnumSet.complementOf(apart)) {
                onScreen(() -> assertThat(window.composition.views().load(view)).isNotNull());
            }
        }
    }

    /// The bar stands open with this text. It slides, so it is looked at by its height.
    private static boolean barSays(String text, FxRobot robot) {
        return robot.lookup(".notification-bar").queryAllAs(Region.class).stream()
                .anyMatch(bar -> bar.isVisible()
                        && bar.getHeight() > 20
                        && bar.lookupAll(".label").stream().anyMatch(label -> text.equals(((Label) label).getText())));
    }

    @Test
    void ofTwoNoticesAtOnceTheSecondStays(FxRobot robot) {
        Notices notices = window.composition.notices();
        onScreen(() -> {
            notices.offer("Deleted", "Undo", () -> {});
            notices.offer("Deleted 3 records", "Undo", () -> {});
        });
        Window.until(() -> barSays("Deleted 3 records", robot));

        onScreen(() -> {
            notices.dismiss();
            notices.offer("Deleted 2 records", "Undo", () -> {});
        });
        Window.until(() -> barSays("Deleted 2 records", robot));
        assertThat(notices.noticeProperty().get()).isNotNull();

        onScreen(notices::dismiss);
        Window.until(() -> !barSays("Deleted 2 records", robot));
    }

    @Test
    void inTheListF2EditsAndDeleteGoesOnToTheNext(FxRobot robot) {
        ListView<?> list = robot.lookup("#list").queryListView();
        robot.clickOn(list).type(KeyCode.HOME, KeyCode.DOWN);
        Window.until(() -> workspace.selection().record() != null);
        int at = list.getSelectionModel().getSelectedIndex();
        Id first = Objects.requireNonNull(workspace.selection().record());

        robot.type(KeyCode.DELETE);
        Window.until(() -> workspace.index().record(first).isEmpty());
        Window.until(() -> workspace.selection().record() != null
                && !first.equals(workspace.selection().record()));
        Window.until(() -> list.getSelectionModel().getSelectedIndex() == at);

        robot.type(KeyCode.F2);
        Window.until(() -> window.composition.editing().openProperty().getValue() != null);
        onScreen(window.composition.editing()::discard);
    }

    @Test
    void aDragOverTheDensityStripBrushesAPeriodEverywhere(FxRobot robot) {
        Bounds strip = bounds(robot, "#density");
        double y = strip.getCenterY();
        robot.moveTo(strip.getMinX() + strip.getWidth() * 0.7, y)
                .press(javafx.scene.input.MouseButton.PRIMARY)
                .moveTo(strip.getMinX() + strip.getWidth() * 0.8, y)
                .moveTo(strip.getMinX() + strip.getWidth() * 0.9, y);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(workspace.filterProperty().get().period()).isNotNull();
        int during = workspace.visibleProperty().get().size();
        robot.release(javafx.scene.input.MouseButton.PRIMARY);
        assertThat(during).isPositive().isLessThan(84);
        assertThat(robot.lookup(".chip").queryAll()).hasSize(1);
        window.picture("window-brushed");
        // Brushing goes by whole bars of the strip, each some pixels wide.
        assertThat(handles(robot.lookup("#density").query()))
                .hasSize(2)
                .first(InstanceOfAssertFactories.DOUBLE)
                .isCloseTo(strip.getWidth() * 0.7, within(20.0));
        assertThat(handles(robot.lookup("#density").query()))
                .last(InstanceOfAssertFactories.DOUBLE)
                .isCloseTo(strip.getWidth() * 0.9, within(20.0));

        robot.doubleClickOn("#density");
        assertThat(workspace.filterProperty().get().period()).isNull();
    }

    /// Where the handles of the brushed period are drawn: the columns of the strip's topmost pixels in a strong
    /// colour.
    private static List<Double> handles(Node strip) {
        WritableImage image = WaitForAsyncUtils.waitForAsyncFx(30_000, () -> strip.snapshot(null, null));
        var found = new ArrayList<Double>();
        for (int x = 1; x < image.getWidth(); x++) {
            boolean strong = image.getPixelReader().getColor(x, 2).getSaturation() > 0.6;
            if (strong && (found.isEmpty() || x - found.getLast() > 4)) {
                found.add((double) x);
            }
        }
        // The first and the last are the frame that shows the focus.
        return found.subList(1, found.size() - 1);
    }

    @Test
    void theBrushWorksByKeyboard(FxRobot robot) {
        onScreen(() -> robot.lookup("#density").query().requestFocus());
        robot.type(KeyCode.LEFT);
        var first = Objects.requireNonNull(workspace.filterProperty().get().period());
        robot.type(KeyCode.LEFT);
        assertThat(Objects.requireNonNull(workspace.filterProperty().get().period())
                        .from())
                .isEqualTo(first.from().minusYears(1));
        robot.type(KeyCode.ESCAPE);
        assertThat(workspace.filterProperty().get().period()).isNull();
    }

    @Test
    void filtersShowAsChipsThatCanBeTakenAway(FxRobot robot) {
        onScreen(() -> workspace
                .filterProperty()
                .set(workspace.filterProperty().get().withKinds(java.util.Set.of(RecordKind.AGREEMENT))));
        Labeled chip = robot.lookup(".chip").queryAs(Labeled.class);
        assertThat(chip.getText()).isEqualTo("Agreement");
        assertThat(workspace.visibleProperty().get()).hasSize(11);
        robot.clickOn(chip);
        assertThat(workspace.visibleProperty().get()).hasSize(84);
    }

    @Test
    void aThemeIsFoundAndTickedInItsList(FxRobot robot) {
        robot.clickOn("#theme");
        robot.write("climate");
        ListView<?> list = robot.lookup(".facet-list").queryListView();
        assertThat(list.getItems()).isNotEmpty().hasSizeLessThan(10);
        robot.type(KeyCode.ENTER).type(KeyCode.DOWN).type(KeyCode.SPACE);
        assertThat(workspace.filterProperty().get().wanted(Dimension.THEME)).hasSize(1);
    }

    @Test
    void searchSuggestsWhileTypingAndOpensWhatIsChosen(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        robot.write("toyam");
        Window.until(() -> robot.lookup(".suggestions .mark").<Label>queryAll().stream()
                .anyMatch(mark -> mark.getText().equals("Toyam")));
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        Window.until(() -> !workspace.selection().isEmpty());
        assertThat(title(robot)).isEqualTo("Toyama");
    }

    @Test
    void enterInTheSearchFieldFilters(FxRobot robot) {
        TextField field = robot.lookup(".search").queryAs(TextField.class);
        robot.clickOn(field).write("Surabaya").type(KeyCode.ENTER);
        Window.until(() -> workspace.filterProperty().get().text() != null);
        assertThat(workspace.visibleProperty().get()).isNotEmpty().hasSizeLessThan(20);
        robot.type(KeyCode.ESCAPE).type(KeyCode.ESCAPE);
        Window.until(() -> workspace.filterProperty().get().text() == null);
    }

    @Test
    void aRecordInTheListOpensInTheDetailsAndOnTheTimeline(FxRobot robot) {
        robot.clickOn(robot.lookup(".result-list .record-title").nth(0).queryAs(Label.class));
        Id open = Objects.requireNonNull(workspace.selection().record());
        assertThat(title(robot))
                .isEqualTo(Reference.INDEX.record(open).orElseThrow().title("en"));
    }

    @Test
    void namesInTheDetailsAreLinksAndBackLeadsBack(FxRobot robot) {
        select(Selection.NONE.open(Reference.record("Pilot Training Workshop").id()));
        window.picture("window-record-en-light");
        Hyperlink link = robot.lookup(".page .hyperlink")
                .<Hyperlink>lookup((Hyperlink l) -> l.getText().equals("Toyama"))
                .query();
        onScreen(link::fire);
        assertThat(title(robot)).isEqualTo("Toyama");
        robot.press(KeyCode.ALT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.ALT);
        assertThat(title(robot)).startsWith("Pilot Training Workshop");
    }

    @Test
    void languageAndThemeChangeAtOnce(FxRobot robot) {
        select(Selection.ofParty(Reference.party("Toyama")));
        window.picture("window-city-en-light");
        onScreen(() -> {
            window.settings.language().set(Language.JAPANESE);
            window.settings.theme().set(Theme.DARK);
        });
        assertThat(title(robot)).isEqualTo("富山市");
        MenuBar menu = robot.lookup(".menu-bar").queryAs(MenuBar.class);
        assertThat(menu.getMenus().getFirst().getText()).isEqualTo("ファイル(_F)");
        assertThat(window.stage.getScene().getRoot().getStyleClass()).contains("dark");
        window.picture("window-city-ja-dark");
        onScreen(() -> window.settings.theme().set(Theme.LIGHT));
        window.picture("window-city-ja-light");
    }

    @Test
    void twoCitiesShowTheHistoryOfTheirTie(FxRobot robot) {
        select(Selection.ofParty(Reference.party("Toyama")).toggle(Reference.party("Semarang")));
        assertThat(title(robot)).isEqualTo("Toyama – Semarang");
        onScreen(() -> window.settings.theme().set(Theme.DARK));
        window.picture("window-tie-en-dark");
    }

    @Test
    void theFirstKeysGoToTheMap() {
        assertThat(window.stage.getScene().getFocusOwner().getStyleClass()).contains("map");
    }

    @Test
    void theTimelineWalksFromRecordToRecord(FxRobot robot) {
        onScreen(() -> robot.lookup("#lanes").query().requestFocus());
        robot.type(KeyCode.RIGHT);
        Id first = workspace.selection().record();
        robot.type(KeyCode.RIGHT);
        assertThat(workspace.selection().record()).isNotNull().isNotEqualTo(first);
    }

    @Test
    void panesHideAndComeBack(FxRobot robot) {
        onScreen(() -> window.settings.timelineShown().set(false));
        assertThat(robot.lookup("#lanes").tryQuery()).isEmpty();
        onScreen(() -> window.settings.timelineShown().set(true));
        assertThat(robot.lookup("#lanes").tryQuery()).isPresent();
    }

    @Test
    void theDetailsTakeTheWholeHeightAndPanesTheSizeTheyHadWhateverTheWindow() throws TimeoutException {
        var details = window.stage.getScene().lookup("#detailHolder");
        var timeline = window.stage.getScene().lookup("#timelineHolder");
        double height = window.settings.timelineHeight().get();
        double width = details.getLayoutBounds().getWidth();

        onScreen(() -> window.stage.setHeight(window.stage.getHeight() - 300));
        onScreen(() -> window.stage.setHeight(window.stage.getHeight() + 300));

        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> Math.abs(timeline.getLayoutBounds().getHeight() - height) < 5);
        assertThat(details.getLayoutBounds().getWidth()).isCloseTo(width, within(5.0));
        assertThat(details.localToScene(details.getLayoutBounds()).getMaxY())
                .isCloseTo(timeline.localToScene(timeline.getLayoutBounds()).getMaxY(), within(1.0));
    }

    @Test
    void theMenuOpensByKeyboard(FxRobot robot) {
        robot.press(KeyCode.ALT, KeyCode.H).release(KeyCode.H, KeyCode.ALT);
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        Window.until(() -> !window.dialogs.isEmpty());
        assertThat(window.dialogs).containsAnyOf("About Musubi", "Keyboard shortcuts");
    }

    @Test
    void printingPreviewsWhatIsOpen() {
        select(Selection.NONE.open(Reference.record("Pilot Training Workshop").id()));
        fire("Print summary…");
        Window.until(() -> !window.dialogs.isEmpty());
        assertThat(window.dialogs).hasSize(1);
    }

    @Test
    void theCitationOfARecordCanBeCopied(FxRobot robot) {
        select(Selection.NONE.open(Reference.record("Pilot Training Workshop").id()));
        robot.clickOn("#copyCitation");
        assertThat(window.copied).singleElement().asString().contains("Pilot Training Workshop", "Source: “");
    }

    @Test
    void anExportIsWrittenInTheBackgroundAndImportingItChangesNothing() throws IOException {
        Path file = folder.resolve("out.json");
        window.answer = file;
        fire("Export…");
        Window.until(() -> window.composition.notices().noticeProperty().get() != null);
        assertThat(file).isNotEmptyFile();
        onScreen(() -> window.composition.notices().dismiss());
        fire("Import…");
        Window.until(() -> window.composition.notices().noticeProperty().get() != null);
        assertThat(Objects.requireNonNull(
                                window.composition.notices().noticeProperty().get())
                        .text())
                .contains("0 new, 0 changed");
    }

    @Test
    void aFileThatIsNoLibraryIsRefusedInPlainWords() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.musubi"), "Dear Sir or Madam,".repeat(400));
        window.answer = file;
        fire("Open library…");
        Window.until(() -> window.composition.notices().noticeProperty().get() != null);
        assertThat(Objects.requireNonNull(
                                window.composition.notices().noticeProperty().get())
                        .problem())
                .isTrue();
        assertThat(workspace.index().records()).hasSize(84);
    }

    @Test
    void anEmptyResultSaysHowToGoOn(FxRobot robot) {
        onScreen(() -> workspace
                .filterProperty()
                .set(workspace
                        .filterProperty()
                        .get()
                        .withPeriod(new org.musubi.query.Period(LocalDate.of(1900, 1, 1), LocalDate.of(1901, 1, 1)))));
        window.picture("window-empty");
        robot.clickOn("#clearFilters");
        assertThat(workspace.visibleProperty().get()).hasSize(84);
    }

    private void fire(String text) {
        MenuItem item = ((MenuBar)
                        Objects.requireNonNull(window.stage.getScene().lookup(".menu-bar")))
                .getMenus().stream()
                        .flatMap(m -> m.getItems().stream())
                        .filter(i -> text.equals(
                                Objects.requireNonNullElse(i.getText(), "").replace("_", "")))
                        .findFirst()
                        .orElseThrow();
        onScreen(item::fire);
    }

    private static Bounds bounds(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScreen(node.getBoundsInLocal());
    }
}

package org.musubi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.musubi.Samples;
import org.musubi.service.DefaultLibrary;
import org.musubi.store.Library;
import org.musubi.text.Language;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Theme;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Libraries as files: which one is open, who may change it, and where it lies.
class LibrariesTest extends OnWindow {
    LibrariesTest() {
        super(1280, 800);
    }

    /// Each test opens the library itself.
    @Override
    void fill() {}

    /// Another window that has the window's library open to write.
    private Library elsewhere() {
        return new DefaultLibrary(folder, Reference::json).open();
    }

    private static boolean shows(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(Node::isVisible);
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private List<MenuItem> fileMenu() {
        MenuBar bar = (MenuBar) Objects.requireNonNull(window.stage.getScene().lookup(".menu-bar"));
        return bar.getMenus().getFirst().getItems();
    }

    private MenuItem item(String text) {
        return fileMenu().stream()
                .filter(i ->
                        text.equals(Objects.requireNonNullElse(i.getText(), "").replace("_", "")))
                .findFirst()
                .orElseThrow();
    }

    private List<MenuItem> recent() {
        Menu menu = (Menu) item("Open recent");
        onScreen(() -> Objects.requireNonNull(menu.getOnShowing()).handle(new javafx.event.Event(Menu.ON_SHOWING)));
        return menu.getItems();
    }

    private void open(Path file) {
        window.answer = file;
        onScreen(() -> item("Open library…").fire());
        Window.until(() -> window.stage.getTitle().startsWith(Library.nameOf(file)));
    }

    @Test
    void aLibraryThatIsOpenElsewhereIsReadAndFollowedAndThenTakenOver(FxRobot robot) {
        try (Library other = elsewhere()) {
            window.fill();
            assertThat(shows(robot, "#readOnlyStrip")).isTrue();
            assertThat(text(robot, "#readOnlyText")).contains(System.getProperty("user.name"), "since");
            assertThat(item("Import…").isDisable()).isTrue();
            window.picture("library-read-only-en-light");
            onScreen(() -> {
                window.settings.language().set(Language.JAPANESE);
                window.settings.theme().set(Theme.DARK);
            });
            window.picture("library-read-only-ja-dark");
            onScreen(() -> window.settings.language().set(Language.ENGLISH));

            int before = window.workspace().index().records().size();
            other.write("step.edit", step -> step.records().insert(Samples.event("forum", "Forum")));
            Window.until(() -> window.workspace().index().records().size() == before + 1);

            assertThat(shows(robot, "#readOnlyStrip")).isTrue();
            robot.clickOn("#tryNow");
            Window.until(
                    () -> window.composition.notices().messageProperty().get().contains("still open"));
        }
        Window.until(() -> !window.workspace().readOnly().get());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(shows(robot, "#readOnlyStrip")).isFalse();
        assertThat(item("Import…").isDisable()).isFalse();
        assertThat(Objects.requireNonNull(
                                window.composition.notices().noticeProperty().get())
                        .text())
                .contains("You can edit");
    }

    @Test
    void whatIsPickedAndFilteredStaysWhenAnotherProgramChangesTheLibrary() {
        try (Library other = elsewhere()) {
            window.fill();
            var record = Reference.record("Pilot Training Workshop").id();
            onScreen(() -> window.workspace()
                    .selectionProperty()
                    .set(window.workspace().selection().open(record)));

            other.write("step.edit", step -> step.records().insert(Samples.event("forum", "Forum")));

            Window.until(() -> window.workspace()
                    .index()
                    .record(new org.musubi.model.Id("forum"))
                    .isPresent());
            assertThat(window.workspace().selection().record()).isEqualTo(record);
        }
    }

    @Test
    void aLibraryOfOnesOwnSaysNothing(FxRobot robot) {
        window.fill();

        assertThat(shows(robot, "#readOnlyStrip")).isFalse();
        assertThat(shows(robot, "#warningStrip")).isFalse();
    }

    @Test
    void aSyncedFolderIsWarnedOfOnce(FxRobot robot) throws IOException {
        window.fill();
        Path synced = Files.createDirectory(folder.resolve("Dropbox")).resolve("cities.musubi");
        Library.create(synced).close();

        open(synced);
        Window.until(() -> shows(robot, "#warningStrip"));
        assertThat(text(robot, "#warningText")).contains("Dropbox");
        window.picture("library-synced-en-light");
        onScreen(() -> window.settings.language().set(Language.JAPANESE));
        window.picture("library-synced-ja-light");
        onScreen(() -> window.settings.language().set(Language.ENGLISH));
        robot.clickOn("#dismissWarning");
        assertThat(shows(robot, "#warningStrip")).isFalse();

        onScreen(() -> window.composition
                .session()
                .show(org.musubi.ui.main.LibrarySession.Opened.of(Library.openReadOnly(synced))));
        assertThat(shows(robot, "#warningStrip")).isFalse();
    }

    @Test
    void librariesThatWereOpenAreOpenedAgainFromTheirMenu(FxRobot robot) {
        window.fill();
        Path mine = folder.resolve("my_cities.musubi");
        Library.create(mine).close();
        open(mine);
        assertThat(recent().stream().map(MenuItem::getText).limit(2))
                .containsExactly("_1 my__cities", "_2 Reference library");

        robot.press(KeyCode.ALT, KeyCode.F).release(KeyCode.F, KeyCode.ALT);
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ENTER);

        Window.until(() -> window.stage.getTitle().startsWith("Reference library"));
    }

    @Test
    void aLibraryThatIsGoneIsGreyedAndTheListCanBeCleared() throws IOException {
        window.fill();
        Path gone = folder.resolve("gone.musubi");
        Library.create(gone).close();
        open(gone);
        Path next = folder.resolve("next.musubi");
        Library.create(next).close();
        open(next);
        Files.delete(gone);

        List<MenuItem> items = recent();
        Window.until(() -> items.get(1).isDisable());
        assertThat(items.get(1).getText()).isEqualTo("_2 gone (not found)");
        assertThat(items.getFirst().isDisable()).isFalse();

        onScreen(() -> items.getLast().fire());
        assertThat(recent())
                .singleElement()
                .satisfies(i -> assertThat(i.isDisable()).isTrue());
    }

    @Test
    void whatIsOpenAlreadyStaysOpen() throws IOException {
        window.fill();
        Path link = Files.createSymbolicLink(folder.resolve("shortcut.musubi"), folder.resolve("reference.musubi"));
        window.answer = link;

        onScreen(() -> item("Open library…").fire());

        Window.until(() -> window.composition.notices().messageProperty().get().contains("open already"));
        assertThat(window.workspace().readOnly().get()).isFalse();
    }

    @Test
    void theTitleOfALibraryIsItsNameInBothLanguages() {
        window.fill();
        var service = Objects.requireNonNull(window.composition.session().service());

        service.change("step.library-title", "", step -> step.settings().put("title.ja", "都市間協力"));
        Window.until(() -> window.stage.getTitle().startsWith("都市間協力"));
        service.change("step.library-title", "", step -> step.settings().put("title.en", "Our cities"));
        Window.until(() -> window.stage.getTitle().startsWith("Our cities"));
        assertThat(window.composition.session().nameIn(Language.JAPANESE)).isEqualTo("都市間協力");

        service.undo();
        service.undo();
        Window.until(() -> window.stage.getTitle().startsWith("Reference library"));
    }

    @Test
    void thePropertiesOfALibraryOpen() {
        window.fill();
        onScreen(() -> ((MenuBar) Objects.requireNonNull(window.stage.getScene().lookup(".menu-bar")))
                .getMenus().stream()
                        .flatMap(m -> m.getItems().stream())
                        .filter(i -> "_Properties".equals(i.getText()))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        Window.until(() -> window.dialogs.contains("Properties of the library"));
    }

    private void fireInLibraryMenu(String text) {
        onScreen(() -> ((MenuBar) Objects.requireNonNull(window.stage.getScene().lookup(".menu-bar")))
                .getMenus().stream()
                        .flatMap(m -> m.getItems().stream())
                        .filter(i -> text.equals(
                                Objects.requireNonNullElse(i.getText(), "").replace("_", "")))
                        .findFirst()
                        .orElseThrow()
                        .fire());
    }

    private String notice() {
        Window.until(() -> window.composition.notices().noticeProperty().get() != null);
        return Objects.requireNonNull(
                        window.composition.notices().noticeProperty().get())
                .text();
    }

    @Test
    void aCopyIsSavedWholeAndTheWindowStaysWithItsLibrary() {
        window.fill();
        Path copy = folder.resolve("copy.musubi");
        window.answer = copy;

        onScreen(() -> item("Save a copy…").fire());

        assertThat(notice()).contains(copy.toString(), "read through");
        assertThat(window.stage.getTitle()).startsWith("Reference library");
        try (Library copied = Library.open(copy)) {
            assertThat(copied.content().records()).hasSize(84);
        }
    }

    @Test
    void aCopyNeverTakesThePlaceOfAnotherFile() throws IOException {
        window.fill();
        window.answer = Files.writeString(folder.resolve("letter.musubi"), "Dear colleagues");

        onScreen(() -> item("Save a copy…").fire());

        assertThat(notice()).contains("letter.musubi");
        assertThat(folder.resolve("letter.musubi")).hasContent("Dear colleagues");
    }

    @Test
    void compactingSaysWhatItCameTo() {
        window.fill();

        fireInLibraryMenu("Compact");

        assertThat(notice()).containsAnyOf("smaller", "already as small");
        assertThat(window.workspace().index().records()).hasSize(84);
    }
}

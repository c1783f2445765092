package org.musubi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.musubi.Samples;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Place;
import org.musubi.model.Role;
import org.musubi.model.Status;
import org.musubi.service.LibraryService;
import org.musubi.text.Language;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Theme;
import org.musubi.ui.common.Workspace;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Deleting, changing many, checking and merging in the real window.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start first.
class TidyTest {
    private static final int RECORDS = 84;

    private Path folder;
    private org.musubi.app.Window window;
    private Workspace workspace;

    @Start
    void start(Stage stage) throws IOException {
        folder = Files.createTempDirectory("musubi");
        window = new org.musubi.app.Window(stage, folder, 1000, 700);
        window.show();
        workspace = window.workspace();
    }

    @BeforeEach
    void fill() {
        window.fill();
    }

    @AfterEach
    void close() throws IOException {
        window.close();
    }

    private LibraryService service() {
        return Objects.requireNonNull(window.composition.session().service());
    }

    private static void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) {
        org.musubi.app.Window.until(condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void untilRecords(int count) {
        until(() -> workspace.index().records().size() == count);
    }

    /// Adds entries as another part of the program would.
    private void add(Entry... entries) {
        service().change("step.import", "", step -> Stream.of(entries).forEach(step::put));
        until(() -> Stream.of(entries)
                .allMatch(e -> workspace.index().party(e.id()).isPresent()
                        || workspace.index().record(e.id()).isPresent()));
    }

    private static ListView<?> results(FxRobot robot) {
        return robot.lookup(".results .result-list").queryAs(ListView.class);
    }

    /// Marks the first two records of the list by keyboard.
    private void markTwo(FxRobot robot) {
        onScreen(() -> {
            results(robot).requestFocus();
            results(robot).getSelectionModel().clearAndSelect(1);
        });
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        until(() -> workspace.markedProperty().get().size() == 2);
    }

    private static <C extends Node> C in(FxRobot robot, String selector, Class<C> type) {
        return robot.lookup(selector).queryAs(type);
    }

    private Scene tidyScene() {
        until(() -> Window.getWindows().stream()
                .anyMatch(w -> w != window.stage && w.getScene().lookup(".tidy") != null));
        return Window.getWindows().stream()
                .filter(w -> w != window.stage && w.getScene().lookup(".tidy") != null)
                .findFirst()
                .orElseThrow()
                .getScene();
    }

    private void menu(FxRobot robot, String text) {
        onScreen(() -> in(robot, ".menu-bar", javafx.scene.control.MenuBar.class).getMenus().stream()
                .flatMap(m -> m.getItems().stream())
                .filter(i -> text.equals(i.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    /// Presses the button of the notice; by itself, as the notice slides in.
    private static void undo(FxRobot robot) {
        onScreen(() -> robot.lookup(".notification-bar .button").queryAllAs(Button.class).stream()
                .filter(b -> "Undo".equals(b.getText()))
                .reduce((_, last) -> last)
                .orElseThrow()
                .fire());
    }

    @Test
    void markedRecordsAreDeletedByOneKeyAndComeBack(FxRobot robot) {
        markTwo(robot);
        var before = workspace.markedProperty().get();

        robot.type(KeyCode.DELETE);
        untilRecords(RECORDS - 2);
        assertThat(workspace.markedProperty().get()).doesNotContainAnyElementsOf(before);
        until(() -> robot.lookup(".notification-bar .label").queryAllAs(Label.class).stream()
                .anyMatch(l -> l.getText().startsWith("Deleted 2 entries.")));
        window.picture("tidy-deleted");

        undo(robot);
        untilRecords(RECORDS);
    }

    @Test
    void deletingAPartyTakesItOutOfItsRecords(FxRobot robot) {
        Id toyama = Reference.party("Toyama");
        int records = workspace.index().recordsOf(toyama).size();
        onScreen(() -> workspace.selectionProperty().set(org.musubi.ui.common.Selection.ofParty(toyama)));

        menu(robot, "_Delete");
        until(() -> workspace.index().party(toyama).isEmpty());

        until(() -> robot.lookup(".notification-bar .label").queryAllAs(Label.class).stream()
                .anyMatch(l -> l.getText().contains("Taken out of " + records + " records.")));
        assertThat(workspace.selection().isEmpty()).isTrue();
        assertThat(service().library().faults()).isEmpty();
    }

    @Test
    void markedRecordsAreChangedTogether(FxRobot robot) {
        markTwo(robot);
        onScreen(() ->
                in(robot, ".bulk #what", ComboBox.class).getSelectionModel().select(2));
        onScreen(() ->
                in(robot, ".bulk #status", ComboBox.class).getSelectionModel().select(5));
        var records = workspace.markedProperty().get();
        until(() -> in(robot, ".bulk #preview", Label.class).getText().equals("2 of 2 marked records will change."));
        window.picture("tidy-bulk");

        onScreen(() -> in(robot, ".bulk #apply", Button.class).fire());

        until(() -> records.stream()
                .allMatch(id -> workspace.index().record(id).orElseThrow().status() == Status.ENDED));
        assertThat(workspace.markedProperty().get()).isEqualTo(records);
        // There is nothing more to change.
        until(() -> in(robot, ".bulk #apply", Button.class).isDisabled());
        assertThat(in(robot, ".bulk #what", ComboBox.class).isFocused()).isTrue();
    }

    @Test
    void allRecordsAreMarkedByOneKeyAndTheThemeIsTheOneOfTheUsersLanguage(FxRobot robot) {
        onScreen(() -> window.settings.language().set(Language.JAPANESE));
        onScreen(() -> {
            results(robot).requestFocus();
            results(robot).getSelectionModel().clearAndSelect(1);
        });
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        until(() -> workspace.markedProperty().get().size() == RECORDS);
        onScreen(() -> in(robot, ".bulk #word", ComboBox.class).getEditor().setText("気候変動"));
        until(() -> !in(robot, ".bulk #apply", Button.class).isDisabled());
        window.picture("tidy-bulk-ja");
        onScreen(() -> in(robot, ".bulk #apply", Button.class).fire());

        until(() ->
                workspace.index().records().stream().allMatch(r -> r.themes().contains("climate")));
    }

    @Test
    void whatIsDoubtfulIsListedAndPutRight(FxRobot robot) {
        add(new Place(
                new Id("nowhere"),
                org.musubi.model.PlaceKind.CITY,
                org.musubi.model.Names.of("en", "Nowhere"),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null));
        menu(robot, "_Check");
        Scene scene = tidyScene();
        until(() -> ((Label) scene.lookup(".check #summary")).getText().endsWith("to look at"));
        org.musubi.app.Window.picture("tidy-check", scene);
        var list = (ListView<?>) scene.lookup(".check-list");
        int before = list.getItems().size();

        Button delete = robot.from(scene.getRoot()).lookup("Delete").queryAs(Button.class);
        onScreen(delete::fire);
        until(() -> !list.getItems().isEmpty() && list.getItems().size() < before);
        onScreen(() -> robot.from(scene.getRoot()).lookup("Right as it is").queryAllAs(Button.class).stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow()
                .fire());
        until(() -> list.getItems().size() < before - 1);

        onScreen(() -> window.settings.language().set(Language.JAPANESE));
        onScreen(() -> window.settings.theme().set(Theme.DARK));
        org.musubi.app.Window.picture("tidy-check-ja-dark", scene);
    }

    @Test
    void duplicatesAreMergedSideBySide(FxRobot robot) {
        Id known = Reference.party("Hai Phong");
        Place twin = Samples.city("twin", Map.of("en", "Haiphong City", "th", "ไฮฟอง"), "VN");
        LibraryRecord visit = Samples.event("visit", "Visit", new Involvement(twin.id(), Role.HOST, null));
        add(twin, visit);
        menu(robot, "Find _duplicates");
        Scene scene = tidyScene();
        until(() -> scene.lookup(".duplicates #merge") != null
                && !scene.lookup(".duplicates #merge").isDisabled());
        org.musubi.app.Window.picture("tidy-merge", scene);
        RadioButton keep = (RadioButton) scene.lookup("#keep-" + known);
        assertThat(keep.isSelected()).as("the one with more records is kept").isTrue();

        onScreen(() -> ((RadioButton) scene.lookup("#names-en-twin")).fire());
        onScreen(() -> ((Button) scene.lookup(".duplicates #merge")).fire());

        until(() -> workspace.index().party(twin.id()).isEmpty());
        var merged = workspace.index().place(known).orElseThrow();
        assertThat(merged.name("en")).isEqualTo("Haiphong City");
        assertThat(merged.aliases()).contains("Hai Phong");
        assertThat(workspace.index().recordsOf(known))
                .extracting(LibraryRecord::id)
                .contains(visit.id());
        until(() -> ((Label) scene.lookup(".duplicates #summary")).getText().startsWith("Nothing looks"));

        undo(robot);
        until(() -> workspace.index().party(twin.id()).isPresent());
        until(() -> scene.lookup(".duplicates #comparison").isVisible());

        onScreen(() -> window.settings.language().set(Language.JAPANESE));
        onScreen(() -> window.settings.theme().set(Theme.DARK));
        org.musubi.app.Window.picture("tidy-merge-ja-dark", scene);
        onScreen(() -> ((Button) scene.lookup(".duplicates #apart")).fire());
        until(() -> !scene.lookup(".duplicates #comparison").isVisible());
    }
}

package org.musubi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.musubi.Samples;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.service.LibraryService;
import org.musubi.text.Language;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Theme;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The history of an entry below its details, and that of the library in a window beside.
@SuppressWarnings("NullAway.Init") // JUnit calls openWindow first.
class HistoryWindowTest extends OnWindow {
    private static final Id FORUM = new Id("forum-of-tests");

    private LibraryService service;

    HistoryWindowTest() {
        super(1000, 700);
    }

    @Override
    void fill() {
        super.fill();
        service = Objects.requireNonNull(window.composition.session().service());
        put("Forum", "1997-05");
        put("Great forum", "1997-05-12");
        Window.until(() -> title().equals("Great forum"));
        onScreen(() -> workspace.selectionProperty().set(Selection.NONE.open(FORUM)));
    }

    private void put(String title, String date) {
        service.change("step.import", title, step -> step.put(Samples.event(FORUM.value(), title, Edtf.parse(date))));
    }

    private String title() {
        return workspace.index().record(FORUM).map(r -> r.title("en")).orElse("");
    }

    @Test
    void anEarlierVersionIsChosenAndRestoredByKeyboard(FxRobot robot) {
        TitledPane pane = robot.lookup(".entry-history").queryAs(TitledPane.class);
        onScreen(pane::requestFocus);
        robot.type(KeyCode.SPACE);
        ListView<?> versions = robot.lookup("#versions").queryListView();
        Window.until(() -> versions.getItems().size() == 2);
        window.picture("history-entry");
        Button restore = robot.lookup("#restore").queryButton();
        assertThat(restore.isDisabled()).isTrue();

        onScreen(versions::requestFocus);
        robot.type(KeyCode.END, KeyCode.ENTER);

        Window.until(() -> title().equals("Forum"));
        Window.until(() -> versions.getItems().size() == 3);
    }

    @Test
    void theLibrarysHistoryLeadsBackToAnyStep(FxRobot robot) {
        Stage beside = beside(760, 480);
        ListView<?> steps = robot.lookup("#steps").queryListView();
        Window.until(() -> steps.getItems().size() >= 2);

        onScreen(() -> steps.getSelectionModel().select(1));
        Window.until(() -> robot.lookup("#touched").queryListView().getItems().size() == 1);
        picture(beside, "history-library");
        robot.clickOn("#goBack");
        Window.until(() -> title().equals("Forum"));

        Window.until(() -> !steps.getItems().isEmpty()
                && steps.getItems().getFirst().toString().contains("UNDONE"));
        onScreen(() -> steps.getSelectionModel().select(0));
        Window.until(() -> !robot.lookup("#goForth").queryButton().isDisabled());
        robot.clickOn("#goForth");
        Window.until(() -> title().equals("Great forum"));
        onScreen(beside::close);
    }

    @Test
    void whatWasDeletedIsFoundInTheHistoryAndRestored(FxRobot robot) {
        service.change("step.delete", "Great forum", step -> step.remove(FORUM));
        Window.until(() -> title().isEmpty());
        Stage beside = beside(760, 480);
        ListView<?> removed = robot.lookup("#removed").queryListView();
        Window.until(() -> removed.getItems().size() == 1);

        onScreen(() -> {
            robot.lookup(".library-history")
                    .queryAs(javafx.scene.control.TabPane.class)
                    .getSelectionModel()
                    .select(1);
            removed.getSelectionModel().select(0);
        });
        robot.clickOn("#restoreRemoved");

        Window.until(() -> title().equals("Great forum"));
        Window.until(() -> FORUM.equals(workspace.selection().record()));
        Window.until(() -> removed.getItems().isEmpty());
        onScreen(beside::close);
    }

    @Test
    void itLooksRightInJapaneseAndInTheDark(FxRobot robot) {
        onScreen(() -> {
            window.settings.language().set(Language.JAPANESE);
            window.settings.theme().set(Theme.DARK);
            robot.lookup(".entry-history").queryAs(TitledPane.class).setExpanded(true);
        });
        ListView<?> versions = robot.lookup("#versions").queryListView();
        Window.until(() -> versions.getItems().size() == 2);
        window.picture("history-entry-ja-dark");
        Stage beside = beside(640, 400);
        ListView<?> steps = robot.lookup("#steps").queryListView();
        Window.until(() -> steps.getItems().size() >= 2);
        onScreen(() -> steps.getSelectionModel().select(0));
        Window.until(() -> robot.lookup("#touched").queryListView().getItems().size() == 1);
        picture(beside, "history-library-ja-dark");

        assertThat(versions.getItems().getFirst().toString()).contains("名称（英語）：Forum → Great forum");
        onScreen(beside::close);
    }

    private Stage beside(double width, double height) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, () -> {
            Parent view = window.composition.views().load(FxmlView.LIBRARY_HISTORY);
            var stage = new Stage();
            stage.setScene(new Scene(view, width, height));
            window.composition.dress(stage.getScene());
            stage.show();
            return stage;
        });
    }

    private static void picture(Stage stage, String name) {
        Window.picture(name, stage.getScene());
    }
}

package org.musubi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.musubi.Samples;
import org.musubi.model.Id;
import org.musubi.service.LibraryService;
import org.musubi.store.Transaction;
import org.musubi.ui.common.Selection;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The window follows every change, and takes it back by key, button, menu and notice.
@SuppressWarnings("NullAway.Init") // JUnit calls openWindow first.
class UndoWindowTest extends OnWindow {
    private static final Id FORUM = new Id("forum-of-tests");

    private LibraryService service;

    UndoWindowTest() {
        super(1000, 700);
    }

    @Override
    void fill() {
        super.fill();
        service = Objects.requireNonNull(window.composition.session().service());
        service.change("step.import", "a forum", step -> step.put(Samples.event("forum-of-tests", "Forum")));
        Window.until(this::isThere);
    }

    private boolean isThere() {
        return workspace.index().record(FORUM).isPresent();
    }

    private void focus(FxRobot robot, String selector) {
        WaitForAsyncUtils.waitForAsyncFx(
                30_000, () -> robot.lookup(selector).<Node>query().requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void keysTakeBackAndDoAgain(FxRobot robot) {
        focus(robot, ".result-list");
        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        Window.until(() -> !isThere());

        robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z).release(KeyCode.Z, KeyCode.SHIFT, KeyCode.CONTROL);
        Window.until(this::isThere);
        assertThat(workspace.selection().record()).isEqualTo(FORUM);

        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        Window.until(() -> !isThere());
        robot.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        Window.until(this::isThere);
    }

    @Test
    void whileOneTypesTheKeysTakeBackWhatWasTyped(FxRobot robot) {
        robot.clickOn(".search").write("forum");
        TextField field = robot.lookup(".search").query();

        robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);

        assertThat(field.getText()).isNotEqualTo("forum");
        assertThat(isThere()).isTrue();
        robot.press(KeyCode.CONTROL, KeyCode.Y).release(KeyCode.Y, KeyCode.CONTROL);
        assertThat(field.getText()).isEqualTo("forum");
    }

    @Test
    void theButtonsNameTheStepAndAreGreyedWhenThereIsNone(FxRobot robot) {
        Button undo = robot.lookup("#undo").query();
        Button redo = robot.lookup("#redo").query();
        Window.until(() -> undo.getTooltip().getText().equals("Undo: Import a forum"));
        assertThat(redo.isDisabled()).isTrue();

        robot.clickOn(undo);
        Window.until(() -> undo.isDisabled() && !redo.isDisabled());
        assertThat(isThere()).isFalse();
        assertThat(redo.getTooltip().getText()).isEqualTo("Redo: Import a forum");

        robot.clickOn(redo);
        Window.until(this::isThere);
    }

    @Test
    void afterADeletionTheNoticeTakesItBack(FxRobot robot) {
        WaitForAsyncUtils.waitForAsyncFx(
                30_000, () -> workspace.selectionProperty().set(Selection.NONE.open(FORUM)));
        service.change("step.delete.test", "Forum", (Transaction step) -> step.remove(FORUM));
        Window.until(() -> !isThere());
        Window.until(() -> robot.lookup(".notification-bar .button").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        window.picture("undo-offered");

        robot.clickOn(robot.lookup(".notification-bar .button-bar .button").<Node>query());

        Window.until(this::isThere);
        Window.until(() -> FORUM.equals(workspace.selection().record()));
    }
}

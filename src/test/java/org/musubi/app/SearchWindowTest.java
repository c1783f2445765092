package org.musubi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.musubi.query.TextMatch;
import org.musubi.ui.Reference;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// One box finds all, with the keyboard alone.
class SearchWindowTest extends OnWindow {
    SearchWindowTest() {
        super(1000, 700);
    }

    private static void open(FxRobot robot) {
        robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        Window.until(() -> !lines(robot).isEmpty());
    }

    /// Types into the field once it is sure that the keys go there, and waits for the answer to all of the text.
    ///
    /// @param mark what is marked in it, and in no answer before
    private static void search(FxRobot robot, String text, String mark) {
        open(robot);
        robot.write(text);
        Window.until(() -> marks(robot).contains(mark));
    }

    private static Set<String> marks(FxRobot robot) {
        return WaitForAsyncUtils.waitForAsyncFx(
                30_000,
                () -> robot.lookup(".search-lines .mark").<Label>queryAll().stream()
                        .map(Label::getText)
                        .collect(Collectors.toSet()));
    }

    /// What a reader of the screen would say of each line in sight.
    private static List<String> lines(FxRobot robot) {
        return WaitForAsyncUtils.waitForAsyncFx(
                30_000,
                () -> robot.lookup(".search-lines .list-cell:filled").<ListCell<?>>queryAll().stream()
                        .filter(ListCell::isVisible)
                        .map(cell -> Objects.requireNonNullElse(cell.getAccessibleText(), ""))
                        .toList());
    }

    private static int selected(FxRobot robot) {
        return WaitForAsyncUtils.waitForAsyncFx(
                30_000,
                () -> robot.lookup(".search-lines")
                        .<ListView<?>>query()
                        .getSelectionModel()
                        .getSelectedIndex());
    }

    private static String typed(FxRobot robot) {
        return WaitForAsyncUtils.waitForAsyncFx(
                30_000, () -> robot.lookup(".search").<TextField>query().getText());
    }

    @Test
    void groupsHaveHeadingsAndWhatWasTypedIsMarked(FxRobot robot) {
        search(robot, "kawas", "Kawas");
        assertThat(lines(robot)).anyMatch(line -> line.matches("Cities and places \\d+"));
        assertThat(lines(robot)).anyMatch(line -> line.matches("Records \\d+"));
        assertThat(lines(robot)).contains("Kawasaki Japan");
    }

    @Test
    void keysWalkThroughTheLinesAndEscapeClosesThemOneAfterTheOther(FxRobot robot) {
        search(robot, "kawas", "Kawas");
        robot.type(KeyCode.DOWN);
        // The first line is a heading.
        assertThat(selected(robot)).isEqualTo(1);
        robot.type(KeyCode.END);
        int last = selected(robot);
        assertThat(last).isGreaterThan(1);
        robot.type(KeyCode.DOWN);
        assertThat(selected(robot)).isEqualTo(last);
        robot.type(KeyCode.HOME);
        assertThat(selected(robot)).isEqualTo(1);
        robot.type(KeyCode.UP);
        assertThat(selected(robot)).isEqualTo(-1);

        robot.type(KeyCode.ESCAPE);
        Window.until(() -> lines(robot).isEmpty());
        assertThat(typed(robot)).isEqualTo("kawas");
        robot.type(KeyCode.ESCAPE);
        assertThat(typed(robot)).isEmpty();
    }

    @Test
    void enterOpensTheLineThatIsPicked(FxRobot robot) {
        search(robot, "kawas", "Kawas");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        Window.until(() -> workspace.selection().parties().contains(Reference.party("Kawasaki")));
        assertThat(typed(robot)).isEmpty();
        Window.until(() -> lines(robot).isEmpty());
    }

    @Test
    void commandsOfTheMenusAreFoundAndDone(FxRobot robot) {
        assertThat(window.settings.countryLines().get()).isTrue();
        search(robot, "country bord", "Country bord");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        Window.until(() -> !window.settings.countryLines().get());
    }

    @Test
    void whatWasSearchedForIsOfferedAgain(FxRobot robot) {
        search(robot, "kawas", "Kawas");
        robot.type(KeyCode.ENTER);
        Window.until(() -> workspace.filterProperty().get().text() instanceof TextMatch);
        robot.type(KeyCode.ESCAPE);
        Window.until(() -> workspace.filterProperty().get().text() == null);

        open(robot);
        assertThat(lines(robot)).contains("kawas");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        Window.until(() -> lines(robot).stream().anyMatch(line -> line.contains("Kawasaki Japan")));
        assertThat(typed(robot)).isEqualTo("kawas");
    }
}

package org.musubi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.musubi.query.Period;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The years are played in the window: one period for the bar below the map, the timeline and all else.
class YearsWindowTest extends OnWindow {
    YearsWindowTest() {
        super(1000, 700);
    }

    private @Nullable Period period() {
        return WaitForAsyncUtils.waitForAsyncFx(
                30_000, () -> workspace.filterProperty().get().period());
    }

    private Period seen() {
        return Objects.requireNonNull(period());
    }

    private static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private void brush(@Nullable Period period) {
        onScreen(() ->
                workspace.filterProperty().set(workspace.filterProperty().get().withPeriod(period)));
    }

    private static String text(FxRobot robot, String id) {
        return of(() -> robot.lookup(id).queryAs(Label.class).getText());
    }

    private static void open(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        Window.until(() -> robot.lookup(".years-bar").tryQuery().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void playsPausesAndGivesBackWhatThereWas(FxRobot robot) {
        open(robot);
        assertThat(text(robot, ".years-bar #year")).isEqualTo("All years");
        robot.clickOn(".years-bar #play");
        Period first = seen();
        Window.until(() -> !first.equals(workspace.filterProperty().get().period()));
        robot.push(KeyCode.SPACE);
        Period paused = seen();
        assertThat(text(robot, ".years-bar #year"))
                .isEqualTo(String.valueOf(paused.from().getYear()));
        robot.push(KeyCode.RIGHT);
        assertThat(period()).isEqualTo(year(paused.from().getYear() + 1));
        window.picture("years-1000");
        robot.push(KeyCode.ESCAPE);
        assertThat(period()).isNull();
    }

    @Test
    void followsTheTimelineAndLeadsIt(FxRobot robot) {
        open(robot);
        brush(year(2013));
        assertThat(text(robot, ".years-bar #year")).isEqualTo("2013");
        robot.clickOn(".years-bar #later");
        assertThat(period()).isEqualTo(year(2014));
        robot.clickOn("#density");
        robot.push(KeyCode.RIGHT);
        assertThat(text(robot, ".years-bar #year")).isEqualTo("2015");
        Window.until(() -> workspace.visibleProperty().get().size() > 0);
        assertThat(text(robot, ".years-bar #count")).contains("undated hidden");
    }

    @Test
    void takesKeysOnTheMap(FxRobot robot) {
        open(robot);
        brush(year(2013));
        onScreen(() -> robot.lookup(".map").query().requestFocus());
        robot.push(KeyCode.PERIOD);
        assertThat(period()).isEqualTo(year(2014));
        robot.push(KeyCode.COMMA);
        robot.push(KeyCode.COMMA);
        assertThat(period()).isEqualTo(year(2012));
    }

    @Test
    void takesNoKeysOnTheMapOnceItIsClosed(FxRobot robot) {
        open(robot);
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        Window.until(() -> robot.lookup(".years-bar").tryQuery().isEmpty());
        onScreen(() -> robot.lookup(".map").query().requestFocus());
        for (KeyCode key : new KeyCode[] {KeyCode.SPACE, KeyCode.COMMA, KeyCode.PERIOD}) {
            robot.push(key);
            assertThat(period()).as(key.getName()).isNull();
        }
    }

    @Test
    void isMovedByTheMouse(FxRobot robot) {
        open(robot);
        robot.clickOn(".years-track");
        Period middle = seen();
        Bounds band = of(() -> {
            Node node = robot.lookup(".years-band").query();
            return node.localToScreen(node.getBoundsInLocal());
        });
        robot.drag(band.getCenterX(), band.getCenterY()).dropBy(40, 0);
        assertThat(seen().from()).isAfter(middle.from());
        assertThat(of(() -> robot.lookup(".years-bar #stop").query().isDisabled()))
                .isFalse();
    }

    @Test
    void isASliderForThoseWhoCannotSeeIt(FxRobot robot) {
        open(robot);
        brush(year(2013));
        onScreen(() -> {
            Node track = robot.lookup(".years-track").query();
            assertThat(value(track, AccessibleAttribute.VALUE)).isEqualTo(2013);
            assertThat(value(track, AccessibleAttribute.MIN_VALUE)).isLessThan(2013);
            assertThat(value(track, AccessibleAttribute.MAX_VALUE)).isGreaterThan(2014);
            track.executeAccessibleAction(AccessibleAction.INCREMENT);
            assertThat(value(track, AccessibleAttribute.VALUE)).isEqualTo(2014);
        });
        assertThat(period()).isEqualTo(year(2014));
        onScreen(() -> robot.lookup(".years-track").query().executeAccessibleAction(AccessibleAction.DECREMENT));
        assertThat(period()).isEqualTo(year(2013));
    }

    private static double value(Node node, AccessibleAttribute attribute) {
        return (double) node.queryAccessibleAttribute(attribute);
    }

    @Test
    void playsWhatIsChosenInItsMenu(FxRobot robot) {
        open(robot);
        brush(year(2013));
        choose(robot, "Everything up to each year");
        assertThat(text(robot, ".years-bar #year")).isEqualTo("Up to 2013");
        assertThat(seen().from()).isEqualTo(LocalDate.of(1, 1, 1));
    }

    @Test
    void remembersOnlyWhatIsChosenInItsMenu(FxRobot robot) {
        open(robot);
        brush(new Period(LocalDate.of(1900, 1, 1), LocalDate.of(2099, 12, 31)));
        choose(robot, workspace.messages().text("years.speed.fast"));
        brush(null);
        robot.clickOn(".years-bar #later");
        assertThat(seen().to()).isEqualTo(seen().from().plusYears(1).minusDays(1));
    }

    private static void choose(FxRobot robot, String text) {
        onScreen(() -> {
            MenuButton how = robot.lookup(".years-bar #how").queryAs(MenuButton.class);
            how.getOnShowing().handle(null);
            MenuItem chosen = how.getItems().stream()
                    .filter(item -> text.equals(item.getText()))
                    .findFirst()
                    .orElseThrow();
            chosen.getOnAction().handle(null);
        });
    }

    @Test
    void coversNothingOfTheMapHoweverNarrow(FxRobot robot) {
        open(robot);
        onScreen(() -> workspace.messagesProperty().set(Messages.in(Language.JAPANESE)));
        onScreen(() -> {
            Node map = robot.lookup(".map").query();
            Node bar = robot.lookup(".years-bar").query();
            Bounds above = map.localToScene(map.getBoundsInLocal());
            Bounds below = bar.localToScene(bar.getLayoutBounds());
            assertThat(below.getMinY()).isGreaterThanOrEqualTo(above.getMaxY() - 1);
            assertThat(below.getWidth()).isLessThanOrEqualTo(above.getWidth() + 1);
            for (String part : new String[] {"#play", "#year", ".years-track", "#how", "#close"}) {
                Node node = robot.lookup(".years-bar " + part).query();
                Bounds box = node.localToScene(node.getLayoutBounds());
                assertThat(box.getMaxX()).as(part).isLessThanOrEqualTo(below.getMaxX());
                assertThat(box.getWidth()).as(part).isPositive();
            }
        });
        window.picture("years-1000-ja");
    }

    @Test
    void goesAwayAndGivesBackThePeriod(FxRobot robot) {
        open(robot);
        robot.clickOn(".years-bar #later");
        assertThat(period()).isNotNull();
        robot.clickOn(".years-bar #close");
        Window.until(() -> robot.lookup(".years-bar").tryQuery().isEmpty());
        assertThat(period()).isNull();
    }
}

package org.musubi.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.ui.map.MapOnStage.await;
import static org.musubi.ui.map.MapOnStage.card;
import static org.musubi.ui.map.MapOnStage.id;

import java.io.IOException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What the mouse and the keyboard do on the map.
@ExtendWith(ApplicationExtension.class)
class MapPickingTest {
    private final MapOnStage map = new MapOnStage();

    @Start
    void start(Stage stage) throws IOException {
        map.show(stage);
    }

    @AfterEach
    void stop() {
        map.close();
    }

    @Test
    void aClickPicksACityAndOneOnTheSeaPicksNothing(FxRobot robot) {
        map.settle();
        robot.clickOn(map.at("Toyama"));
        assertThat(map.picked()).containsExactly(id("Toyama"));

        controlClick(robot, "Semarang");
        assertThat(map.picked()).containsExactly(id("Toyama"), id("Semarang"));

        controlClick(robot, "Toyama");
        assertThat(map.picked()).containsExactly(id("Semarang"));

        robot.clickOn(map.atSea());
        assertThat(map.picked()).isEmpty();
    }

    @Test
    void escapePicksNothing(FxRobot robot) {
        map.settle();
        robot.clickOn(map.at("Hai Phong"));
        assertThat(map.picked()).containsExactly(id("Hai Phong"));

        robot.type(KeyCode.ESCAPE);

        assertThat(map.picked()).isEmpty();
    }

    @Test
    void aDragMovesTheMapAndPicksNothing(FxRobot robot) {
        map.settle();
        Point2D before = map.at("Toyama");

        robot.moveTo(map.at("Bangkok"))
                .press(MouseButton.PRIMARY)
                .moveBy(60, 40)
                .release(MouseButton.PRIMARY);
        map.settle();

        assertThat(map.picked()).isEmpty();
        assertThat(map.at("Toyama").distance(before.add(60, 40))).isLessThan(2);
    }

    @Test
    void placesAtOneSpotAreToldApart(FxRobot robot) throws IOException {
        map.settle();
        robot.clickOn(map.at("Iskandar"));
        await(() -> robot.lookup(".map-chooser").tryQuery().isPresent());
        assertThat(robot.lookup(".map-chooser .button").queryAllAs(Button.class))
                .extracting(Button::getText)
                .containsExactlyInAnyOrder("Iskandar · Region · Malaysia", "Johor Bahru · City · Malaysia");
        MapOnStage.picture(robot, robot.lookup(".map-chooser").query().getScene(), "en-light-chooser");

        robot.clickOn("Johor Bahru · City · Malaysia");

        assertThat(map.picked()).containsExactly(id("Johor Bahru"));
        assertThat(robot.lookup(".map-chooser").tryQuery()).isEmpty();
    }

    @Test
    void theKeyboardWalksTheCitiesAndPicks(FxRobot robot) throws IOException {
        map.settle();
        robot.interact(() -> map.mapRoot().requestFocus());
        robot.type(KeyCode.TAB);
        assertThat(card(robot)).isEqualTo("Kitakyushu");
        robot.type(KeyCode.TAB);
        assertThat(card(robot)).isEqualTo("Toyama");
        robot.press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
        assertThat(card(robot)).isEqualTo("Kitakyushu");
        assertThat(map.mapRoot().getAccessibleText()).startsWith("Kitakyushu, City · Japan, ");
        map.picture(robot, "en-light-keyboard");

        robot.type(KeyCode.ENTER);

        assertThat(map.picked()).containsExactly(id("Kitakyushu"));
    }

    @Test
    void theKeyboardMovesTheMap(FxRobot robot) {
        map.settle();
        robot.interact(() -> map.mapRoot().requestFocus());
        Point2D before = map.at("Bangkok");

        robot.type(KeyCode.RIGHT);
        map.settle();
        assertThat(map.at("Bangkok").distance(before.subtract(90, 0))).isLessThan(2);

        robot.type(KeyCode.DOWN);
        map.settle();
        assertThat(map.at("Bangkok").distance(before.subtract(90, 90))).isLessThan(2);

        double zoom = map.zoom();
        robot.type(KeyCode.ADD);
        map.settle();
        assertThat(map.zoom()).isGreaterThan(zoom);

        robot.type(KeyCode.HOME);
        map.settle();
        assertThat(map.at("Bangkok").distance(before)).isLessThan(2);
    }

    /// The headless robot's clicks forget which keys are held down.
    private void controlClick(FxRobot robot, String city) {
        Node base = robot.lookup(".map-base").query();
        Point2D screen = map.at(city);
        Point2D at = base.screenToLocal(screen);
        robot.interact(() -> base.fireEvent(new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                at.getX(),
                at.getY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                1,
                false,
                true,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                null)));
    }
}

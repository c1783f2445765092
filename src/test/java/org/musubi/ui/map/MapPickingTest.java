package org.musubi.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.ui.map.MapOnStage.await;
import static org.musubi.ui.map.MapOnStage.card;
import static org.musubi.ui.map.MapOnStage.id;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.musubi.ui.common.Selection;
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

    @Test
    void aClickPicksACityAndOneOnTheSeaPicksNothing(FxRobot robot) {
        map.settle();
        robot.clickOn(map.at("Yangon"));
        assertThat(map.picked()).containsExactly(id("Yangon"));

        controlClick(robot, "Hai Phong");
        assertThat(map.picked()).containsExactly(id("Yangon"), id("Hai Phong"));

        controlClick(robot, "Yangon");
        assertThat(map.picked()).containsExactly(id("Hai Phong"));

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
        Point2D before = map.at("Dalian");

        robot.moveTo(map.at("Bangkok"))
                .press(MouseButton.PRIMARY)
                .moveBy(60, 40)
                .release(MouseButton.PRIMARY);
        map.settle();

        assertThat(map.picked()).isEmpty();
        assertThat(map.at("Dalian").distance(before.add(60, 40))).isLessThan(2);
    }

    @Test
    void aClusterComesCloserUntilItSplitsAndPlacesAtOneSpotFanOut(FxRobot robot) throws IOException {
        map.settle();
        double zoom = map.zoom();
        robot.clickOn(map.at("Kuala Lumpur"));
        map.settle();
        assertThat(map.zoom()).isGreaterThan(zoom);
        assertThat(map.picked()).isEmpty();
        assertThat(fan(robot)).isEmpty();

        robot.clickOn(map.at("Iskandar"));
        await(() -> !fan(robot).isEmpty());
        assertThat(fan(robot))
                .containsExactlyInAnyOrder("Iskandar · Region · Malaysia", "Johor Bahru · City · Malaysia");
        map.picture(robot, "en-light-fan");

        robot.clickOn("Johor Bahru · City · Malaysia");

        assertThat(map.picked()).containsExactly(id("Johor Bahru"));
        assertThat(fan(robot)).isEmpty();
    }

    @Test
    void escapeAndAMoveOfTheMapCloseTheFan(FxRobot robot) {
        robot.interact(() -> map.workspace.showOnMap(Set.of(id("Iskandar"))));
        map.settle();
        robot.clickOn(map.at("Iskandar"));
        await(() -> !fan(robot).isEmpty());
        robot.type(KeyCode.ESCAPE);
        assertThat(fan(robot)).isEmpty();

        robot.clickOn(map.at("Iskandar"));
        await(() -> !fan(robot).isEmpty());
        robot.clickOn("#zoomIn");
        map.settle();
        assertThat(fan(robot)).isEmpty();
        assertThat(map.picked()).isEmpty();
    }

    private static List<String> fan(FxRobot robot) {
        return robot.lookup(".map-fan .button").queryAllAs(Button.class).stream()
                .map(Button::getText)
                .toList();
    }

    @Test
    void aClickOnATiePicksItsCities(FxRobot robot) throws IOException {
        map.settle();
        Point2D onTie = map.onTie("Yangon", "Hai Phong");
        robot.moveTo(onTie);
        assertThat(card(robot)).isEqualTo("Hai Phong – Yangon");
        map.picture(robot, "en-light-tie");

        robot.clickOn(onTie);

        assertThat(map.picked()).containsExactlyInAnyOrder(id("Yangon"), id("Hai Phong"));
    }

    @Test
    void ofABundleOneTieIsChosen(FxRobot robot) throws IOException {
        map.settle();
        Point2D onTie = map.onTie("Osaka", "Can Tho");
        robot.clickOn(onTie);
        await(() -> robot.lookup(".map-chooser").tryQuery().isPresent());
        List<Button> ties = List.copyOf(robot.lookup(".map-chooser .button").queryAllAs(Button.class));
        assertThat(ties).hasSizeGreaterThan(1);
        MapOnStage.picture(robot, robot.lookup(".map-chooser").query().getScene(), "en-light-chooser");

        robot.clickOn(ties.getFirst());

        assertThat(map.picked()).hasSize(2);
        assertThat(robot.lookup(".map-chooser").tryQuery()).isEmpty();
    }

    @Test
    void theKeyboardWalksTheCitiesAndPicks(FxRobot robot) throws IOException {
        map.settle();
        robot.interact(() -> {
            map.workspace.selectionProperty().set(Selection.ofParty(id("Kitakyushu")));
            map.mapRoot().requestFocus();
        });
        map.settle();
        robot.type(KeyCode.TAB);
        assertThat(card(robot)).isEqualTo("Kitakyushu");
        robot.type(KeyCode.TAB);
        assertThat(card(robot)).endsWith(" places");
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

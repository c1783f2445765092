package org.musubi.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.musubi.ui.map.MapOnStage.id;

import java.io.IOException;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.musubi.text.Message;
import org.musubi.ui.common.Selection;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The menu of the right button and of the menu key.
@ExtendWith(ApplicationExtension.class)
class MapMenuTest {
    private final MapOnStage map = new MapOnStage();

    @Start
    void start(Stage stage) throws IOException {
        map.show(stage);
    }

    @Test
    void copiesTheCoordinatesOfACity(FxRobot robot) {
        map.settle();
        ask(robot, map.at("Yangon"));

        choose(robot, "Copy coordinates");

        assertThat(map.copied).containsExactly("16.80528, 96.15611");
        assertThat(map.said).containsExactly("Copied: 16.80528, 96.15611");
    }

    @Test
    void beginsACityWhereTheMouseIs(FxRobot robot) {
        map.settle();
        ask(robot, map.atSea());

        choose(robot, "Add a city here");

        assertThat(map.begun).singleElement().satisfies(fields -> {
            assertThat(Double.parseDouble(fields.get("latitude"))).isBetween(14.8, 15.2);
            assertThat(Double.parseDouble(fields.get("longitude"))).isBetween(87.8, 88.2);
        });
    }

    @Test
    void beginsNoCityInALibraryThatMayOnlyBeRead(FxRobot robot) {
        map.settle();
        robot.interact(() -> map.workspace.readOnly(Message.of("read-only.reason")));
        ask(robot, map.atSea());

        assertThat(item("Add a city here").isDisable()).isTrue();
        assertThat(item("Copy coordinates").isDisable()).isFalse();
    }

    @Test
    void showsTheTiesOfACity(FxRobot robot) throws IOException {
        map.settle();
        robot.interact(() -> map.mapRoot().requestFocus());
        robot.type(KeyCode.ADD, KeyCode.ADD, KeyCode.ADD);
        map.settle();
        assertThat(map.isInView("Kitakyushu")).isFalse();
        ask(robot, map.at("Hai Phong"));

        choose(robot, "Show the ties of Hai Phong");
        map.settle();

        assertThat(map.picked()).containsExactly(id("Hai Phong"));
        assertThat(map.isInView("Kitakyushu")).isTrue();
        assertThat(map.isInView("Hai Phong")).isTrue();
    }

    @Test
    void picksAllCitiesOfACluster(FxRobot robot) {
        map.settle();
        ask(robot, map.at("Kuala Lumpur"));

        choose(robot, "Pick these ");

        assertThat(map.picked()).contains(id("Kuala Lumpur")).hasSizeGreaterThan(1);
    }

    @Test
    void bringsWhatIsPickedIntoView(FxRobot robot) {
        map.settle();
        ask(robot, map.atSea());
        assertThat(item("Show what is picked").isDisable()).isTrue();
        robot.interact(() -> {
            menu().hide();
            map.workspace.selectionProperty().set(Selection.ofParty(id("Shimokawa")));
        });
        double zoom = map.zoom();
        ask(robot, map.atSea());

        choose(robot, "Show what is picked");
        map.settle();

        assertThat(map.isInView("Shimokawa")).isTrue();
        assertThat(map.zoom()).isGreaterThan(zoom);
    }

    @Test
    void makesTheNextDragALasso(FxRobot robot) {
        map.settle();
        Point2D yangon = map.at("Yangon");
        ask(robot, map.atSea());
        choose(robot, "Draw a line");

        robot.moveTo(yangon.add(-14, -14))
                .press(MouseButton.PRIMARY)
                .moveTo(yangon.add(14, -14))
                .moveTo(yangon.add(14, 14))
                .moveTo(yangon.add(-14, 14))
                .release(MouseButton.PRIMARY);

        assertThat(map.picked()).containsExactly(id("Yangon"));
        assertThat(map.at("Yangon")).isEqualTo(yangon);
    }

    @Test
    void opensThePaperDialog(FxRobot robot) {
        map.settle();
        ask(robot, map.atSea());

        choose(robot, "Map on paper");

        assertThat(map.said).containsExactly("paper");
    }

    @Test
    void theMenuKeyAsksForTheCityThatTheKeyboardHasWalkedTo(FxRobot robot) throws IOException {
        map.settle();
        robot.interact(() -> {
            map.workspace.selectionProperty().set(Selection.ofParty(id("Kitakyushu")));
            map.mapRoot().requestFocus();
        });
        map.settle();
        robot.type(KeyCode.TAB);
        fire(robot, map.mapRoot(), Point2D.ZERO, true);

        assertThat(item("Show the ties of ").getText()).isEqualTo("Show the ties of Kitakyushu");
        MapOnStage.picture(robot, menu().getScene(), "en-light-menu");
        assertThat(menu().getAnchorX())
                .as("beside the city, but for the menu's shadow and where the screen ends")
                .isCloseTo(map.at("Kitakyushu").getX(), within(150.0));
    }

    private void ask(FxRobot robot, Point2D screen) {
        fire(robot, robot.lookup(".map-base").query(), screen, false);
    }

    private static void fire(FxRobot robot, Node target, Point2D screen, boolean byKey) {
        Point2D at = target.screenToLocal(screen);
        robot.interact(() -> target.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                at.getX(),
                at.getY(),
                screen.getX(),
                screen.getY(),
                byKey,
                null)));
    }

    private static ContextMenu menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static MenuItem item(String beginning) {
        List<MenuItem> items = List.copyOf(menu().getItems());
        return items.stream()
                .filter(item -> item.getText() != null && item.getText().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static void choose(FxRobot robot, String beginning) {
        MenuItem item = item(beginning);
        robot.interact(() -> {
            menu().hide();
            item.fire();
        });
    }
}

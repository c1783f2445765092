package org.musubi.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.ui.map.MapOnStage.id;

import java.io.IOException;
import java.util.List;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
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

/// Boxes and lassos on the map.
@ExtendWith(ApplicationExtension.class)
class MapSelectingTest {
    private final MapOnStage map = new MapOnStage();

    /// Which keys are held while the mouse is dragged.
    private enum Held {
        SHIFT,
        CONTROL_SHIFT,
        ALT
    }

    @Start
    void start(Stage stage) throws IOException {
        map.show(stage);
    }

    @Test
    void shiftAndADragPickWhatIsInTheBox(FxRobot robot) throws IOException {
        map.settle();
        Point2D yangon = map.at("Yangon");
        Point2D dalian = map.at("Dalian");

        drag(robot, Held.SHIFT, List.of(yangon.subtract(12, 12), yangon.add(12, 12)));
        assertThat(map.picked()).containsExactly(id("Yangon"));
        assertThat(map.at("Yangon")).as("the map stays").isEqualTo(yangon);

        drag(robot, Held.CONTROL_SHIFT, List.of(dalian.add(14, 14), dalian.subtract(14, 14)));
        assertThat(map.picked()).containsExactly(id("Yangon"), id("Dalian"));

        drag(robot, Held.SHIFT, List.of(map.atSea(), map.atSea().add(20, 20)));
        assertThat(map.picked()).isEmpty();
    }

    @Test
    void aClusterInTheBoxStandsForAllItsCities(FxRobot robot) {
        map.settle();
        Point2D kualaLumpur = map.at("Kuala Lumpur");

        drag(robot, Held.SHIFT, List.of(kualaLumpur.subtract(40, 40), kualaLumpur.add(60, 40)));

        assertThat(map.picked()).contains(id("Kuala Lumpur")).hasSizeGreaterThan(2);
    }

    @Test
    void altAndADragPickWhatTheLassoGoesAround(FxRobot robot) throws IOException {
        map.settle();
        Point2D yangon = map.at("Yangon");
        Point2D haiPhong = map.at("Hai Phong");
        Point2D below = yangon.midpoint(haiPhong).add(0, 160);
        List<Point2D> way = List.of(
                yangon.add(-14, -14),
                below.add(0, 20),
                haiPhong.add(14, -14),
                haiPhong.add(-14, -14),
                below,
                yangon.add(14, -14));

        press(robot, Held.ALT, way.getFirst());
        way.forEach(point -> move(robot, Held.ALT, point));
        Node outline = robot.lookup(".map-outline").query();
        assertThat(outline.isVisible()).isTrue();
        map.picture(robot, "en-light-lasso");
        release(robot, Held.ALT, way.getLast());

        assertThat(map.picked()).contains(id("Yangon"), id("Hai Phong")).doesNotContain(id("Bangkok"));
        assertThat(outline.isVisible()).isFalse();
    }

    @Test
    void escapeGivesUpABoxAndKeepsWhatIsPicked(FxRobot robot) {
        map.settle();
        robot.interact(() -> map.workspace.selectionProperty().set(Selection.ofParty(id("Dalian"))));
        map.settle();
        Point2D yangon = map.at("Yangon");

        press(robot, Held.SHIFT, yangon.subtract(12, 12));
        move(robot, Held.SHIFT, yangon.add(12, 12));
        robot.type(KeyCode.ESCAPE);
        move(robot, Held.SHIFT, yangon.add(30, 30));
        assertThat(robot.lookup(".map-outline").query().isVisible()).isFalse();
        release(robot, Held.SHIFT, yangon.add(30, 30));

        assertThat(map.picked()).containsExactly(id("Dalian"));
        assertThat(map.at("Yangon")).isEqualTo(yangon);
    }

    private void drag(FxRobot robot, Held held, List<Point2D> way) {
        press(robot, held, way.getFirst());
        way.forEach(point -> move(robot, held, point));
        release(robot, held, way.getLast());
        map.settle();
    }

    private void press(FxRobot robot, Held held, Point2D screen) {
        fire(robot, MouseEvent.MOUSE_PRESSED, held, screen);
    }

    private void move(FxRobot robot, Held held, Point2D screen) {
        fire(robot, MouseEvent.MOUSE_DRAGGED, held, screen);
    }

    private void release(FxRobot robot, Held held, Point2D screen) {
        fire(robot, MouseEvent.MOUSE_RELEASED, held, screen);
    }

    /// The headless robot's mouse forgets which keys are held down.
    private void fire(FxRobot robot, EventType<MouseEvent> type, Held held, Point2D screen) {
        Node base = robot.lookup(".map-base").query();
        Point2D at = base.screenToLocal(screen);
        robot.interact(() -> base.fireEvent(new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                1,
                held != Held.ALT,
                held == Held.CONTROL_SHIFT,
                held == Held.ALT,
                false,
                type != MouseEvent.MOUSE_RELEASED,
                false,
                false,
                false,
                false,
                false,
                null)));
    }
}

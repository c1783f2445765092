package org.musubi.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The way back and forward through the views of the map.
@ExtendWith(ApplicationExtension.class)
class MapTravelTest {
    private final MapOnStage map = new MapOnStage();

    @Start
    void start(Stage stage) throws IOException {
        map.show(stage);
    }

    @Test
    void buttonsAndKeysLeadBackAndForward(FxRobot robot) throws IOException {
        map.settle();
        robot.interact(() -> map.mapRoot().requestFocus());
        Node back = robot.lookup("#back").query();
        Node forward = robot.lookup("#forward").query();
        assertThat(back.isDisabled()).isTrue();
        assertThat(forward.isDisabled()).isTrue();
        Point2D asia = map.at("Bangkok");
        map.awaitVisit();

        robot.type(KeyCode.ADD, KeyCode.ADD, KeyCode.RIGHT);
        map.settle();
        Point2D closer = map.at("Bangkok");
        MapOnStage.await(() -> !back.isDisabled());

        robot.clickOn(back);
        map.settle();
        assertThat(map.at("Bangkok").distance(asia)).isLessThan(2);
        assertThat(back.isDisabled()).as("three keys in a row are one way").isTrue();

        robot.clickOn(forward);
        map.settle();
        assertThat(map.at("Bangkok").distance(closer)).isLessThan(2);
        map.picture(robot, "en-light-history");

        robot.interact(() -> map.mapRoot().requestFocus());
        robot.type(KeyCode.BACK_SPACE);
        map.settle();
        assertThat(map.at("Bangkok").distance(asia)).isLessThan(2);
        robot.press(KeyCode.SHIFT).type(KeyCode.BACK_SPACE).release(KeyCode.SHIFT);
        map.settle();
        assertThat(map.at("Bangkok").distance(closer)).isLessThan(2);
    }

    @Test
    void whoTurnsBackAtOnceComesBackAllTheSame(FxRobot robot) {
        map.settle();
        robot.interact(() -> map.mapRoot().requestFocus());
        Point2D asia = map.at("Bangkok");
        map.awaitVisit();

        robot.type(KeyCode.ADD, KeyCode.BACK_SPACE);
        map.settle();

        assertThat(map.at("Bangkok").distance(asia)).isLessThan(2);
    }
}

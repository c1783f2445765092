package org.musubi.ui.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.musubi.ui.map.MapOnStage.card;
import static org.musubi.ui.map.MapOnStage.id;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.musubi.map.MapStyle;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Selection;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// What the map shows, and from where.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start first.
class MapViewTest {
    private final MapOnStage map = new MapOnStage();
    private Stage stage;

    @Start
    void start(Stage shown) throws IOException {
        stage = shown;
        map.show(stage);
    }

    @Test
    void showsTheReferenceLibrary(FxRobot robot) throws IOException {
        map.settle();
        map.picture(robot, "en-light");

        robot.interact(() -> {
            map.speak(Language.JAPANESE);
            map.workspace.selectionProperty().set(Selection.ofParty(id("Toyama")));
        });
        map.settle();
        map.picture(robot, "ja-light-toyama");
        robot.moveTo(map.at("Hai Phong"));
        map.picture(robot, "ja-light-card");
        robot.moveTo(map.atSea());

        robot.interact(() -> map.root().getStyleClass().add("dark"));
        map.awaitTiles(robot, MapStyle.light());
        map.picture(robot, "ja-dark-toyama");

        robot.interact(() -> {
            map.speak(Language.ENGLISH);
            map.workspace.selectionProperty().set(Selection.NONE);
        });
        map.settle();
        map.picture(robot, "en-dark");
        robot.interact(() -> map.root().getStyleClass().remove("dark"));
        map.awaitTiles(robot, MapStyle.dark());
    }

    @Test
    void saysWhomItsTilesAreFromAndWhenTheyCannotBeReached(FxRobot robot) {
        Messages english = Messages.in(Language.ENGLISH);
        robot.interact(() -> map.tiles.credit.set("© Example contributors"));
        assertThat(robot.lookup("#credit").queryAs(Label.class).getText().lines())
                .containsExactly(english.text("map.boundaries"), "© Example contributors", english.text("map.credit"));
        robot.interact(() -> map.tiles.unreachable.set(true));
        assertThat(robot.lookup("#credit").queryAs(Label.class).getText())
                .startsWith(english.text("map.tiles.unreachable"));
        robot.interact(() -> {
            map.tiles.unreachable.set(false);
            map.tiles.credit.set("");
        });
        assertThat(robot.lookup("#credit").queryAs(Label.class).getText().lines())
                .containsExactly(english.text("map.boundaries"), english.text("map.credit"));
    }

    @Test
    void canBeDrawnWithHighContrastAndLocalNames(FxRobot robot) throws IOException {
        map.settle();
        map.settleNames();

        robot.interact(() -> map.viewModel().contrastProperty().set(true));
        map.awaitTiles(robot, MapStyle.light());
        robot.interact(() -> map.viewModel().localNamesProperty().set(true));
        map.settleNames();
        map.picture(robot, "en-contrast-local");
        robot.interact(() -> {
            map.viewModel().contrastProperty().set(false);
            map.viewModel().localNamesProperty().set(false);
        });
        map.settleNames();
    }

    @Test
    void buttonsZoomFitAndGoHome(FxRobot robot) throws IOException {
        map.settle();
        double zoom = map.zoom();

        robot.clickOn("#zoomIn");
        map.settle();
        assertThat(map.zoom()).isCloseTo(zoom + 1, within(1e-6));
        robot.clickOn("#zoomOut");
        map.settle();
        assertThat(map.zoom()).isCloseTo(zoom, within(1e-6));

        robot.interact(() ->
                map.workspace.selectionProperty().set(new Selection(Set.of(id("Toyama"), id("Vancouver")), null)));
        robot.clickOn("#fit");
        map.settle();
        assertThat(map.at("Vancouver").getX()).isBetween(800.0, 960.0);
        assertThat(map.at("Toyama").getX()).isBetween(40.0, 200.0);
        map.picture(robot, "en-light-pacific");

        robot.interact(() -> map.workspace.selectionProperty().set(Selection.NONE));
        robot.clickOn("#fit");
        map.settle();
        map.picture(robot, "en-light-world");

        robot.clickOn("#home");
        map.settle();
        assertThat(map.zoom()).isCloseTo(zoom, within(1e-6));
    }

    @Test
    void bringsPlacesIntoViewEachTimeItIsAsked(FxRobot robot) throws IOException {
        map.settle();
        robot.interact(() -> map.workspace.showOnMap(Set.of(id("Kitakyushu"), id("Kumamoto"))));
        map.settle();
        assertThat(map.zoom()).isGreaterThan(6.5);
        map.picture(robot, "en-light-kyushu");
        robot.clickOn("#home");
        map.settle();

        robot.interact(() -> map.workspace.showOnMap(Set.of(id("Kitakyushu"), id("Kumamoto"))));
        map.settle();

        assertThat(map.zoom()).isGreaterThan(6.5);
        assertThat(map.at("Kumamoto").getX()).isBetween(60.0, 940.0);
    }

    @Test
    void tellsOfTheCityUnderThePointer(FxRobot robot) throws IOException {
        map.settle();
        robot.moveTo(map.at("Hai Phong"));
        assertThat(card(robot)).isEqualTo("Hai Phong");
        map.picture(robot, "en-light-card");

        robot.moveTo(map.atSea());

        assertThat(robot.lookup(".map-card").query().isVisible()).isFalse();
    }

    @Test
    void remembersWhatItShowed(FxRobot robot) {
        map.settle();
        robot.clickOn("#zoomIn");
        map.settle();

        assertThat(map.memory.load())
                .hasValueSatisfying(p -> assertThat(p.zoom()).isEqualTo(map.zoom()));
    }

    @Test
    void fillsALargeWindow(FxRobot robot) throws IOException {
        robot.interact(() -> {
            stage.setWidth(1280);
            stage.setHeight(800);
        });
        map.settle();
        for (String city : List.of("Toyama", "Semarang", "Delhi", "Shimokawa")) {
            Point2D at = map.at(city);
            assertThat(at.getX()).isBetween(0.0, 1280.0);
            assertThat(at.getY()).isBetween(0.0, 800.0);
        }
        map.picture(robot, "en-light-1280");
    }
}

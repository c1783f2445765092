package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.gluonhq.maps.MapPoint;
import com.gluonhq.maps.MapView;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.musubi.model.GeoPoint;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@SuppressWarnings("NullAway.Init") // TestFX calls start first.
@ExtendWith(ApplicationExtension.class)
class ViewportTest {
    private static final GeoPoint TOYAMA = new GeoPoint(36.7, 137.21667);
    private static final GeoPoint SEMARANG = new GeoPoint(-6.99306, 110.42083);
    private static final GeoPoint DELHI = new GeoPoint(28.65195, 77.23149);

    private Stage stage;
    private MapView map;
    private Viewport viewport;

    @Start
    void start(Stage shown) {
        stage = shown;
        map = new MapView();
        viewport = new Viewport(map, true);
        stage.setScene(new Scene(new StackPane(map), 800, 600));
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(800);
        stage.setHeight(600);
        stage.show();
    }

    @Test
    void startsAtHomeWithTheWholeOfAsiaInView() {
        settle();

        for (GeoPoint city : List.of(TOYAMA, SEMARANG, DELHI)) {
            Point2D pixel = viewport.project(city);
            assertThat(pixel.getX()).isBetween(0.0, 800.0);
            assertThat(pixel.getY()).isBetween(0.0, 600.0);
        }
        agreesWithGluon();
    }

    @Test
    void knowsWhereADragHasTakenIt(FxRobot robot) {
        settle();
        GeoPoint held = viewport.unproject(400, 300);

        robot.moveTo(map).press(MouseButton.PRIMARY).moveBy(-120, 70).release(MouseButton.PRIMARY);
        settle();

        assertThat(viewport.project(held).distance(280, 370)).isLessThan(2);
        agreesWithGluon();
    }

    @Test
    void anotherButtonDoesNotDrag(FxRobot robot) {
        settle();
        Camera before = viewport.camera();

        robot.moveTo(map).press(MouseButton.SECONDARY).moveBy(-120, 70).release(MouseButton.SECONDARY);
        settle();

        assertThat(viewport.camera()).isEqualTo(before);
    }

    @Test
    void scrollsInAndOutAroundThePointer(FxRobot robot) {
        settle();
        robot.interact(() -> viewport.restore(TOYAMA, 6));
        robot.moveTo(map).moveBy(150, -100);
        GeoPoint under = viewport.unproject(550, 200);
        double before = viewport.camera().zoom();

        robot.scroll(2, VerticalDirection.UP);
        settle();

        assertThat(viewport.camera().zoom()).isNotEqualTo(before);
        assertThat(viewport.project(under).distance(550, 200)).isLessThan(3);
        agreesWithGluon();
        double middle = viewport.camera().zoom();

        robot.scroll(4, VerticalDirection.DOWN);
        settle();

        assertThat(Math.signum(viewport.camera().zoom() - middle)).isEqualTo(-Math.signum(middle - before));
        agreesWithGluon();
    }

    @Test
    void goesToAPointAgainAfterBeingDraggedAway(FxRobot robot) {
        settle();
        robot.interact(() -> viewport.centreOn(TOYAMA));
        settle();
        robot.moveTo(map).press(MouseButton.PRIMARY).moveBy(-200, 90).release(MouseButton.PRIMARY);
        settle();
        assertThat(viewport.project(TOYAMA).distance(400, 300)).isGreaterThan(100);

        robot.interact(() -> viewport.centreOn(TOYAMA));
        settle();

        assertThat(viewport.project(TOYAMA).distance(400, 300)).isLessThan(1);
        agreesWithGluon();
    }

    @Test
    void fitsPlacesAndFindsHomeAgain(FxRobot robot) {
        settle();
        Camera home = viewport.camera();

        robot.interact(() -> viewport.show(List.of(TOYAMA, SEMARANG), new Insets(50)));
        settle();
        assertThat(viewport.project(TOYAMA).getY()).isBetween(48.0, 60.0);
        assertThat(viewport.project(SEMARANG).getY()).isBetween(540.0, 552.0);
        agreesWithGluon();

        robot.interact(viewport::home);
        settle();
        assertThat(viewport.camera()).isEqualTo(home);
        agreesWithGluon();
    }

    @Test
    void zoomStepsInQuickSuccessionAddUp(FxRobot robot) {
        settle();
        double before = viewport.camera().zoom();

        robot.interact(() -> {
            viewport.zoomBy(1);
            viewport.zoomBy(1);
        });
        settle();

        assertThat(viewport.camera().zoom()).isCloseTo(before + 2, within(1e-9));
        agreesWithGluon();
    }

    @Test
    void aPressTakesOverFromAMoveUnderWay(FxRobot robot) {
        settle();
        robot.moveTo(map);
        robot.interact(() -> viewport.zoomBy(6));

        robot.press(MouseButton.PRIMARY);
        settle();

        assertThat(viewport.target()).isEqualTo(viewport.camera());
        robot.release(MouseButton.PRIMARY);
        agreesWithGluon();
    }

    @Test
    void keepsTheCentreWhenTheViewIsResized(FxRobot robot) {
        settle();
        robot.interact(() -> viewport.centreOn(DELHI));
        settle();
        for (int width : new int[] {801, 640, 777, 900, 700}) {
            robot.interact(() -> {
                stage.setWidth(width);
                stage.setHeight(width - 100);
            });
            settle();
            assertThat(viewport.camera().centre()).isEqualTo(DELHI);
            assertThat(viewport.camera().width()).isEqualTo(map.getWidth());
            agreesWithGluon();
        }
    }

    @Test
    void keepsWhatWasAskedForBeforeTheFirstLayout(FxRobot robot) {
        var lateMap = new MapView();
        var late = new Viewport(lateMap, true);
        late.restore(SEMARANG, 6.5);
        late.zoomBy(0.5);

        robot.interact(() -> stage.setScene(new Scene(new StackPane(lateMap), 500, 400)));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(late.camera().centre()).isEqualTo(SEMARANG);
        assertThat(late.camera().zoom()).isEqualTo(7);
        assertThat(late.project(SEMARANG).distance(lateMap.getWidth() / 2, lateMap.getHeight() / 2))
                .isLessThan(1);
        MapPoint middle = lateMap.getMapPosition(lateMap.getWidth() / 2, lateMap.getHeight() / 2);
        assertThat(middle.getLatitude()).isCloseTo(SEMARANG.latitude(), within(0.01));
    }

    private void settle() {
        WaitForAsyncUtils.waitForFxEvents();
        try {
            WaitForAsyncUtils.waitFor(
                    10,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.asyncFx(() -> viewport.camera().equals(viewport.target()))
                            .get());
        } catch (TimeoutException e) {
            throw new AssertionError("the map does not come to rest", e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// What Gluon says lies at some pixels is what the viewport says.
    private void agreesWithGluon() {
        for (double[] pixel : new double[][] {{0, 0}, {map.getWidth() / 2, map.getHeight() / 2}, {333, 217}}) {
            MapPoint gluon = map.getMapPosition(pixel[0], pixel[1]);
            GeoPoint ours = viewport.unproject(pixel[0], pixel[1]);
            assertThat(gluon.getLatitude()).isCloseTo(ours.latitude(), within(1e-5));
            assertThat(gluon.getLongitude()).isCloseTo(ours.longitude(), within(1e-5));
        }
    }
}

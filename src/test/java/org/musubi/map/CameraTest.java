package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.musubi.model.GeoPoint;

class CameraTest {
    private static final GeoPoint TOYAMA = new GeoPoint(36.7, 137.21667);
    private static final GeoPoint VANCOUVER = new GeoPoint(49.24966, -123.11934);
    private static final GeoPoint SEMARANG = new GeoPoint(-6.99306, 110.42083);
    private static final Camera WINDOW = new Camera(new GeoPoint(20, 110), 5, 1280, 800);

    @Property
    void whatIsProjectedIsFoundAgainAtThatPixel(
            @ForAll @DoubleRange(min = -84.9, max = 84.9) double latitude,
            @ForAll @DoubleRange(min = -180, max = 180) double longitude,
            @ForAll @DoubleRange(min = 2, max = 10) double zoom) {
        Camera camera = WINDOW.withZoom(zoom);

        Point2D pixel = camera.project(new GeoPoint(latitude, longitude));
        GeoPoint found = camera.unproject(pixel.getX(), pixel.getY());

        assertThat(found.latitude()).isCloseTo(latitude, within(1e-6));
        assertThat(Math.cos(Math.toRadians(found.longitude() - longitude))).isCloseTo(1, within(1e-12));
    }

    @Property
    void tilesAreDrawnWithWholePixelsAtWholePixels(
            @ForAll @DoubleRange(min = 2, max = 10) double zoom,
            @ForAll @DoubleRange(min = -60, max = 60) double latitude,
            @ForAll @IntRange(min = 200, max = 2000) int width) {
        Camera camera = new Camera(new GeoPoint(latitude, 137), zoom, width, 801);

        double tile = camera.worldSize() / Math.pow(2, Math.floor(camera.drawnZoom() + 0.2));

        assertThat(tile).isEqualTo(Math.rint(tile)).isBetween(222.0, 446.0);
        assertThat(camera.originX()).isEqualTo(Math.rint(camera.originX()));
        assertThat(camera.drawnZoom()).isCloseTo(zoom, within(0.004));
    }

    @Property
    void zoomingKeepsWhatIsUnderThePointer(
            @ForAll @DoubleRange(min = -3, max = 3) double steps,
            @ForAll @DoubleRange(min = 100, max = 1100) double x,
            @ForAll @DoubleRange(min = 100, max = 700) double y) {
        Camera before = new Camera(new GeoPoint(20, 110), 6, 1280, 800);
        GeoPoint there = before.unproject(x, y);

        Point2D after = before.zoomedBy(steps, x, y).project(there);

        assertThat(after.distance(x, y)).isLessThan(12);
    }

    @Property
    void aMoveToAZoomAroundAPointKeepsThatPointInPlaceAllTheWay(@ForAll @DoubleRange(min = 0, max = 1) double part) {
        Camera from = new Camera(new GeoPoint(20, 110), 5, 1280, 800);
        Camera to = from.zoomedBy(1.5, 300, 200);
        GeoPoint there = from.unproject(300, 200);

        assertThat(from.towards(to, part).project(there).distance(300, 200)).isLessThan(5);
    }

    @Test
    void thePacificIsWhole() {
        Camera camera = new Camera(TOYAMA, 2, 1280, 800);

        assertThat(camera.project(VANCOUVER).getX())
                .isGreaterThan(camera.project(TOYAMA).getX());
        assertThat(camera.unproject(camera.project(VANCOUVER).getX(), 300).longitude())
                .isCloseTo(VANCOUVER.longitude(), within(1e-6));
    }

    @Test
    void limitsZoomAndKeepsTheEdgesOfTheMapOutOfView() {
        assertThat(WINDOW.withZoom(1).zoom()).isEqualTo(2);
        assertThat(WINDOW.withZoom(12).zoom()).isEqualTo(10);

        Camera north = new Camera(new GeoPoint(89, 110), 3, 1280, 800);

        assertThat(north.project(new GeoPoint(85, 110)).getY()).isCloseTo(0, within(1.0));
        assertThat(WINDOW.movedBy(1e7, 0).centre().longitude()).isCloseTo(-30, within(0.01));
        assertThat(WINDOW.movedBy(-1e7, 0).centre().longitude()).isCloseTo(-30, within(0.01));
    }

    @Test
    void fitsPointsWithRoomAtTheEdges() {
        Camera fitted = WINDOW.showing(List.of(TOYAMA, SEMARANG, VANCOUVER), new Insets(60, 40, 80, 20));

        for (GeoPoint point : List.of(TOYAMA, SEMARANG, VANCOUVER)) {
            Point2D pixel = fitted.project(point);
            assertThat(pixel.getX()).isBetween(18.0, 1242.0);
            assertThat(pixel.getY()).isBetween(58.0, 722.0);
        }
        assertThat(fitted.zoom()).isGreaterThan(2.5);
    }

    @Test
    void looksAtOnePointNoCloserThanIsUseful() {
        Camera fitted = WINDOW.showing(List.of(TOYAMA), Insets.EMPTY);

        assertThat(fitted.zoom()).isBetween(6.0, 7.0);
        assertThat(fitted.project(TOYAMA).distance(640, 400)).isLessThan(1);
        assertThat(fitted.withZoom(9).showing(List.of(TOYAMA), Insets.EMPTY).zoom())
                .isEqualTo(7);
    }

    @Test
    void showingNothingChangesNothing() {
        assertThat(WINDOW.showing(List.of(), Insets.EMPTY)).isEqualTo(WINDOW);
    }

    @Test
    void aPixelInTheMiddleOfAnEquatorialViewIsAsLongAsItShouldBe() {
        Camera equator = new Camera(new GeoPoint(0, 110), 2, 800, 600);

        assertThat(equator.metresPerPixel()).isCloseTo(40_075_016.7 / 1024, within(1.0));
        assertThat(equator.withZoom(5).withCentre(new GeoPoint(60, 110)).metresPerPixel())
                .isCloseTo(40_075_016.7 / 8192 / 2, within(1.0));
    }
}

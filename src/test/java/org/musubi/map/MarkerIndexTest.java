package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;

class MarkerIndexTest {
    private static final CityMarker TOYAMA = marker("toyama", 36.7, 137.21667, MarkerShape.JAPANESE_CITY, 16);
    private static final CityMarker JOHOR = marker("johor-bahru", 1.4655, 103.7578, MarkerShape.CITY, 2);
    private static final CityMarker ISKANDAR = marker("iskandar", 1.4655, 103.7578, MarkerShape.REGION, 3);
    private static final CityMarker VANCOUVER = marker("vancouver", 49.24966, -123.11934, MarkerShape.CITY, 1);

    private final MarkerIndex index =
            new MarkerIndex(new MapScene(List.of(TOYAMA, JOHOR, ISKANDAR, VANCOUVER), List.of()));
    private final Camera camera = new Camera(new GeoPoint(20, 170), 2.5, 1280, 800);

    private static CityMarker marker(String id, double latitude, double longitude, MarkerShape shape, int records) {
        return new CityMarker(new Id(id), new GeoPoint(latitude, longitude), shape, records, id, 0, false);
    }

    @Test
    void findsWhatIsUnderThePointer() {
        for (CityMarker marker : List.of(TOYAMA, VANCOUVER)) {
            Point2D at = camera.project(marker.at());

            assertThat(index.at(camera, at.getX(), at.getY())).containsExactly(marker);
            assertThat(index.at(camera, at.getX() + marker.radius() + 1, at.getY()))
                    .containsExactly(marker);
            assertThat(index.at(camera, at.getX() + marker.radius() + 5, at.getY()))
                    .isEmpty();
        }
    }

    @Test
    void findsAllThatIsAtOneSpotTheMostImportantFirst() {
        Point2D at = camera.project(JOHOR.at());

        assertThat(index.at(camera, at.getX(), at.getY())).containsExactly(ISKANDAR, JOHOR);
    }

    @Test
    void findsTheNearestFirst() {
        var near = marker("near", 36.7, 137.3, MarkerShape.CITY, 1);
        var both = new MarkerIndex(new MapScene(List.of(TOYAMA, near), List.of()));
        Camera close = camera.withCentre(TOYAMA.at()).withZoom(6.5);
        Point2D at = close.project(near.at());

        assertThat(both.at(close, at.getX(), at.getY())).containsExactly(near, TOYAMA);
    }

    @Test
    void findsNothingOnAnEmptyMap() {
        assertThat(new MarkerIndex(MapScene.EMPTY).at(camera, 640, 400)).isEmpty();
    }
}

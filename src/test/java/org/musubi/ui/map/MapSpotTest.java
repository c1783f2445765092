package org.musubi.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import org.junit.jupiter.api.Test;
import org.musubi.map.Camera;
import org.musubi.model.GeoPoint;

class MapSpotTest {
    private static final GeoPoint TOYAMA = new GeoPoint(36.69531, 137.21139);

    private static MapSpot pointedAt(GeoPoint point, double zoom) {
        var camera = new Camera(point, zoom, 800, 600);
        Point2D at = camera.project(point);
        return MapSpot.at(camera, at.getX(), at.getY());
    }

    @Test
    void claimsNoMoreThanAPixelCanSay() {
        assertThat(pointedAt(TOYAMA, 10).text()).isEqualTo("36.695, 137.211");
        assertThat(pointedAt(TOYAMA, 4).text()).matches("36\\.\\d{2}, 137\\.\\d{2}");
    }

    @Test
    void isNegativeInTheSouthAndWest() {
        assertThat(pointedAt(new GeoPoint(-6.2, -123.1), 10).text()).isEqualTo("-6.200, -123.100");
        assertThat(pointedAt(new GeoPoint(-0.0001, 100), 10).latitude()).isEqualTo("0.000");
    }

    @Test
    void ofACityIsAsItIsKnown() {
        assertThat(MapSpot.of(TOYAMA).text()).isEqualTo("36.69531, 137.21139");
        assertThat(MapSpot.of(TOYAMA).fields())
                .containsEntry("latitude", "36.69531")
                .containsEntry("longitude", "137.21139");
    }
}

package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.musubi.model.GeoPoint;

class MapExtentTest {
    private static final GeoPoint TOYAMA = new GeoPoint(36.70, 137.21);
    private static final GeoPoint SEMARANG = new GeoPoint(-6.97, 110.42);

    @Test
    void putsItsCentreInTheMiddle() {
        MapExtent extent = new MapExtent(TOYAMA, 7, 300, 200, 2);

        assertThat(extent.dotX(TOYAMA)).isEqualTo(300);
        assertThat(extent.dotY(TOYAMA)).isEqualTo(200);
        assertThat(extent.dotsAcross()).isEqualTo(600);
        assertThat(extent.dotsDown()).isEqualTo(400);
    }

    @Test
    void fitsPointsTightlyButWithinTheMargin() {
        MapExtent extent = MapExtent.fitting(List.of(TOYAMA, SEMARANG), 400, 500, 30, 10, 1);

        for (GeoPoint point : List.of(TOYAMA, SEMARANG)) {
            assertThat(extent.dotX(point)).isBetween(29.99, 370.01);
            assertThat(extent.dotY(point)).isBetween(29.99, 470.01);
        }
        assertThat(extent.dotY(TOYAMA)).isCloseTo(30, within(0.01));
    }

    @Test
    void fitsPointsAcrossTheAntimeridian() {
        GeoPoint suva = new GeoPoint(-18.14, 178.44);
        GeoPoint apia = new GeoPoint(-13.83, -171.77);

        MapExtent extent = MapExtent.fitting(List.of(apia, suva), 400, 400, 20, 10, 1);

        assertThat(extent.zoom()).isGreaterThan(4);
        assertThat(extent.dotX(suva)).isCloseTo(20, within(0.01));
        assertThat(extent.dotX(apia)).isCloseTo(380, within(0.01));
    }

    @Test
    void showsASinglePointAtTheClosestZoomAllowed() {
        MapExtent extent = MapExtent.fitting(List.of(TOYAMA), 400, 300, 20, 7.5, 1);

        assertThat(extent.zoom()).isEqualTo(7.5);
        assertThat(extent.dotX(TOYAMA)).isCloseTo(200, within(1e-6));
        assertThat(extent.dotY(TOYAMA)).isCloseTo(150, within(1e-6));
    }

    @Test
    void knowsLengthsOnTheGround() {
        assertThat(new MapExtent(new GeoPoint(0, 0), 0, 256, 256, 1).metresPerDot())
                .isCloseTo(156_543, within(1.0));
        assertThat(new MapExtent(new GeoPoint(60, 0), 0, 256, 256, 1).metresPerDot())
                .isCloseTo(78_271.5, within(1.0));
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MapExtent(TOYAMA, -1, 10, 10, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MapExtent(TOYAMA, Double.NaN, 10, 10, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MapExtent(TOYAMA, 3, 0, 10, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> MapExtent.fitting(List.of(), 10, 10, 0, 5, 1));
    }
}

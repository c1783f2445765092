package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.musubi.model.GeoPoint;

class ScaleBarTest {
    @Property
    void isARoundDistanceThatFits(
            @ForAll @DoubleRange(min = 2, max = 10) double zoom,
            @ForAll @DoubleRange(min = -70, max = 70) double latitude) {
        double metresPerPixel = new Camera(new GeoPoint(latitude, 120), zoom, 900, 600).metresPerPixel();

        ScaleBar bar = ScaleBar.fitting(metresPerPixel, 130);

        assertThat(bar.pixels()).isBetween(130 / 2.5 - 0.01, 130.01);
        assertThat(bar.metres() / metresPerPixel).isCloseTo(bar.pixels(), within(1e-6));
        double power = Math.pow(10, Math.floor(Math.log10(bar.metres() * 1.0001)));
        assertThat(Math.rint(bar.metres() / power)).isIn(1.0, 2.0, 5.0);
    }

    @Test
    void isLongerInTheNorthForTheSameDistance() {
        ScaleBar equator = ScaleBar.fitting(new Camera(new GeoPoint(0, 110), 5, 900, 600).metresPerPixel(), 130);
        ScaleBar sapporo = ScaleBar.fitting(new Camera(new GeoPoint(43, 141), 5, 900, 600).metresPerPixel(), 130);

        assertThat(equator.number()).isEqualTo(500);
        assertThat(equator.pixels()).isCloseTo(500_000 / (40_075_016.7 / 8192), within(0.1));
        assertThat(sapporo.number()).isEqualTo(200);
        assertThat(sapporo.pixels() / 200)
                .isCloseTo(equator.pixels() / 500 / Math.cos(Math.toRadians(43)), within(0.01));
    }

    @Test
    void saysMetresBelowAKilometre() {
        assertThat(ScaleBar.fitting(3, 130)).isEqualTo(new ScaleBar(200, 200.0 / 3));
        assertThat(ScaleBar.fitting(3, 130).isInKilometres()).isFalse();
        assertThat(ScaleBar.fitting(12, 130).number()).isEqualTo(1);
        assertThat(ScaleBar.fitting(12, 130).isInKilometres()).isTrue();
    }
}

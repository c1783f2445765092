package org.musubi.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.model.GeoPoint;

class MapPositionTest {
    @Test
    void readsWhatItWrote() {
        var position = new MapPosition(new GeoPoint(36.7, -123.12345), 5.25);

        assertThat(MapPosition.parse(position.toString())).contains(position);
        assertThat(new MapPosition(new GeoPoint(1.0 / 3, 2.0 / 3), 4)).hasToString("0.33333 0.66667 4.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2", "1 2 3 4", "north 2 3", "91 2 3", "1 181 3", "NaN 2 3"})
    void anythingElseIsNoPosition(String text) {
        assertThat(MapPosition.parse(text)).isEmpty();
    }
}

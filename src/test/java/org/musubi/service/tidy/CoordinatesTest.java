package org.musubi.service.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.musubi.Samples;
import org.musubi.gazetteer.SharedGazetteer;
import org.musubi.model.GeoPoint;
import org.musubi.model.Place;

class CoordinatesTest {
    private static final Coordinates COORDINATES = new Coordinates(SharedGazetteer.shipped());

    private static Place city(String name, @Nullable String country) {
        return Samples.city("x", Map.of("en", name), country);
    }

    @ParameterizedTest
    @CsvSource({"Haiphong, VN, 20.8, 106.7", "富山市, JP, 36.7, 137.2", "Surabaya, ID, -7.2, 112.7"})
    void theOnePlaceOfTheNameGivesItsCoordinates(String name, String country, double latitude, double longitude) {
        Place filled = COORDINATES.fill(city(name, country)).orElseThrow();

        assertThat(filled.location()).satisfies((GeoPoint at) -> {
            assertThat(at.latitude()).isBetween(latitude - 0.2, latitude + 0.2);
            assertThat(at.longitude()).isBetween(longitude - 0.2, longitude + 0.2);
        });
        assertThat(filled.geonames()).isNotNull();
        assertThat(filled.names()).isEqualTo(city(name, country).names());
    }

    @Test
    void whatIsNotThereOrThereTwiceIsLeftAlone() {
        assertThat(COORDINATES.fill(city("Nowhereville", "JP"))).isEmpty();
        assertThat(COORDINATES.fill(city("Fuchu", "JP")))
                .as("in Tokyo and in Hiroshima")
                .isEmpty();
        assertThat(COORDINATES.fill(city("Toyama", "VN"))).isEmpty();
    }
}

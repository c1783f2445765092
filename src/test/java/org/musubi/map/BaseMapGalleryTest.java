package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.musubi.map.BaseMapPictures.Look;
import org.musubi.model.GeoPoint;

/// Draws well-known regions at many zooms, writes them to `target/screenshots/basemap` and checks that each shows both
/// land and water.
class BaseMapGalleryTest {
    private static final TileRenderer RENDERER = new TileRenderer(BaseMap.shipped());

    static Stream<Arguments> views() {
        return Stream.of(
                        Arguments.of("japan", new GeoPoint(36.2, 137.6)),
                        Arguments.of("mekong", new GeoPoint(10.2, 106.2)),
                        Arguments.of("java", new GeoPoint(-6.9, 112.6)),
                        Arguments.of("manila", new GeoPoint(14.5, 121.0)))
                .flatMap(place -> Stream.of(2, 4, 5, 6, 8, 10)
                        .flatMap(zoom -> Stream.of(Look.values())
                                .map(look -> Arguments.of(place.get()[0], place.get()[1], zoom, look))));
    }

    @ParameterizedTest
    @MethodSource("views")
    void showsLandAndWater(String name, GeoPoint centre, int zoom, Look look) throws IOException {
        MapPicture picture = RENDERER.picture(look.style, new MapExtent(centre, zoom, 800, 600, 1));

        BaseMapPictures.write("%s-%02d-%s".formatted(name, zoom, look.name().toLowerCase(Locale.ROOT)), picture);
        assertThat(share(picture, look.style.land())).isGreaterThan(0.05);
        assertThat(share(picture, look.style.water())).isGreaterThan(0.001);
    }

    private static double share(MapPicture picture, int colour) {
        return (double) Arrays.stream(picture.argb())
                        .filter(pixel -> pixel == colour)
                        .count()
                / picture.argb().length;
    }

    @ParameterizedTest
    @CsvSource({
        "world, 0, 0, 1",
        "chukotka, 66, 180, 4",
        "fiji, -17.5, 180, 6",
        "kashmir, 34.5, 76, 6",
        "toba, 2.5, 98.8, 8",
        "tokyo, 35.6, 139.9, 9",
        "kasumigaura, 36.0, 140.3, 8",
        "seto, 34.3, 133.5, 8",
        "shanghai, 31.3, 120.8, 7",
        "europe, 48, 10, 5",
        "antarctica, -78, 0, 2",
        "singapore, 1.35, 103.85, 10",
        "baikal, 53, 107, 5"
    })
    void drawsOtherPlaces(String name, double latitude, double longitude, int zoom) throws IOException {
        MapExtent extent = new MapExtent(new GeoPoint(latitude, longitude), zoom, 800, 600, 1);

        MapPicture picture = RENDERER.picture(Look.LIGHT.style, extent);

        BaseMapPictures.write("other-%s-%02d".formatted(name, zoom), picture);
        assertThat(share(picture, Look.LIGHT.style.land())).isBetween(0.005, 0.99);
    }

    @Test
    void drawsTheMapOfACitySummaryForPaper() throws IOException {
        List<GeoPoint> partners = List.of(
                new GeoPoint(36.70, 137.21),
                new GeoPoint(-6.97, 110.42),
                new GeoPoint(3.14, 101.69),
                new GeoPoint(10.78, 106.70));
        MapExtent extent = MapExtent.fitting(partners, 640, 480, 40, 8, 3.125);

        MapPicture picture = RENDERER.picture(Look.PRINT.style, extent);

        BaseMapPictures.write("paper", picture);
        assertThat(picture.width()).isEqualTo(2000);
        assertThat(picture.height()).isEqualTo(1500);
        assertThat(share(picture, Look.PRINT.style.land())).isBetween(0.1, 0.9);
    }
}

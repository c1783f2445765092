package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.model.GeoPoint;

class TileRendererTest {
    private static final TileRenderer RENDERER = new TileRenderer(BaseMap.shipped());
    private static final MapStyle STYLE = MapStyle.light();

    @ParameterizedTest
    @CsvSource({
        "Toyama,             36.70,  137.21,  9, land",
        "Kitakyushu,         33.88,  130.87,  9, land",
        "Semarang,           -7.05,  110.42,  8, land",
        "Ho Chi Minh City,   10.90,  106.60,  8, land",
        "Ulaanbaatar,        47.92,  106.92,  5, land",
        "Canberra,          -35.30,  149.10,  2, land",
        "Samosir in Toba,     2.60,   98.80,  9, land",
        "Tokyo Bay,          35.50,  139.90,  9, water",
        "Toyama Bay,         36.90,  137.20,  9, water",
        "Lake Biwa,          35.30,  136.10,  9, water",
        "Lake Biwa far off,  35.30,  136.12,  6, water",
        "Tonle Sap,          12.85,  104.10,  8, water",
        "Lake Toba,           2.75,   98.65,  9, water",
        "Laguna de Bay,      14.35,  121.15,  9, water",
        "Manila Bay,         14.50,  120.75,  8, water",
        "Lake Baikal,        53.50,  108.00,  4, water",
        "Caspian Sea,        41.00,   50.50,  4, water",
        "Pacific,            32.00, -165.00,  3, water",
        "Pacific far off,     5.00, -130.00,  0, water",
        "Gulf of Thailand,   10.00,  101.50, 10, water"
    })
    void tellsLandFromWater(String place, double latitude, double longitude, int zoom, String expected) {
        MapPicture picture = RENDERER.picture(STYLE, new MapExtent(new GeoPoint(latitude, longitude), zoom, 9, 9, 1));

        assertThat(picture.at(4, 4)).as(place).isEqualTo("land".equals(expected) ? STYLE.land() : STYLE.water());
    }

    @ParameterizedTest
    @CsvSource({"2,3,1,256", "4,13,6,256", "5,28,12,256", "6,56,25,256", "8,201,120,256", "9,454,201,256", "6,56,25,512"
    })
    void tilesFitTogetherWithoutASeam(int zoom, int x, int y, int size) {
        double world = 1 << zoom;
        GeoPoint corner = new GeoPoint(Mercator.latitude((y + 1) / world), (x + 1) / world * 360 - 180);
        int scale = size / TileRenderer.TILE;

        MapPicture whole = RENDERER.picture(STYLE, new MapExtent(corner, zoom, 512, 512, scale));

        // At an output scale of 2 a print-out takes finer detail than a tile does, so only plain tiles are compared.
        for (int tile = 0; tile < 4; tile++) {
            int dx = tile % 2;
            int dy = tile / 2;
            MapPicture part = RENDERER.tile(STYLE, zoom, x + dx, y + dy, size);
            assertThat(part.width()).isEqualTo(size);
            if (scale == 1) {
                assertThat(differing(part, whole, dx * size, dy * size)).isLessThan(size / 8);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 512})
    void neighboursAgreeAlongTheirCommonEdge(int size) {
        MapPicture left = RENDERER.tile(STYLE, 7, 113, 50, size);
        MapPicture right = RENDERER.tile(STYLE, 7, 114, 50, size);
        int inside = 0;
        int across = 0;
        for (int row = 0; row < size; row++) {
            inside += distance(left.at(size - 2, row), left.at(size - 1, row));
            across += distance(left.at(size - 1, row), right.at(0, row));
        }

        assertThat(across).isLessThan(2 * inside + 200);
    }

    /// Pixels of a part that are not as in the whole, but for rounding in the last place.
    private static long differing(MapPicture part, MapPicture whole, int left, int top) {
        long count = 0;
        for (int row = 0; row < part.height(); row++) {
            for (int column = 0; column < part.width(); column++) {
                if (distance(part.at(column, row), whole.at(left + column, top + row)) > 6) {
                    count++;
                }
            }
        }
        return count;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            sum += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
        }
        return sum;
    }

    @Test
    void theWorldRepeatsEastAndWest() {
        MapPicture easternmost = RENDERER.tile(STYLE, 4, 15, 4, 256);
        MapPicture westernmost = RENDERER.tile(STYLE, 4, 0, 4, 256);

        assertThat(RENDERER.tile(STYLE, 4, -1, 4, 256).argb()).isEqualTo(easternmost.argb());
        assertThat(RENDERER.tile(STYLE, 4, 16, 4, 256).argb()).isEqualTo(westernmost.argb());
    }

    @Test
    void landGoesOnAcrossTheAntimeridianWithoutALine() {
        MapPicture chukotka = RENDERER.picture(STYLE, new MapExtent(new GeoPoint(67.3, 180), 5.37, 21, 3, 1));

        assertThat(chukotka.argb()).containsOnly(STYLE.land());
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, -100, 32, 1000})
    void thereIsWaterBeyondThePoles(long y) {
        assertThat(RENDERER.tile(STYLE, 5, 7, y, 256).argb()).containsOnly(STYLE.water());
    }

    @Test
    void antarcticaReachesTheEdgeOfTheMapWithoutAShore() {
        MapPicture edge = RENDERER.tile(STYLE, 3, 5, 7, 256);

        for (int column = 0; column < 256; column++) {
            assertThat(edge.at(column, 255)).isEqualTo(STYLE.land());
        }
    }

    @ParameterizedTest
    @EnumSource(MapLook.class)
    void everyPixelIsOpaque(MapLook look) {
        assertThat(RENDERER.tile(MapStyle.of(look), 5, 28, 12, 256).argb())
                .matches(pixels -> Arrays.stream(pixels).allMatch(pixel -> pixel >>> 24 == 0xFF));
    }

    @Test
    void boundariesCanBeSwitchedOff() {
        // Where Laos, Thailand and Cambodia meet.
        MapExtent extent = new MapExtent(new GeoPoint(15.5, 105), 6, 300, 300, 1);

        MapPicture with = RENDERER.picture(STYLE, extent);
        MapPicture without = RENDERER.picture(STYLE.withBoundaries(false), extent);

        assertThat(differing(with, without, 0, 0)).isGreaterThan(1000);
    }

    @Test
    void meridiansAndParallelsLieOnTheSeaOfSmallZoomsOnly() {
        // Where the equator meets 150° E.
        assertThat(RENDERER.picture(STYLE, new MapExtent(new GeoPoint(0, 150), 4, 21, 21, 1))
                        .argb())
                .isNotEqualTo(water(21));
        assertThat(RENDERER.picture(STYLE, new MapExtent(new GeoPoint(0, 150), 6, 21, 21, 1))
                        .argb())
                .isEqualTo(water(21));
        // Where 40° N meets 110° E.
        assertThat(RENDERER.picture(STYLE, new MapExtent(new GeoPoint(40, 108), 5, 5, 5, 1))
                        .argb())
                .containsOnly(STYLE.land());
    }

    private static int[] water(int size) {
        var pixels = new int[size * size];
        Arrays.fill(pixels, STYLE.water());
        return pixels;
    }

    @Test
    void theSameArgumentsGiveTheSamePixels() {
        assertThat(RENDERER.tile(STYLE, 6, 56, 25, 256).argb())
                .isEqualTo(RENDERER.tile(STYLE, 6, 56, 25, 256).argb());
    }

    @Test
    void drawsFarBeyondTheZoomItsDetailIsMeantFor() {
        MapPicture closest = RENDERER.picture(STYLE, new MapExtent(new GeoPoint(35.30, 136.10), 20, 64, 64, 1));

        assertThat(closest.argb()).containsOnly(STYLE.water());
    }
}

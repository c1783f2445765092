package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.map.MapName.Kind;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;

/// Names of the base map beneath markers and labels.
class NamePainterTest {
    private static final GeoPoint TOYAMA = new GeoPoint(36.70, 137.21);
    private static final NameStyle STYLE = NameStyle.of(MapLook.LIGHT);

    private static final Id ID = Id.next();
    private final OverlayPainter painter = new OverlayPainter();

    private static CityMarker marker(String label, GeoPoint at) {
        return new CityMarker(ID, at, MarkerShape.CITY, 3, label, 1000, false);
    }

    private static MapName name(Kind kind, String text, GeoPoint at) {
        return new MapName(kind, at, 4, 8, text, text);
    }

    private int[] picture(List<CityMarker> markers, List<MapName> names, double zoom, double scale) {
        Camera camera = new Camera(TOYAMA, zoom, 600, 400);
        return painter.paint(
                        new MapScene(markers, List.of()),
                        new Naming(names, STYLE),
                        camera,
                        new Box(0, 0, 600, 400),
                        new Box(0, 0, 600, 400),
                        OverlayStyle.light(),
                        scale)
                .argb();
    }

    private static long drawn(int[] argb) {
        return Arrays.stream(argb).filter(pixel -> pixel != 0).count();
    }

    @Test
    void aNameIsShownAtItsZooms() {
        List<MapName> sea = List.of(name(Kind.SEA, "日本海", TOYAMA));

        assertThat(drawn(picture(List.of(), sea, 4, 1))).isGreaterThan(200);
        assertThat(drawn(picture(List.of(), sea, 8, 1))).isGreaterThan(200);
        assertThat(drawn(picture(List.of(), sea, 3, 1))).isZero();
        assertThat(drawn(picture(List.of(), sea, 9, 1))).isZero();
    }

    @Test
    void aCityOfTheLibraryIsNotNamedTwice() {
        List<CityMarker> library = List.of(marker("Toyama", TOYAMA));
        int[] alone = picture(library, List.of(), 6, 1);

        assertThat(picture(library, List.of(name(Kind.CITY, "Toyama", new GeoPoint(36.9, 136.2))), 6, 1))
                .isEqualTo(alone);
        assertThat(picture(library, List.of(name(Kind.CITY, "Toyama-shi", new GeoPoint(36.71, 137.22))), 6, 1))
                .isEqualTo(alone);
        assertThat(picture(library, List.of(name(Kind.CITY, "Takaoka", new GeoPoint(36.75, 135.5))), 6, 1))
                .isNotEqualTo(alone);
    }

    @Test
    void ofTwoNamesAtOneSpotTheMoreImportantIsShown() {
        MapName country = name(Kind.COUNTRY, "Japan", TOYAMA);
        MapName prefecture = name(Kind.PREFECTURE, "A rather long name of a prefecture", TOYAMA);

        int[] both = picture(List.of(), List.of(country, prefecture), 6, 1);

        assertThat(drawn(both)).isGreaterThan(drawn(picture(List.of(), List.of(country), 6, 1)));
        assertThat(drawn(picture(List.of(), List.of(country, country), 6, 1))).isLessThan(drawn(both));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2})
    void namesTouchNoMarkerAndNoLabel(double scale) {
        var random = new Random(7);
        var library = new ArrayList<CityMarker>();
        var names = new ArrayList<MapName>();
        for (int i = 0; i < 60; i++) {
            library.add(marker("City " + i, near(random)));
        }
        for (int i = 0; i < 400; i++) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            names.add(name(kind, "Name " + i, near(random)));
        }

        int[] alone = picture(library, List.of(), 6, scale);
        int[] named = picture(library, names, 6, scale);

        assertThat(drawn(named)).isGreaterThan(drawn(alone) + 2000);
        int touched = 0;
        for (int i = 0; i < alone.length; i++) {
            // The very edge of a halo may lie on that of another.
            if (alone[i] >>> 24 > 100 && alone[i] != named[i]) {
                touched++;
            }
        }
        assertThat(touched).isLessThan((int) (40 * scale * scale));
    }

    private static GeoPoint near(Random random) {
        return new GeoPoint(
                TOYAMA.latitude() + random.nextDouble(-3, 3), TOYAMA.longitude() + random.nextDouble(-6, 6));
    }
}

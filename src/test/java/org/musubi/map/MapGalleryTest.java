package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;
import org.musubi.text.Language;
import org.musubi.ui.map.CityNames;

/// Draws well-known regions at many zooms, with names, in both languages and all looks; writes them to
/// `target/screenshots/map` and checks that each shows land, water and names.
class MapGalleryTest {
    private static final TileRenderer RENDERER = new TileRenderer(BaseMap.shipped());
    private static final OverlayPainter PAINTER = new OverlayPainter();
    private static final int CLOSEST = 10;
    private static final List<MapName> ENGLISH = new CityNames("en", false).upTo(CLOSEST);
    private static final List<MapName> JAPANESE = new CityNames("ja", false).upTo(CLOSEST);

    private record View(String name, GeoPoint centre, int zoom) {}

    static Stream<Arguments> views() {
        Stream<View> closeUps = Stream.of(
                        new View("japan", new GeoPoint(36.2, 137.6), 0),
                        new View("mekong", new GeoPoint(10.2, 106.2), 0),
                        new View("java", new GeoPoint(-6.9, 112.6), 0),
                        new View("manila", new GeoPoint(14.5, 121.0), 0))
                .flatMap(view -> Stream.of(2, 4, 5, 6, 8, CLOSEST)
                        .map(zoom -> new View("%s-%02d".formatted(view.name, zoom), view.centre, zoom)));
        return Stream.concat(closeUps, Stream.of(new View("asia-03", new GeoPoint(25, 105), 3)))
                .flatMap(view -> Stream.of(Language.values())
                        .flatMap(language ->
                                Stream.of(MapLook.values()).map(look -> Arguments.of(view, language, look))));
    }

    @ParameterizedTest
    @MethodSource("views")
    void showsLandAndWaterAndNames(View view, Language language, MapLook look) throws IOException {
        var camera = new Camera(view.centre, view.zoom, 720, 520);

        MapPicture base = base(camera, look, 1);
        MapPicture named = named(base, camera, language == Language.JAPANESE ? JAPANESE : ENGLISH, look, 1);

        MapPictures.write(
                "%s-%s-%s".formatted(view.name, language.tag(), look.name().toLowerCase(Locale.ROOT)), named);
        MapStyle style = MapStyle.of(look);
        assertThat(share(base, style.land())).isGreaterThan(0.05);
        assertThat(share(base, style.water())).isGreaterThan(0.001);
        assertThat(differing(base, named)).isBetween(300, base.argb().length / 5);
    }

    /// What a user sees who picked a city and countries: every sign that lies over the map, in the colours of its look.
    @ParameterizedTest
    @MethodSource("looks")
    void showsSignsOverTheMap(View view, Language language, MapLook look) throws IOException {
        var camera = new Camera(view.centre, view.zoom, 1100, 760);
        MapPicture base = base(camera, look, 1);
        var all = new Box(0, 0, camera.width(), camera.height());
        List<MapName> names = language == Language.JAPANESE ? JAPANESE : ENGLISH;
        OverlayStyle style = OverlayStyle.of(look);
        OverlayPicture over = new OverlayPainter(BaseMap.shipped())
                .paint(signs(language), new Naming(names, NameStyle.of(look)), camera, all, all, style, 1);
        MapPicture picture = over.over(base);

        MapPictures.write(
                "signs-%s-%s-%s"
                        .formatted(view.name, language.tag(), look.name().toLowerCase(Locale.ROOT)),
                picture);
        assertThat(share(picture, style.japan())).isPositive();
        assertThat(share(picture, style.city())).isPositive();
        assertThat(share(picture, style.cluster())).isPositive();
        assertThat(share(picture, style.picked())).isPositive();
        assertThat(Arrays.stream(over.argb())
                        .filter(pixel -> pixel >>> 24 == style.country() >>> 24)
                        .count())
                .isGreaterThan(1000);
        assertThat(differing(base, picture)).isGreaterThan(20_000);
    }

    static Stream<Arguments> looks() {
        return Stream.of(
                        new View("asia-04", new GeoPoint(22, 115), 4), new View("japan-05", new GeoPoint(36.5, 136), 5))
                .flatMap(view -> Stream.of(Language.values())
                        .flatMap(language ->
                                Stream.of(MapLook.values()).map(look -> Arguments.of(view, language, look))));
    }

    private static MapScene signs(Language language) {
        boolean japanese = language == Language.JAPANESE;
        CityMarker kitakyushu =
                marker(japanese ? "北九州市" : "Kitakyushu", 33.88, 130.88, MarkerShape.JAPANESE_CITY, 40, true, 1);
        List<CityMarker> others = List.of(
                marker(japanese ? "富山市" : "Toyama", 36.70, 137.21, MarkerShape.JAPANESE_CITY, 14, false, 1),
                marker(japanese ? "札幌市" : "Sapporo", 43.06, 141.35, MarkerShape.JAPANESE_CITY, 3, false, 1),
                marker("", 35.5, 139.6, MarkerShape.JAPANESE_CITY, 90, false, 12),
                marker(japanese ? "ハイフォン" : "Hai Phong", 20.86, 106.68, MarkerShape.CITY, 22, false, 1),
                marker(japanese ? "大連市" : "Dalian", 38.91, 121.6, MarkerShape.CITY, 9, false, 1),
                marker("", -7.0, 110.4, MarkerShape.CITY, 30, false, 5),
                marker(japanese ? "ソウル" : "Seoul", 37.57, 126.98, MarkerShape.CITY, 5, false, 1));
        RecordKind[] kinds = RecordKind.values();
        List<TieLine> ties = IntStream.range(0, others.size())
                .mapToObj(i -> new TieLine(
                        kitakyushu.at(),
                        others.get(i).at(),
                        1 + 3 * i,
                        kinds[i % kinds.length],
                        TieLine.Emphasis.values()[i % TieLine.Emphasis.values().length]))
                .toList();
        return new MapScene(
                Stream.concat(Stream.of(kitakyushu), others.stream()).toList(), ties, Set.of("JP", "VN", "ID"));
    }

    private static CityMarker marker(
            String label,
            double latitude,
            double longitude,
            MarkerShape shape,
            int records,
            boolean picked,
            int cities) {
        return new CityMarker(
                Id.next(), new GeoPoint(latitude, longitude), shape, records, label, "", 500_000, picked, cities);
    }

    /// The whole of Asia as a large window shows it.
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 5})
    void showsAllOfAsia(int zoom) throws IOException {
        var camera = new Camera(new GeoPoint(25, 105), zoom, 1600, 1000);
        for (Language language : Language.values()) {
            MapPicture base = base(camera, MapLook.LIGHT, 1);
            MapPicture named =
                    named(base, camera, language == Language.JAPANESE ? JAPANESE : ENGLISH, MapLook.LIGHT, 1);
            MapPictures.write("asia-%02d-%s-light".formatted(zoom, language.tag()), named);
            assertThat(differing(base, named)).isBetween(300, base.argb().length / 5);
        }
    }

    private static MapPicture base(Camera camera, MapLook look, double scale) {
        return RENDERER.picture(MapStyle.of(look), MapExtent.of(camera, scale));
    }

    private static MapPicture named(MapPicture base, Camera camera, List<MapName> names, MapLook look, double scale) {
        var all = new Box(0, 0, camera.width(), camera.height());
        return PAINTER.paint(
                        MapScene.EMPTY,
                        new Naming(names, NameStyle.of(look)),
                        camera,
                        all,
                        all,
                        OverlayStyle.of(look),
                        scale)
                .over(base);
    }

    private static double share(MapPicture picture, int colour) {
        return (double) Arrays.stream(picture.argb())
                        .filter(pixel -> pixel == colour)
                        .count()
                / picture.argb().length;
    }

    private static int differing(MapPicture one, MapPicture other) {
        int count = 0;
        for (int i = 0; i < one.argb().length; i++) {
            if (one.argb()[i] != other.argb()[i]) {
                count++;
            }
        }
        return count;
    }

    @Test
    void isAsSharpAsTheScreen() throws IOException {
        var camera = new Camera(new GeoPoint(35.4, 138.6), 6, 720, 520);

        MapPicture fine = named(base(camera, MapLook.LIGHT, 2), camera, JAPANESE, MapLook.LIGHT, 2);

        MapPictures.write("fine", fine);
        assertThat(fine.width()).isEqualTo(1440);
    }

    @Test
    void givesLocalNames() throws IOException {
        var camera = new Camera(new GeoPoint(14, 104), 5, 720, 520);
        MapPicture base = base(camera, MapLook.LIGHT, 1);
        List<MapName> local = new CityNames("en", true).upTo(5);

        MapPicture named = named(base, camera, local, MapLook.LIGHT, 1);

        MapPictures.write("local", named);
        assertThat(differing(named, named(base, camera, ENGLISH, MapLook.LIGHT, 1)))
                .isGreaterThan(300);
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

        MapPicture picture = RENDERER.picture(MapStyle.light(), extent);

        MapPictures.write("other-%s-%02d".formatted(name, zoom), picture);
        assertThat(share(picture, MapStyle.light().land())).isBetween(0.005, 0.99);
    }

    @Test
    void drawsTheMapOfACitySummaryForPaper() throws IOException {
        List<GeoPoint> partners = List.of(
                new GeoPoint(36.70, 137.21),
                new GeoPoint(-6.97, 110.42),
                new GeoPoint(3.14, 101.69),
                new GeoPoint(10.78, 106.70));
        MapExtent extent = MapExtent.fitting(partners, 640, 480, 40, 8, 3.125);

        MapPicture picture = RENDERER.picture(MapStyle.print(), extent);

        MapPictures.write("paper", picture);
        assertThat(picture.width()).isEqualTo(2000);
        assertThat(picture.height()).isEqualTo(1500);
        assertThat(share(picture, MapStyle.print().land())).isBetween(0.1, 0.9);
    }
}

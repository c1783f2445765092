package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;

class LabelLayoutTest {
    private static final Box VIEW = new Box(0, 0, 1280, 800);
    private static final Box AROUND = new Box(-384, -240, 1664, 1040);
    private static final OverlayStyle STYLE = OverlayStyle.light();

    private static LabelStamps.Size size(LabelStamps.Look look) {
        double longest = look.text().lines().mapToInt(String::length).max().orElse(0);
        long lines = look.text().lines().count() + (look.second().isEmpty() ? 0 : 1);
        return new LabelStamps.Size(7 * longest + 4, 16.0 * lines);
    }

    private static List<LabelLayout.Spot> spots(MapContent content, Camera camera) {
        DrawnScene drawn = DrawnScene.of(content, camera.withSize(2048, 1280));
        return drawn.scene().markers().stream()
                .map(marker -> {
                    var at = camera.project(marker.at());
                    return new LabelLayout.Spot(marker, at.getX(), at.getY());
                })
                .filter(spot ->
                        Box.around(spot.x(), spot.y(), spot.radius() + 2).overlaps(AROUND))
                .toList();
    }

    private static List<LabelLayout.Placed> place(List<LabelLayout.Spot> spots, double zoom) {
        return LabelLayout.place(spots, new LabelPlacement(AROUND), VIEW, AROUND, zoom, STYLE, LabelLayoutTest::size);
    }

    @Property(tries = 60)
    void noLabelLiesOverAnotherOrOverAMarker(
            @ForAll long seed,
            @ForAll @IntRange(max = 2_000) int size,
            @ForAll @IntRange(max = 8) int picked,
            @ForAll @DoubleRange(min = 2, max = 10) double zoom) {
        MapContent content = new RandomMap(seed).content(size, 3 * size, picked, true);
        List<LabelLayout.Spot> spots = spots(content, new Camera(new GeoPoint(20, 110), zoom, 1280, 800));
        List<LabelLayout.Placed> placed = place(spots, zoom);

        var before = new ArrayList<Box>();
        for (LabelLayout.Placed label : placed) {
            assertThat(spots)
                    .noneMatch(
                            spot -> Box.around(spot.x(), spot.y(), spot.marker().radius())
                                    .overlaps(label.box()));
            assertThat(before).noneMatch(label.box()::overlaps);
            before.add(label.box());
        }
    }

    @Property(tries = 60)
    void pickedCitiesInViewAlwaysHaveTheirNames(
            @ForAll long seed,
            @ForAll @IntRange(min = 10, max = 2_000) int size,
            @ForAll @IntRange(min = 1, max = 8) int picked,
            @ForAll @DoubleRange(min = 2, max = 7) double zoom) {
        MapContent content = new RandomMap(seed).content(size, 3 * size, picked, true);
        List<LabelLayout.Spot> spots = spots(content, new Camera(new GeoPoint(20, 110), zoom, 1280, 800));

        assertThat(place(spots, zoom))
                .extracting(LabelLayout.Placed::spot)
                .containsAll(spots.stream()
                        .filter(spot -> spot.marker().picked() && VIEW.holds(spot.x(), spot.y()))
                        .toList());
    }

    @Test
    void whoHasMoreRecordsIsNamedBeforeWhoHasMorePeople() {
        var scene = new MapScene(List.of(marker("Few but large", 1, 9_000_000), marker("Many", 5, 100)), List.of());
        List<LabelLayout.Spot> spots = scene.markers().stream()
                .map(marker -> new LabelLayout.Spot(marker, 60, 9))
                .toList();
        var narrow = new Box(0, 0, 120, 18);

        assertThat(LabelLayout.place(
                        spots, new LabelPlacement(narrow), narrow, narrow, 5, STYLE, LabelLayoutTest::size))
                .extracting(placed -> placed.spot().marker().label())
                .containsExactly("Many");
    }

    @Test
    void aLongNameStandsOnTwoLinesAndNearbyNamesInBothLanguages() {
        assertThat(looks("Ho Chi Minh City", "ホーチミン市", false, 5)).isEqualTo("Ho Chi\nMinh City/");
        assertThat(looks("Toyama", "富山市", false, 5)).isEqualTo("Toyama/");
        assertThat(looks("Toyama", "富山市", true, 5)).isEqualTo("Toyama/富山市");
        assertThat(looks("富山市", "Toyama", false, 7.5)).isEqualTo("富山市/Toyama");
    }

    private static String looks(String name, String other, boolean picked, double zoom) {
        var marker = new CityMarker(new Id("x"), new GeoPoint(0, 0), MarkerShape.CITY, 1, name, other, 0, picked, 1);
        LabelStamps.Look look = place(List.of(new LabelLayout.Spot(marker, 640, 400)), zoom)
                .getFirst()
                .look();
        return look.text() + "/" + look.second();
    }

    private static CityMarker marker(String name, int records, long population) {
        return new CityMarker(
                new Id("m" + records), new GeoPoint(0, 0), MarkerShape.CITY, records, name, population, false);
    }
}

package org.musubi.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.map.BaseMap;
import org.musubi.map.Camera;
import org.musubi.map.PaperMap;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.query.Area;
import org.musubi.query.Filter;
import org.musubi.report.MapSheet;
import org.musubi.report.Sheet;
import org.musubi.report.SheetFonts;
import org.musubi.task.Progress;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.Reference;
import org.musubi.ui.common.Sheets;

class MapDrawingTest {
    private static final Camera JAPAN = new Camera(new GeoPoint(36, 137), 5.5, 700, 420);
    private static final PaperMap MAP = new PaperMap(BaseMap.shipped());

    private static MapDrawing drawing(MapExport.Extent extent, @Nullable Area area, Filter filter, Set<Id> picked) {
        return drawing(extent, area, filter, picked, false);
    }

    private static MapDrawing drawing(
            MapExport.Extent extent, @Nullable Area area, Filter filter, Set<Id> picked, boolean gathered) {
        return drawing(extent, area, filter, new Chosen(picked, picked, Set.of()), gathered);
    }

    private static MapDrawing drawing(
            MapExport.Extent extent, @Nullable Area area, Filter filter, Chosen chosen, boolean gathered) {
        return new MapDrawing(
                new MapExport(
                        extent,
                        area,
                        Paper.Size.A4_LANDSCAPE.paper(),
                        new Sheets.FileKind.Pdf(),
                        "",
                        true,
                        gathered,
                        Language.ENGLISH),
                new MapDrawing.Shown(
                        Reference.INDEX, Reference.INDEX.select(filter), filter, chosen, picked(chosen), JAPAN),
                MAP,
                true,
                false,
                language -> language == Language.JAPANESE ? "参照" : "Reference",
                LocalDate.of(2026, 11, 30));
    }

    private static List<GeoPoint> picked(Chosen chosen) {
        return Stream.concat(
                        chosen.cities().stream()
                                .flatMap(id -> Reference.INDEX.place(id).stream())
                                .flatMap(place -> Stream.ofNullable(place.location())),
                        BaseMap.shipped().corners(chosen.countries()).stream())
                .toList();
    }

    private static List<String> texts(MapDrawing drawing, Language language) {
        return drawing.sheets(language, new SheetFonts(language), Progress.NONE).stream()
                .flatMap(sheet -> texts(sheet.shapes()))
                .toList();
    }

    private static Stream<String> texts(List<Sheet.Shape> shapes) {
        return shapes.stream().flatMap(shape -> switch (shape) {
            case Sheet.Clip clip -> texts(clip.shapes());
            case Sheet.Text text -> Stream.of(text.text());
            default -> Stream.empty();
        });
    }

    private static String name(String english, Language language) {
        return Reference.INDEX
                .place(Reference.party(english))
                .map(place -> place.name(language.tag()))
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatTheWindowShowsIsNamedInTheLanguageOfThePaper(Language language) {
        List<String> texts = texts(drawing(MapExport.Extent.SEEN, null, Filter.ALL, Set.of()), language);
        assertThat(texts)
                .contains(name("Toyama", language), name("Kitakyushu", language), name("Tokyo", language))
                .doesNotContain(name("Surabaya", language), name("Delhi", language));
        assertThat(String.join(" ", texts))
                .contains(Messages.in(language)
                        .text("report.list.total", Reference.INDEX.records().size()))
                .contains(language == Language.JAPANESE ? "参照　2026年11月30日" : "Reference, 30 November 2026");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void countriesThatStandOutAreExplained(Language language) {
        var chosen = new Chosen(Set.of(), Set.of(), Set.of("JP", "KR"));
        String text = language == Language.JAPANESE ? "国：韓国、日本" : "Countries: Japan, Republic of Korea";
        assertThat(texts(drawing(MapExport.Extent.SEEN, null, Filter.ALL, chosen, false), language))
                .contains(text);
        assertThat(texts(drawing(MapExport.Extent.SEEN, null, Filter.ALL, Set.of()), language))
                .doesNotContain(text);
    }

    @Test
    void allCitiesCanBeShownWhereverTheWindowLooks() {
        assertThat(texts(drawing(MapExport.Extent.RESULTS, null, Filter.ALL, Set.of()), Language.ENGLISH))
                .contains("Vancouver", "Paris", "Melbourne");
    }

    @Test
    void citiesThatLieCloseTogetherCanBeDrawnAsOneWithTheirNumber() {
        Messages messages = Messages.in(Language.ENGLISH);
        String sign = messages.text("map.legend.cluster");
        assertThat(texts(drawing(MapExport.Extent.RESULTS, null, Filter.ALL, Set.of()), Language.ENGLISH))
                .doesNotContain(sign);
        List<String> texts =
                texts(drawing(MapExport.Extent.RESULTS, null, Filter.ALL, Set.of(), true), Language.ENGLISH);
        assertThat(texts).contains(sign);
        assertThat(texts.stream().filter(text -> text.matches("\\d+")).map(Integer::valueOf))
                .anyMatch(number -> number > 5);
    }

    @Test
    void pickedCitiesAreShownAlone() {
        Set<Id> picked = Set.of(Reference.party("Surabaya"), Reference.party("Semarang"));
        assertThat(texts(drawing(MapExport.Extent.PICKED, null, Filter.ALL, picked), Language.ENGLISH))
                .contains("Surabaya", "Semarang")
                .doesNotContain("Toyama", "Manila");
    }

    @Test
    void aPickedCountryIsShownAlone() {
        var chosen = new Chosen(Set.of(), Set.of(), Set.of("VN"));
        assertThat(texts(drawing(MapExport.Extent.PICKED, null, Filter.ALL, chosen, false), Language.ENGLISH))
                .contains("Hai Phong")
                .doesNotContain("Toyama", "Manila");
    }

    @Test
    void aFilterIsSaidInWords() {
        Filter filter = Filter.ALL.withoutSource(true);
        assertThat(String.join(" ", texts(drawing(MapExport.Extent.RESULTS, null, filter, Set.of()), Language.ENGLISH)))
                .contains(Messages.in(Language.ENGLISH).text("chip.without-source"));
    }

    @Test
    void typedBoundsAreAllOnThePaperAndFillIt() {
        Area area = new Area(10, 100, 24, 110);
        MapSheet.View view = PaperExtent.area(area, JAPAN);
        Camera camera = view.in(1000, 700);
        Point2D top = at(camera, 24, 100);
        Point2D bottom = at(camera, 10, 110);
        assertThat(top.getX()).isBetween(-1.0, 300.0);
        assertThat(top.getY()).isBetween(-1.0, 4.0);
        assertThat(bottom.getX()).isBetween(700.0, 1001.0);
        assertThat(bottom.getY()).isBetween(696.0, 701.0);
        assertThat(texts(drawing(MapExport.Extent.BOUNDS, area, Filter.ALL, Set.of()), Language.ENGLISH))
                .contains("Hai Phong")
                .doesNotContain("Tokyo", "Surabaya");
    }

    private static Point2D at(Camera camera, double latitude, double longitude) {
        var point = camera.project(new GeoPoint(latitude, longitude));
        return new Point2D.Double(point.getX(), point.getY());
    }

    @Test
    void boundsMayGoOverTheDateLine() {
        Camera camera = PaperExtent.area(new Area(-10, 160, 20, -150), JAPAN).in(1000, 700);
        assertThat(at(camera, 0, 160).getX()).isBetween(-1.0, 20.0);
        assertThat(at(camera, 0, -150).getX()).isBetween(980.0, 1001.0);
    }

    @Test
    void boundsOverTheCutInTheAtlanticShowTheWholeWorld() {
        Camera camera = PaperExtent.area(new Area(-60, -100, 70, 40), JAPAN).in(1000, 700);
        assertThat(camera.zoom()).isEqualTo(Camera.MIN_ZOOM);
    }

    @Test
    void allThatTheWindowShowsIsOnThePaper() {
        for (double height : new double[] {300, 1400}) {
            Camera camera = PaperExtent.seen(JAPAN).in(1000, height);
            GeoPoint topLeft = JAPAN.unproject(0, 0);
            GeoPoint bottomRight = JAPAN.unproject(700, 420);
            assertThat(camera.project(topLeft).getX()).isGreaterThan(-2);
            assertThat(camera.project(topLeft).getY()).isGreaterThan(-2);
            assertThat(camera.project(bottomRight).getX()).isLessThan(1002);
            assertThat(camera.project(bottomRight).getY()).isLessThan(height + 2);
        }
    }

    @Test
    void withoutAnyPlaceTheWindowIsFollowed() {
        assertThat(PaperExtent.places(List.of(), JAPAN).in(700, 420)).isEqualTo(JAPAN);
    }
}

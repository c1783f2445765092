package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.model.GeoPoint;

class CountryAreasTest {
    private static final BaseMap MAP = BaseMap.shipped();
    private static final int WORLD = 1 << 14;
    private static final MapPaths.Frame ALL = new MapPaths.Frame(0, 0, WORLD, WORLD, WORLD, 1);

    private record Spot(String country, GeoPoint at) {}

    private static final List<Spot> SPOTS = List.of(
            new Spot("JP", new GeoPoint(36.6, 137.4)),
            new Spot("JP", new GeoPoint(43.5, 142.8)),
            new Spot("VN", new GeoPoint(21.5, 105.3)),
            new Spot("LA", new GeoPoint(18.6, 103.5)),
            new Spot("TH", new GeoPoint(15.0, 101.0)),
            new Spot("ID", new GeoPoint(-7.3, 110.0)),
            new Spot("MY", new GeoPoint(3.8, 102.4)),
            new Spot("PH", new GeoPoint(16.5, 121.2)),
            new Spot("CN", new GeoPoint(30.6, 104.0)),
            new Spot("KR", new GeoPoint(36.3, 128.0)),
            new Spot("KP", new GeoPoint(40.2, 127.0)),
            new Spot("NP", new GeoPoint(28.4, 83.5)),
            new Spot("IN", new GeoPoint(22.0, 79.0)));

    private final CountryAreas areas = new CountryAreas(MAP);

    private CountryAreas.Shown shown(int detail, String... codes) {
        return areas.in(ALL, Set.of(codes), detail, 1);
    }

    private static Point2D dot(GeoPoint at) {
        return Camera.onUnitWorld(at);
    }

    private static boolean holds(Path2D area, GeoPoint at) {
        double x = (at.longitude() + 180) / 360 * WORLD;
        return area.contains(x, dot(at).getY() * WORLD);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 6, 8})
    void holdWhatLiesInThemAndNothingElse(int detail) {
        for (String country : SPOTS.stream().map(Spot::country).collect(Collectors.toSet())) {
            Path2D area = shown(detail, country).area();
            for (Spot spot : SPOTS) {
                assertThat(holds(area, spot.at))
                        .as("%s in %s at level %d", spot, country, detail)
                        .isEqualTo(spot.country.equals(country));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 6, 8})
    void areThereForEveryCountryThatTheMapNames(int detail) throws IOException {
        Set<String> without = new TreeSet<>();
        try (InputStream units = Objects.requireNonNull(CountryAreasTest.class.getResourceAsStream("/map/units.tsv"))) {
            new String(units.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .filter(columns -> columns[0].equals("country"))
                    .map(columns -> columns[1])
                    .filter(code -> shown(detail, code).area().getBounds2D().isEmpty())
                    .forEach(without::add);
        }
        assertThat(without).as("smaller than a dot").isSubsetOf("VA", "MC", "SM", "NR", "TV");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 6, 8})
    void coverTheLandOfTheMapTogether(int detail) {
        var asia = new String[] {"JP", "KR", "KP", "MN", "TH", "LA", "KH", "MY", "SG", "ID", "PH", "TW", "BN", "TL"};
        double parts = Arrays.stream(asia)
                .mapToDouble(code -> area(shown(detail, code).area()))
                .sum();
        assertThat(area(shown(detail, asia).area())).isCloseTo(parts, Percentage.withPercentage(0.1));
        Path2D land = new MapPaths(MAP.levelFor(detail), ALL).areas(LineKind.LAND, Path2D.WIND_NON_ZERO);
        SPOTS.forEach(spot -> assertThat(holds(land, spot.at)).isTrue());
    }

    private static double area(Path2D path) {
        double twice = 0;
        double[] xy = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
            int kind = at.currentSegment(xy);
            if (kind == PathIterator.SEG_MOVETO) {
                startX = xy[0];
                startY = xy[1];
            } else {
                double toX = kind == PathIterator.SEG_CLOSE ? startX : xy[0];
                double toY = kind == PathIterator.SEG_CLOSE ? startY : xy[1];
                twice += x * toY - toX * y;
                xy[0] = toX;
                xy[1] = toY;
            }
            x = xy[0];
            y = xy[1];
        }
        return Math.abs(twice) / 2;
    }

    @Test
    void haveNoEdgeWhereStatesDisagree() {
        MapLines disputed = MAP.levelFor(6).of(LineKind.DISPUTED);
        var ends = new HashSet<Long>();
        var inner = new HashSet<Long>();
        for (int line = 0; line < disputed.count(); line++) {
            ends.add(key(disputed, disputed.start(line)));
            ends.add(key(disputed, disputed.end(line)));
            for (int point = disputed.start(line) + 1; point < disputed.end(line); point++) {
                inner.add(key(disputed, point));
            }
        }
        inner.removeAll(ends);
        double scale = (double) BaseMap.GRID / WORLD;
        double[] xy = new double[6];
        int seen = 0;
        for (PathIterator at = shown(6, "KR", "KP").edge().getPathIterator(null); !at.isDone(); at.next()) {
            at.currentSegment(xy);
            assertThat(inner).doesNotContain(Math.round(xy[0] * scale) << 32 | Math.round(xy[1] * scale));
            seen++;
        }
        assertThat(seen).isGreaterThan(100);
    }

    private static long key(MapLines lines, int point) {
        return (long) lines.x(point) << 32 | lines.y(point);
    }

    @Test
    void leaveOutCountriesThatTheMapDoesNotKnow() {
        assertThat(shown(4, "XX").area().getPathIterator(null).isDone()).isTrue();
    }

    @Test
    void areNotReadFromADamagedFile() throws IOException {
        byte[] whole;
        try (InputStream in =
                Objects.requireNonNull(CountryAreasTest.class.getResourceAsStream("/map/countries-0.bin"))) {
            whole = in.readAllBytes();
        }
        assertThat(CountryReader.read(new ByteArrayInputStream(whole))).containsKeys("JP", "SG", "FR", "NO");
        assertThatThrownBy(() -> CountryReader.read(new ByteArrayInputStream(Arrays.copyOf(whole, whole.length / 2))))
                .isInstanceOf(IOException.class);
        byte[] other = whole.clone();
        other[0]++;
        assertThatThrownBy(() -> CountryReader.read(new ByteArrayInputStream(other)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void aFileCutShortAnywhereOrDamagedIsTold() throws IOException {
        byte[] file = outlines(LineKind.LAND.ordinal(), 3);
        assertThat(CountryReader.read(new ByteArrayInputStream(file))).containsOnlyKeys("JP");
        for (int length = 0; length < file.length; length++) {
            byte[] part = Arrays.copyOf(file, length);
            assertThatIOException().isThrownBy(() -> CountryReader.read(new ByteArrayInputStream(part)));
        }
        byte[] strange = outlines(LineKind.values().length + 1, 3);
        assertThatIOException()
                .isThrownBy(() -> CountryReader.read(new ByteArrayInputStream(strange)))
                .withMessageContaining("lines of kind 7");
        byte[] endless = outlines(LineKind.LAND.ordinal(), 0x83, 0x80, 0x80, 0x80, 0x80, 0x80, 0);
        assertThatIOException()
                .isThrownBy(() -> CountryReader.read(new ByteArrayInputStream(endless)))
                .withMessageContaining("a number without end");
        byte[] huge = "MUSBCTY\1\22\177".getBytes(StandardCharsets.US_ASCII);
        assertThatIOException()
                .isThrownBy(() -> CountryReader.read(new ByteArrayInputStream(huge)))
                .withMessageContaining("cut short");
        byte[] grid = "MUSBCTY\1\77\0".getBytes(StandardCharsets.US_ASCII);
        assertThatIOException()
                .isThrownBy(() -> CountryReader.read(new ByteArrayInputStream(grid)))
                .withMessageContaining("grid");
    }

    /// One country with one outline of one part.
    private static byte[] outlines(int kind, int... line) {
        var out = new ByteArrayOutputStream();
        out.writeBytes("MUSBCTY\1\22\1JP\1\1".getBytes(StandardCharsets.US_ASCII));
        out.write(kind);
        Arrays.stream(line).forEach(out::write);
        out.writeBytes(new byte[] {0, 4});
        return out.toByteArray();
    }

    @Test
    void haveCornersAcrossTheDateLine() {
        List<GeoPoint> corners = MAP.corners(Set.of("FJ"));
        assertThat(corners).hasSize(2);
        assertThat(corners.getFirst().longitude()).isBetween(176.0, 178.0);
        assertThat(corners.getLast().longitude()).isBetween(-180.0, -177.0);
        assertThat(corners.getFirst().latitude())
                .isGreaterThan(corners.getLast().latitude());
        assertThat(MAP.corners(Set.of("XX"))).isEmpty();
    }

    @Test
    void arePaintedAsATintOnTheMap() {
        var painter = new OverlayPainter(MAP);
        var camera = new Camera(new GeoPoint(16, 105), 5, 800, 800);
        var scene = new MapScene(List.of(), List.of(), Set.of("VN", "TH"));
        OverlayStyle style = OverlayStyle.light();
        OverlayPicture picture = painter.paint(scene, camera, new Box(0, 0, 800, 800), style, 1);
        assertThat(pixel(picture, camera, new GeoPoint(15.0, 101.0)) >>> 24).isEqualTo(style.country() >>> 24);
        assertThat(pixel(picture, camera, new GeoPoint(21.5, 105.3)) >>> 24).isEqualTo(style.country() >>> 24);
        assertThat(pixel(picture, camera, new GeoPoint(18.6, 103.5))).isZero();
        assertThat(pixel(picture, camera, new GeoPoint(12, 113))).isZero();
    }

    @Test
    void areKeptForAViewAndPaintedAnewForAnother() {
        var painter = new OverlayPainter(MAP);
        var box = new Box(0, 0, 800, 800);
        var near = new Camera(new GeoPoint(16, 105), 5, 800, 800);
        var east = near.movedBy(30, 0);
        var two = new MapScene(List.of(), List.of(), Set.of("VN", "TH"));
        var one = new MapScene(List.of(), List.of(), Set.of("LA"));
        for (Camera camera : List.of(near, near, east, near, east)) {
            for (MapScene scene : List.of(two, two, one, MapScene.EMPTY)) {
                for (OverlayStyle style : List.of(OverlayStyle.light(), OverlayStyle.dark())) {
                    assertThat(painter.paint(scene, camera, box, style, 1).argb())
                            .isEqualTo(new OverlayPainter(MAP)
                                    .paint(scene, camera, box, style, 1)
                                    .argb());
                }
            }
        }
    }

    @Test
    void lieBeneathTheNamesOfTheMap() {
        var camera = new Camera(new GeoPoint(16, 105), 5, 800, 800);
        var all = new Box(0, 0, 800, 800);
        OverlayStyle style = OverlayStyle.light();
        var name = new MapName(MapName.Kind.COUNTRY, new GeoPoint(15.0, 101.0), 4, 8, "Korat", "Korat");
        var naming = new Naming(List.of(name), NameStyle.of(MapLook.LIGHT));
        Set<String> thailand = Set.of("TH");
        OverlayPicture named =
                new OverlayPainter(MAP).paint(new MapScene(List.of(), List.of()), naming, camera, all, all, style, 1);
        OverlayPicture tinted = new OverlayPainter(MAP)
                .paint(new MapScene(List.of(), List.of(), thailand), naming, camera, all, all, style, 1);

        int opaque = 0;
        for (int i = 0; i < named.argb().length; i++) {
            if (named.argb()[i] >>> 24 == 0xFF) {
                assertThat(tinted.argb()[i]).isEqualTo(named.argb()[i]);
                opaque++;
            }
        }
        assertThat(opaque).as("pixels inside letters").isPositive();
        assertThat(pixel(tinted, camera, new GeoPoint(17.5, 103.0)) >>> 24).isEqualTo(style.country() >>> 24);
    }

    private static int pixel(OverlayPicture picture, Camera camera, GeoPoint at) {
        Point2D spot = camera.project(at);
        return picture.argb()[(int) spot.getY() * picture.width() + (int) spot.getX()];
    }
}

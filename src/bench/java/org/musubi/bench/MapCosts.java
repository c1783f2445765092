package org.musubi.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.musubi.map.BaseMap;
import org.musubi.map.MapPicture;
import org.musubi.map.MapStyle;
import org.musubi.map.TileRenderer;
import org.musubi.model.GeoPoint;

/// What the base map costs: to read, to draw a tile, and to fill the first view.
final class MapCosts {
    private static final int FIRST = 2;
    private static final int LAST = 10;
    private static final int SIZE = TileRenderer.TILE;
    private static final int ROUNDS = 7;
    private static final int PROCESSES = 5;

    /// Coasts, deltas, islands and plains.
    private static final List<GeoPoint> PLACES = List.of(
            new GeoPoint(36.70, 137.21),
            new GeoPoint(35.68, 139.77),
            new GeoPoint(33.88, 130.87),
            new GeoPoint(31.23, 121.47),
            new GeoPoint(22.30, 114.17),
            new GeoPoint(14.60, 120.98),
            new GeoPoint(10.30, 123.90),
            new GeoPoint(10.78, 106.70),
            new GeoPoint(13.75, 100.50),
            new GeoPoint(1.35, 103.85),
            new GeoPoint(-6.97, 110.42),
            new GeoPoint(22.57, 88.36));

    private record Tile(int zoom, long x, long y) {
        static Tile around(GeoPoint place, int zoom) {
            double tiles = 1L << zoom;
            double y = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(place.latitude()) / 2));
            return new Tile(
                    zoom, (long) ((place.longitude() + 180) / 360 * tiles), (long) ((1 - y / Math.PI) / 2 * tiles));
        }

        Stream<Tile> withNeighbours() {
            return Stream.of(this, new Tile(zoom, x + 1, y), new Tile(zoom, x, y + 1));
        }
    }

    private MapCosts() {}

    static List<Measurement> measure() throws IOException, InterruptedException {
        var measurements = new ArrayList<>(tiles());
        measurements.add(Measurement.of("map.read", inProcesses("read"), "ms"));
        measurements.add(Measurement.of("map.firstView", inProcesses("view"), "ms"));
        return measurements;
    }

    private static List<Measurement> tiles() throws IOException {
        var renderer = new TileRenderer(BaseMap.shipped());
        var measurements = new ArrayList<Measurement>();
        var all = new ArrayList<Long>();
        var allOthers = new ArrayList<Long>();
        for (int zoom = FIRST; zoom <= LAST; zoom++) {
            var times = new ArrayList<Long>();
            var others = new ArrayList<Long>();
            int level = zoom;
            List<Tile> tiles = PLACES.stream()
                    .flatMap(place -> Tile.around(place, level).withNeighbours())
                    .distinct()
                    .toList();
            for (int round = 0; round < ROUNDS; round++) {
                for (Tile tile : tiles) {
                    long time = nanos(() -> draw(renderer, tile));
                    byte[] png = png(draw(renderer, tile));
                    long other = nanos(() -> fillAndDecode(png));
                    // The first rounds warm up.
                    if (round >= 2) {
                        times.add(time);
                        others.add(other);
                    }
                }
            }
            all.addAll(times);
            allOthers.addAll(others);
            measurements.add(Measurement.against(median(others), "map.tile." + zoom, median(times), "ms"));
        }
        measurements.add(Measurement.against(median(allOthers), "map.tile", median(all), "ms"));
        return measurements;
    }

    private static MapPicture draw(TileRenderer renderer, Tile tile) {
        return renderer.tile(MapStyle.light(), tile.zoom, tile.x, tile.y, SIZE);
    }

    private static byte[] png(MapPicture picture) throws IOException {
        var image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, picture.width(), picture.height(), picture.argb(), 0, picture.width());
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage fillAndDecode(byte[] png) throws IOException {
        var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, SIZE, SIZE);
        graphics.dispose();
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static long nanos(Callable<?> work) {
        long before = System.nanoTime();
        try {
            if (work.call() == null) {
                throw new IllegalStateException("nothing drawn");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return System.nanoTime() - before;
    }

    /// In milliseconds.
    private static double median(List<Long> times) {
        return Times.median(times.stream().mapToLong(Long::longValue).toArray());
    }

    /// The median of some processes, in each of which nothing is warm; with the options of the package, but without its
    /// cache of classes: a start of the program itself is quicker than that.
    private static double inProcesses(String what) throws IOException, InterruptedException {
        var times = new ArrayList<Long>();
        for (int i = 0; i < PROCESSES; i++) {
            times.add((long) FigureProcess.figure("nanoseconds", FigureProcess.figures(null, MapCosts.class, what)));
        }
        return median(times);
    }

    public static void main(String[] args) throws InterruptedException, ExecutionException {
        BaseMap map = BaseMap.shipped();
        long before = System.nanoTime();
        map.readAll();
        if (args[0].equals("view")) {
            before = System.nanoTime();
            firstView(new TileRenderer(map));
        }
        System.out.println("nanoseconds " + (System.nanoTime() - before));
    }

    /// All tiles of 1280 × 800 pixels from Japan to India, on as many threads as the window uses.
    private static void firstView(TileRenderer renderer) throws InterruptedException, ExecutionException {
        Tile middle = Tile.around(new GeoPoint(20, 108), 4);
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            var tiles = new ArrayList<Future<MapPicture>>();
            for (int column = -3; column <= 2; column++) {
                for (int row = -2; row <= 2; row++) {
                    var tile = new Tile(4, middle.x + column, middle.y + row);
                    tiles.add(pool.submit(() -> draw(renderer, tile)));
                }
            }
            for (Future<MapPicture> tile : tiles) {
                if (Arrays.stream(tile.get().argb()).allMatch(pixel -> pixel == 0)) {
                    throw new IllegalStateException("nothing drawn");
                }
            }
        }
    }
}

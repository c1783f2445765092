package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.gluonhq.maps.MapView;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.musubi.model.GeoPoint;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// A long walk over the map must not fill the memory: no more pictures of tiles are held than [BaseMapTileRetriever]
/// may
/// keep (48 MB) and the screen shows, however far one goes.
class TileMemoryTest {
    private static final int KEPT = BaseMapTileRetriever.CACHE_BYTES / (4 * TileRenderer.TILE * TileRenderer.TILE);
    private static final int ZOOM = 8;
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    /// What Gluon asks for at most: two columns and rows more than fill the view, and the picture that is made anew.
    private static final int ON_SCREEN = (WIDTH / TileRenderer.TILE + 3) * (HEIGHT / TileRenderer.TILE + 3);

    /// Bytes. Of each picture the toolkit makes a copy to draw from. All of Asia would take ten times as much.
    private static final long BOUND = 2L * 4 * TileRenderer.TILE * TileRenderer.TILE * (KEPT + ON_SCREEN);

    /// Where a walk over the whole of Asia begins, from 60° to 150° E and from 53° N to 9° S.
    private static final GeoPoint CORNER = new GeoPoint(51, 64);

    private static final int COLUMNS = 13;
    private static final int ROWS = 16;

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T onFx(Callable<T> action) throws Exception {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(action));
    }

    @Test
    void picturesThatHaveLeftTheScreenAreLetGoAndComeBack() throws Exception {
        BaseMapTileRetriever tiles = BaseMapTileRetriever.installed();
        MapView map = onFx(MapView::new);
        Viewport viewport = onFx(() -> {
            TileMemory.guard(map, tiles);
            var stage = new Stage();
            stage.setScene(new Scene(map, WIDTH, HEIGHT));
            stage.show();
            return new Viewport(map, false);
        });
        begin(viewport, tiles);
        move(viewport, tiles, WIDTH, 0);
        begin(viewport, tiles);
        int[] first = pixels(map);
        long before = heapInUse(viewport);

        for (int pass = 0; pass < 2; pass++) {
            walk(viewport, tiles);
            awaitAtMost(tiles, KEPT + ON_SCREEN);
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> heapInUse(viewport) - before < BOUND);
        }

        begin(viewport, tiles);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> Arrays.equals(pixels(map), first));
        onFx(() -> {
            map.getScene().getWindow().hide();
            return true;
        });
    }

    /// Over all of Asia, and back to where it began.
    private static void walk(Viewport viewport, BaseMapTileRetriever tiles) throws Exception {
        for (int row = 0; row < ROWS; row++) {
            for (int column = 1; column < COLUMNS; column++) {
                move(viewport, tiles, row % 2 == 0 ? WIDTH : -WIDTH, 0);
            }
            move(viewport, tiles, 0, HEIGHT);
        }
        begin(viewport, tiles);
    }

    private static void begin(Viewport viewport, BaseMapTileRetriever tiles) throws Exception {
        onFx(() -> {
            viewport.restore(CORNER, ZOOM);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, tiles::settled);
    }

    private static void move(Viewport viewport, BaseMapTileRetriever tiles, double right, double down)
            throws Exception {
        onFx(() -> {
            viewport.dragBy(right, down);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, tiles::settled);
    }

    private static void awaitAtMost(BaseMapTileRetriever tiles, int pictures) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            System.gc();
            return tiles.living() <= pictures;
        });
        assertThat(tiles.living()).isBetween(1, pictures);
    }

    /// In bytes, without garbage. What the toolkit has drawn from goes with the first frame after the pictures
    /// themselves.
    private static long heapInUse(Viewport viewport) throws Exception {
        for (int right : new int[] {1, -1}) {
            System.gc();
            onFx(() -> {
                viewport.dragBy(right, 0);
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents();
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static int[] pixels(MapView map) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage shot = onFx(() -> map.snapshot(null, null));
        int width = (int) shot.getWidth();
        int height = (int) shot.getHeight();
        var pixels = new int[width * height];
        shot.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }
}

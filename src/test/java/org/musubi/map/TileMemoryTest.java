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

/// A long walk over the map must not fill the memory.
class TileMemoryTest {
    private static final int KEPT = BaseMapTileRetriever.CACHE_BYTES / (4 * TileRenderer.TILE * TileRenderer.TILE);
    private static final int ZOOM = 8;
    /// Of Asia: the length of a walk at zoom 8 that shows some 300 tiles.
    private static final int STEPS = 60;

    private static final int STEP = 300;

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
            stage.setScene(new Scene(map, 800, 600));
            stage.show();
            var view = new Viewport(map, false);
            view.restore(new GeoPoint(33, 75), ZOOM);
            return view;
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, tiles::settled);
        int[] first = pixels(map);

        for (int pass = 0; pass < 2; pass++) {
            walk(viewport, tiles, STEP);
            walk(viewport, tiles, -STEP);
        }

        int onScreen = 7 * 6;
        awaitAtMost(tiles, KEPT + onScreen);
        onFx(() -> {
            viewport.restore(new GeoPoint(33, 75), ZOOM);
            return true;
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> Arrays.equals(pixels(map), first));
        onFx(() -> {
            map.getScene().getWindow().hide();
            return true;
        });
    }

    private static void walk(Viewport viewport, BaseMapTileRetriever tiles, int step) throws Exception {
        for (int i = 0; i < STEPS; i++) {
            onFx(() -> {
                viewport.dragBy(step, 0);
                return true;
            });
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, tiles::settled);
        }
    }

    private static void awaitAtMost(BaseMapTileRetriever tiles, int pictures) throws Exception {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            System.gc();
            return tiles.living() <= pictures;
        });
        assertThat(tiles.living()).isBetween(1, pictures);
    }

    private static int[] pixels(MapView map) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage shot = onFx(() -> map.snapshot(null, null));
        var pixels = new int[800 * 600];
        shot.getPixelReader().getPixels(0, 0, 800, 600, PixelFormat.getIntArgbInstance(), pixels, 0, 800);
        return pixels;
    }
}

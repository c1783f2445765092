package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.gluonhq.maps.MapPoint;
import com.gluonhq.maps.MapView;
import com.gluonhq.maps.tile.TileRetrieverProvider;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class BaseMapTileRetrieverTest {
    private static final TileRenderer RENDERER = new TileRenderer(BaseMap.shipped());

    private final BaseMapTileRetriever retriever = new BaseMapTileRetriever(RENDERER, Runnable::run);

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void isTheOneThatGluonFinds() {
        assertThat(TileRetrieverProvider.getInstance().load())
                .isInstanceOf(BaseMapTileRetriever.class)
                .isSameAs(BaseMapTileRetriever.installed());
    }

    @Test
    void deliversTheTileThatTheRendererDraws() {
        Image image = retriever.loadTile(5, 28, 12).join();

        MapPicture expected = RENDERER.tile(MapStyle.light(), 5, 28, 12, 256);
        assertThat(image.getWidth()).isEqualTo(256);
        assertThat(image.getHeight()).isEqualTo(256);
        assertThat(image.getPixelReader().getArgb(200, 100)).isEqualTo(expected.at(200, 100));
        assertThat(image.getPixelReader().getArgb(10, 250)).isEqualTo(expected.at(10, 250));
    }

    @Test
    void deliversTwiceThePixelsToAScreenThatHasThem() {
        retriever.setOutputScale(2);

        assertThat(retriever.loadTile(5, 28, 12).join().getWidth()).isEqualTo(512);
    }

    private static MapPicture plain(int argb) {
        var pixels = new int[256 * 256];
        Arrays.fill(pixels, argb);
        return new MapPicture(256, 256, pixels);
    }

    private static int shown(Image image) {
        WaitForAsyncUtils.waitForFxEvents();
        return image.getPixelReader().getArgb(200, 100);
    }

    private static int drawn() {
        return RENDERER.tile(MapStyle.light(), 5, 28, 12, 256).at(200, 100);
    }

    @Test
    void showsTilesFromElsewhereAndTheShippedMapWhereThereAreNone() {
        retriever.setSource((zoom, x, y, size) ->
                CompletableFuture.completedFuture(x == 28 ? Optional.of(plain(0xFF123456)) : Optional.empty()));
        assertThat(shown(retriever.loadTile(5, 28, 12).join())).isEqualTo(0xFF123456);
        assertThat(shown(retriever.loadTile(5, 28 + 32, 12).join()))
                .as("once around the world")
                .isEqualTo(0xFF123456);
        assertThat(shown(retriever.loadTile(5, 29, 12).join()))
                .isEqualTo(RENDERER.tile(MapStyle.light(), 5, 29, 12, 256).at(200, 100));
    }

    @Test
    void showsTheShippedMapUntilATileComes() {
        var coming = new CompletableFuture<Optional<MapPicture>>();
        retriever.setSource((_, _, _, _) -> coming);
        Image image = retriever.loadTile(5, 28, 12).join();
        assertThat(shown(image)).isEqualTo(drawn());
        coming.complete(Optional.of(plain(0xFF123456)));
        assertThat(shown(image)).isEqualTo(0xFF123456);
    }

    @Test
    void keepsTheShippedMapWhereATileDoesNotCome() {
        var coming = new CompletableFuture<Optional<MapPicture>>();
        retriever.setSource((_, _, _, _) -> coming);
        Image image = retriever.loadTile(5, 28, 12).join();
        coming.completeExceptionally(new IOException("no"));
        assertThat(shown(image)).isEqualTo(drawn());
    }

    @Test
    void laysWhatOneSeesThroughOverTheShippedMap() {
        retriever.setSource((_, _, _, _) -> CompletableFuture.completedFuture(Optional.of(plain(0))));
        assertThat(shown(retriever.loadTile(5, 28, 12).join())).isEqualTo(drawn());
    }

    @Test
    void exchangesTheTilesOnTheScreenWhenTheyAreToComeFromElsewhere() {
        Image image = retriever.loadTile(5, 28, 12).join();
        retriever.setSource((_, _, _, _) -> CompletableFuture.completedFuture(Optional.of(plain(0xFF123456))));
        assertThat(shown(image)).isEqualTo(0xFF123456);
        retriever.setStyle(MapStyle.dark());
        assertThat(shown(image)).isEqualTo(0xFF123456);
        retriever.setStyle(MapStyle.light());
        retriever.setSource(null);
        assertThat(shown(image)).isEqualTo(drawn());
    }

    @Test
    void aTileThatComesAfterAnotherSourceWasChosenIsNotShown() {
        var coming = new CompletableFuture<Optional<MapPicture>>();
        retriever.setSource((_, _, _, _) -> coming);
        Image image = retriever.loadTile(5, 28, 12).join();
        retriever.setSource(null);
        coming.complete(Optional.of(plain(0xFF123456)));
        assertThat(shown(image)).isEqualTo(drawn());
    }

    @Test
    void drawsATileOnce() {
        assertThat(retriever.loadTile(3, 6, 3))
                .isSameAs(retriever.loadTile(3, 6, 3))
                .isSameAs(retriever.loadTile(3, 6 - 8, 3));
    }

    @Test
    void keepsNoMoreTilesThanItMay() {
        Deque<Runnable> neverRun = new ArrayDeque<>();
        BaseMapTileRetriever idle = new BaseMapTileRetriever(RENDERER, neverRun::add);
        for (int x = 0; x < 1000; x++) {
            var unused = idle.loadTile(10, x, 400);
        }
        assertThat(idle.kept()).isEqualTo(192);

        idle.setOutputScale(2);
        for (int x = 0; x < 1000; x++) {
            var unused = idle.loadTile(10, x, 400);
        }
        assertThat(idle.kept()).isEqualTo(48);
    }

    @Test
    void aTileThatFailedIsDrawnAgainWhenAskedForAgain() {
        List<Runnable> tasks = new ArrayList<>();
        BaseMapTileRetriever waiting = new BaseMapTileRetriever(RENDERER, tasks::add);

        CompletableFuture<Image> failed = waiting.loadTile(-1, 0, 0);
        tasks.removeFirst().run();

        assertThat(failed).isCompletedExceptionally();
        assertThat(waiting.loadTile(-1, 0, 0)).isNotSameAs(failed);
    }

    @Test
    void aNewStyleReachesTilesAlreadyDelivered() throws Exception {
        Image image = retriever.loadTile(5, 28, 12).join();

        retriever.setStyle(MapStyle.dark());
        WaitForAsyncUtils.waitForFxEvents();

        MapPicture expected = RENDERER.tile(MapStyle.dark(), 5, 28, 12, 256);
        assertThat(image.getPixelReader().getArgb(200, 100)).isEqualTo(expected.at(200, 100));
    }

    @Test
    void aStyleSetWhileATileIsWaitingIsTheOneItIsDrawnIn() {
        List<Runnable> tasks = new ArrayList<>();
        BaseMapTileRetriever waiting = new BaseMapTileRetriever(RENDERER, tasks::add);
        CompletableFuture<Image> tile = waiting.loadTile(5, 28, 12);

        waiting.setStyle(MapStyle.dark());
        tasks.removeFirst().run();

        MapPicture expected = RENDERER.tile(MapStyle.dark(), 5, 28, 12, 256);
        assertThat(tile.join().getPixelReader().getArgb(200, 100)).isEqualTo(expected.at(200, 100));
    }

    @Test
    void whatWasAskedForLastIsDoneFirst() throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        Queue<String> done = new ConcurrentLinkedQueue<>();
        try (ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.MINUTES, new NewestFirstQueue())) {
            pool.execute(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            pool.execute(() -> done.add("first"));
            pool.execute(() -> done.add("second"));
            pool.execute(() -> done.add("third"));
            start.countDown();
        }
        assertThat(done).containsExactly("third", "second", "first");
    }

    @Test
    void aMapOnTheScreenIsPaintedAndRepaintedWithoutTheNetwork() throws Exception {
        List<URI> asked = new ArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new RecordingProxySelector(asked));
        try {
            BaseMapTileRetriever installed = BaseMapTileRetriever.installed();
            // It is the one that all windows before have shared, and the last of them may have been dark.
            installed.setStyle(MapStyle.light());
            MapView view = show();
            awaitColour(view, MapStyle.light().land());

            installed.setStyle(MapStyle.dark());
            awaitColour(view, MapStyle.dark().land());
            installed.setStyle(MapStyle.light());
            awaitColour(view, MapStyle.light().land());
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(asked).isEmpty();
    }

    /// A map with Ulaanbaatar, far from any shore or boundary, in the middle.
    private static MapView show() throws Exception {
        return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> {
            MapView view = new MapView();
            view.setZoom(6);
            view.setCenter(new MapPoint(47.3, 105.2));
            Stage stage = new Stage();
            stage.setScene(new Scene(view, 600, 400));
            stage.show();
            return view;
        }));
    }

    private static void awaitColour(MapView view, int argb) throws Exception {
        Color expected = Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> {
            WritableImage seen = WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(() -> view.snapshot(null, null)));
            return seen.getPixelReader().getColor(310, 205).equals(expected);
        });
    }

    @Test
    void thePackageKnowsNothingOfTheNetwork() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "javax.net..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.musubi.map"));
    }

    /// Every connection through an address asks here first.
    private static final class RecordingProxySelector extends ProxySelector {
        private final List<URI> asked;

        RecordingProxySelector(List<URI> asked) {
            this.asked = asked;
        }

        @Override
        public List<java.net.Proxy> select(URI uri) {
            asked.add(uri);
            return List.of(java.net.Proxy.NO_PROXY);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            asked.add(uri);
        }
    }
}

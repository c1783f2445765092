package org.musubi.map;

import com.gluonhq.maps.tile.TileRetriever;
import com.gluonhq.maps.tile.TileRetrieverProvider;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;
import javafx.scene.image.Image;

/// Gives Gluon's map its tiles: drawn here from the shipped base map, never fetched from anywhere.
///
/// **How it is found.** Gluon's `TileImageView` asks `TileRetrieverProvider.getInstance().load()` once, and that takes
/// the first [TileRetriever] that [java.util.ServiceLoader] finds, before its own, which would go to the network. We
/// are named in `module-info` and, for the class path, in `META-INF/services`. The loader keeps the one instance it
/// made, so the composition root gets the very same object through [#installed()] and hands it to whoever sets its
/// style; there is no static state of ours.
///
/// **How the style changes.** Gluon never asks for a tile twice while it still holds it, and has no way to be told to.
/// But the tiles it holds are our images: [#setStyle] draws them anew in the background, those asked for last first,
/// and exchanges their pixels in place. The map needs not be touched.
///
/// **What it holds.** The tiles used last, up to [#CACHE_BYTES] (192 tiles, or 48 on a screen with an output scale of
/// 2); older ones live as long as Gluon holds them (it does so softly).
///
/// Tiles asked for last are drawn first: what a user sees now matters more than what he has passed by. All methods may
/// be called on any thread.
public final class BaseMapTileRetriever implements TileRetriever {
    /// The most that the tiles kept for reuse take, in bytes.
    static final int CACHE_BYTES = 48 << 20;

    private static final int BYTES_PER_PIXEL = 4;

    private final TileRenderer renderer;
    private final Executor executor;
    private final Map<TileKey, CompletableFuture<Image>> recent = new RecentTiles();
    private final Set<TileImage> living = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final AtomicLong order = new AtomicLong();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile MapStyle style = MapStyle.light();
    private volatile int size = TileRenderer.TILE;

    /// For [java.util.ServiceLoader]; everyone else calls [#installed()].
    public BaseMapTileRetriever() {
        this(new TileRenderer(BaseMap.shipped()), backgroundThreads());
    }

    BaseMapTileRetriever(TileRenderer renderer, Executor executor) {
        this.renderer = renderer;
        this.executor = executor;
    }

    /// The one that Gluon's maps use.
    ///
    /// @throws IllegalStateException if they would use another
    public static BaseMapTileRetriever installed() {
        TileRetriever first = TileRetrieverProvider.getInstance().load();
        if (first instanceof BaseMapTileRetriever ours) {
            return ours;
        }
        throw new IllegalStateException("map tiles would come from " + first.getClass());
    }

    /// Paints small maps from the same data that the tiles are drawn from, which is in memory already.
    public InsetPainter insets() {
        return new InsetPainter(renderer);
    }

    private static Executor backgroundThreads() {
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);
        return new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new NewestFirstQueue(), task -> {
            Thread thread = new Thread(task, "map tiles");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public CompletableFuture<Image> loadTile(int zoom, long x, long y) {
        // The world repeats: a tile asked for beyond the date line is the one that is there already.
        TileKey key = new TileKey(zoom, Math.floorMod(x, 1L << zoom), y);
        synchronized (recent) {
            return recent.computeIfAbsent(key, this::request);
        }
    }

    private CompletableFuture<Image> request(TileKey key) {
        CompletableFuture<Image> tile = new CompletableFuture<>();
        long number = order.incrementAndGet();
        underWay.incrementAndGet();
        executor.execute(() -> deliver(key, number, tile));
        return tile;
    }

    private void deliver(TileKey key, long number, CompletableFuture<Image> tile) {
        try {
            MapStyle used = style;
            TileImage image = TileImage.of(key, number, draw(key, used, size));
            living.add(image);
            tile.complete(image);
            if (style != used) {
                redraw(image);
            }
        } catch (RuntimeException | Error e) {
            synchronized (recent) {
                recent.remove(key, tile);
            }
            tile.completeExceptionally(e);
        } finally {
            underWay.decrementAndGet();
        }
    }

    private MapPicture draw(TileKey key, MapStyle used, int pixels) {
        return renderer.tile(used, key.zoom(), key.x(), key.y(), pixels);
    }

    /// Changes the look of all tiles, those on the screen included; these follow within moments.
    public void setStyle(MapStyle newStyle) {
        if (newStyle.equals(style)) {
            return;
        }
        style = newStyle;
        List<TileImage> images;
        synchronized (living) {
            images = living.stream()
                    .sorted(Comparator.comparingLong(TileImage::order))
                    .toList();
        }
        images.forEach(image -> executor.execute(() -> redraw(image)));
    }

    private void redraw(TileImage image) {
        MapStyle used = style;
        MapPicture picture = draw(image.key(), used, image.size());
        Platform.runLater(() -> {
            // If the style has changed meanwhile, another drawing is under way.
            if (style == used) {
                image.show(picture);
            }
        });
    }

    /// Tells how many pixels a point of the screen has. Tiles from now on are drawn as finely; those already on the
    /// screen stay as they are.
    ///
    /// @param scale the window's output scale
    public void setOutputScale(double scale) {
        int pixels = scale > 1 ? 2 * TileRenderer.TILE : TileRenderer.TILE;
        if (pixels != size) {
            size = pixels;
            synchronized (recent) {
                recent.clear();
            }
        }
    }

    /// Gets ready, in the background, for tiles of a zoom, so that the first one asked for comes sooner. Worth calling
    /// before the window is built.
    public void prepare(int zoom) {
        executor.execute(() -> {
            long middle = 1L << zoom >> 1;
            draw(new TileKey(zoom, middle, middle), style, TileRenderer.TILE);
        });
    }

    /// Whether tiles have been asked for and all of them delivered.
    public boolean settled() {
        return order.get() > 0 && underWay.get() == 0;
    }

    /// How many tiles are kept for reuse.
    int kept() {
        synchronized (recent) {
            return recent.size();
        }
    }

    private final class RecentTiles extends LinkedHashMap<TileKey, CompletableFuture<Image>> {
        private static final long serialVersionUID = 1;

        RecentTiles() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<TileKey, CompletableFuture<Image>> eldest) {
            return size() > CACHE_BYTES / (BYTES_PER_PIXEL * size * size);
        }
    }
}

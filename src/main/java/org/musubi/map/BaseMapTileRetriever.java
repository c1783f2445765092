package org.musubi.map;

import com.gluonhq.maps.tile.TileRetriever;
import com.gluonhq.maps.tile.TileRetrieverProvider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.jspecify.annotations.Nullable;

/// Gives Gluon's map its tiles: drawn here from the shipped base map, and never fetched from anywhere unless the user
/// chose another [TileSource]. What that does not have at hand is drawn here too, and exchanged when it comes.
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
/// 2); older ones live as long as they are on the screen, see [TileMemory].
///
/// Tiles asked for last are drawn first: what a user sees now matters more than what he has passed by. All methods may
/// be called on any thread.
public final class BaseMapTileRetriever implements TileRetriever {
    /// The most that the tiles kept for reuse take, in bytes.
    static final int CACHE_BYTES = 48 << 20;

    private static final int BYTES_PER_PIXEL = 4;
    private static final Logger LOG = System.getLogger(BaseMapTileRetriever.class.getName());
    private static final CompletableFuture<Optional<MapPicture>> NOTHING =
            CompletableFuture.completedFuture(Optional.empty());

    private final TileRenderer renderer;
    private final Executor executor;
    private final Map<TileKey, CompletableFuture<Image>> recent = new RecentTiles();
    private final Set<TileImage> living = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final AtomicLong order = new AtomicLong();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Wish wish = new Wish(MapStyle.light(), null);
    private volatile int size = TileRenderer.TILE;

    /// How tiles are to look.
    ///
    /// @param source null for the shipped map
    private record Wish(MapStyle style, @Nullable TileSource source) {}

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

    /// What tiles are drawn from, which is in memory already.
    public BaseMap map() {
        return renderer.map();
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
            Wish used = wish;
            int pixels = size;
            CompletableFuture<Optional<MapPicture>> asked = ask(used, key, pixels);
            boolean waits = !asked.isDone();
            TileImage image = TileImage.of(key, number, draw(key, used, pixels, now(asked)));
            living.add(image);
            tile.complete(image);
            if (wish != used) {
                redraw(image);
            } else if (waits) {
                asked.thenAccept(found -> arrived(image, used, found));
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

    private static CompletableFuture<Optional<MapPicture>> ask(Wish used, TileKey key, int pixels) {
        TileSource source = used.source;
        boolean inWorld = key.y() >= 0 && key.y() < 1L << key.zoom();
        return source == null || !inWorld
                ? NOTHING
                : source.tile(key.zoom(), key.x(), key.y(), pixels).exceptionally(failure -> {
                    LOG.log(Level.DEBUG, "A tile is missing", failure);
                    return Optional.empty();
                });
    }

    private static Optional<MapPicture> now(CompletableFuture<Optional<MapPicture>> asked) {
        return asked.getNow(Optional.empty());
    }

    /// @param found what the source has of it; the shipped map is drawn where there is nothing, or where one sees
    ///              through it
    private MapPicture draw(TileKey key, Wish used, int pixels, Optional<MapPicture> found) {
        if (found.isPresent() && found.get().isOpaque()) {
            return found.get();
        }
        MapPicture base = renderer.tile(used.style, key.zoom(), key.x(), key.y(), pixels);
        return found.map(over -> base.under(over.width(), over.height(), over.argb()))
                .orElse(base);
    }

    /// Changes the look of all tiles, those on the screen included; these follow within moments.
    public synchronized void setStyle(MapStyle style) {
        wish(new Wish(style, wish.source));
    }

    /// Takes tiles from elsewhere from now on, those on the screen included.
    ///
    /// @param source null for the shipped map
    public synchronized void setSource(@Nullable TileSource source) {
        wish(new Wish(wish.style, source));
    }

    private void wish(Wish changed) {
        if (changed.equals(wish)) {
            return;
        }
        wish = changed;
        List<TileImage> images;
        synchronized (living) {
            images = living.stream()
                    .sorted(Comparator.comparingLong(TileImage::order))
                    .toList();
        }
        images.forEach(image -> executor.execute(() -> redraw(image)));
    }

    private void redraw(TileImage image) {
        Wish used = wish;
        CompletableFuture<Optional<MapPicture>> asked = ask(used, image.key(), image.size());
        boolean waits = !asked.isDone();
        show(image, used, draw(image.key(), used, image.size(), now(asked)));
        if (waits) {
            asked.thenAccept(found -> arrived(image, used, found));
        }
    }

    private void arrived(TileImage image, Wish used, Optional<MapPicture> found) {
        if (found.isPresent() && wish == used) {
            show(image, used, draw(image.key(), used, image.size(), found));
        }
    }

    private void show(TileImage image, Wish used, MapPicture picture) {
        Platform.runLater(() -> {
            // If another look is wanted by now, another drawing is under way.
            if (wish == used) {
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
            renderer.tile(wish.style, zoom, middle, middle, TileRenderer.TILE);
        });
    }

    /// Whether tiles have been asked for and all of them delivered.
    public boolean settled() {
        return order.get() > 0 && underWay.get() == 0;
    }

    /// How many pictures of tiles there are in memory, kept or on a screen, or not collected yet.
    int living() {
        return living.size();
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

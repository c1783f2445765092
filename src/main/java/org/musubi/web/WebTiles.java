package org.musubi.web;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Fetches tiles from an address that the user chose: the one thing in this program that goes over the network, and
/// only what is asked for here.
///
/// No more than two requests are under way at once. What was fetched is kept on disk for as long as its server allows,
/// and then asked for again only if it has changed. A server that cannot be reached, or wants to be left alone, is left
/// alone for a while; until then there are no tiles but those kept.
public final class WebTiles implements AutoCloseable {
    private static final Logger LOG = System.getLogger(WebTiles.class.getName());
    private static final int AT_ONCE = 2;
    private static final int MOST_BYTES = 4 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final TileCache.Kept NONE = new TileCache.Kept(Instant.EPOCH, Freshness.USUAL, "", "", new byte[0]);
    private static final CompletableFuture<Optional<byte[]>> NOTHING =
            CompletableFuture.completedFuture(Optional.empty());

    private final TileAddress address;
    private final String agent;
    private final TileCache cache;
    private final Clock clock;
    private final Consumer<Boolean> reachable;
    private final String folder;
    private final ThreadPoolExecutor threads;
    private final Map<String, CompletableFuture<Optional<byte[]>>> underWay = new HashMap<>();
    private @Nullable HttpClient client;
    private volatile Instant quietUntil = Instant.MIN;
    private volatile boolean closed;

    /// Nothing is fetched, nor any connection made, before the first tile is asked for.
    ///
    /// @param agent how the program calls itself
    /// @param reachable told after each attempt whether the server answered; on any thread
    public WebTiles(TileAddress address, String agent, TileCache cache, Clock clock, Consumer<Boolean> reachable) {
        this.address = address;
        this.agent = agent;
        this.cache = cache;
        this.clock = clock;
        this.reachable = reachable;
        folder = shortened(address.toString());
        threads = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 30, TimeUnit.SECONDS, new NewestFirst(), task -> {
            Thread thread = new Thread(task, "tiles from the web");
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
    }

    /// What a user looks at now goes before what he has passed by.
    private static final class NewestFirst extends LinkedBlockingDeque<Runnable> {
        private static final long serialVersionUID = 1;

        @Override
        public boolean offer(Runnable task) {
            return offerFirst(task);
        }
    }

    private static String shortened(String address) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 10);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    /// Asks for a tile's file.
    ///
    /// @return done at once if it is kept and still good, or if nothing can be had now; empty if there is none
    public CompletableFuture<Optional<byte[]>> tile(int zoom, long x, long y) {
        String name = folder + "/" + zoom + "/" + x + "/" + y;
        Optional<TileCache.Kept> kept = cache.get(name);
        if (kept.isPresent() && clock.instant().isBefore(kept.get().until())) {
            return CompletableFuture.completedFuture(kept.map(TileCache.Kept::content));
        }
        if (isQuiet()) {
            return NOTHING;
        }
        synchronized (underWay) {
            CompletableFuture<Optional<byte[]>> known = underWay.get(name);
            if (known != null) {
                return known;
            }
            var asked = new CompletableFuture<Optional<byte[]>>();
            try {
                threads.execute(() -> answer(asked, name, zoom, x, y, kept));
                underWay.put(name, asked);
                return asked;
            } catch (RejectedExecutionException e) {
                return NOTHING;
            }
        }
    }

    private boolean isQuiet() {
        return closed || clock.instant().isBefore(quietUntil);
    }

    private void answer(
            CompletableFuture<Optional<byte[]>> asked,
            String name,
            int zoom,
            long x,
            long y,
            Optional<TileCache.Kept> kept) {
        Optional<byte[]> found = Optional.empty();
        try {
            if (!isQuiet()) {
                found = fetch(name, zoom, x, y, kept);
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "A tile cannot be fetched", e);
            pause(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            synchronized (underWay) {
                underWay.remove(name);
            }
            asked.complete(found);
        }
    }

    private Optional<byte[]> fetch(String name, int zoom, long x, long y, Optional<TileCache.Kept> kept)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.tile(zoom, x, y))
                .timeout(PATIENCE)
                .header("User-Agent", agent)
                .header("Accept", "image/png,image/jpeg");
        kept.map(TileCache.Kept::tag)
                .filter(tag -> !tag.isEmpty())
                .ifPresent(tag -> request.header("If-None-Match", tag));
        kept.map(TileCache.Kept::changed)
                .filter(changed -> !changed.isEmpty())
                .ifPresent(changed -> request.header("If-Modified-Since", changed));
        HttpResponse<InputStream> response = client().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return switch (response.statusCode()) {
                case 200 -> received(name, response.headers(), body.readNBytes(MOST_BYTES + 1), NONE);
                case 304 -> kept.flatMap(before -> received(name, response.headers(), before.content(), before));
                case 204, 404, 410 -> {
                    reachable.accept(true);
                    yield Optional.empty();
                }
                default -> {
                    LOG.log(Level.INFO, "Tiles are refused with status {0}", response.statusCode());
                    pause(response.headers()
                            .firstValue("Retry-After")
                            .map(Freshness::seconds)
                            .filter(wanted -> wanted.compareTo(PAUSE) > 0)
                            .orElse(PAUSE));
                    yield Optional.empty();
                }
            };
        }
    }

    /// @param before what an answer says that the tile is unchanged leaves as it was, by RFC 9111, 4.3.4
    private Optional<byte[]> received(String name, HttpHeaders headers, byte[] content, TileCache.Kept before) {
        reachable.accept(true);
        if (content.length == 0 || content.length > MOST_BYTES) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Freshness.until(headers, now, before.lifetime())
                .ifPresent(until -> cache.put(
                        name,
                        new TileCache.Kept(
                                until,
                                Duration.between(now, until),
                                headers.firstValue("ETag").orElse(before.tag()),
                                headers.firstValue("Last-Modified").orElse(before.changed()),
                                content)));
        return Optional.of(content);
    }

    private void pause(Duration wanted) {
        quietUntil = clock.instant().plus(wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted);
        reachable.accept(false);
    }

    private synchronized HttpClient client() {
        HttpClient known = client;
        if (known == null) {
            known = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    // A tile that has moved elsewhere is not followed there: the user chose this address.
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
            client = known;
        }
        return known;
    }

    /// Ends what is under way; nothing is fetched any more.
    @Override
    public void close() {
        closed = true;
        threads.shutdownNow();
        synchronized (this) {
            if (client != null) {
                client.shutdownNow();
            }
        }
        synchronized (underWay) {
            underWay.values().forEach(asked -> asked.complete(Optional.empty()));
            underWay.clear();
        }
    }
}

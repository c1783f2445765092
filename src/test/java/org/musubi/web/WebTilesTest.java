package org.musubi.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a server on this machine, without encryption; [TileAddressTest] has that users cannot do so.
class WebTilesTest {
    @TempDir
    private Path folder;

    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Boolean> reachable = new ConcurrentLinkedQueue<>();
    private final SetClock clock = new SetClock();
    private final ExecutorService serving = Executors.newCachedThreadPool();
    private HttpServer server = start();
    private volatile Answer answer = exchange -> {};
    private final List<WebTiles> opened = new ArrayList<>();

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-30T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void serve() {
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("User-Agent") + " "
                    + exchange.getRequestHeaders().getFirst("If-None-Match") + " "
                    + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
            answer.to(exchange);
            exchange.close();
        });
        server.setExecutor(serving);
        server.start();
    }

    @AfterEach
    void stop() {
        opened.forEach(WebTiles::close);
        server.stop(0);
        serving.shutdownNow();
    }

    private WebTiles tiles() {
        var tiles = new WebTiles(
                TileAddress.of("http://127.0.0.1:" + server.getAddress().getPort() + "/{z}/{x}/{y}.png", "http"),
                "Musubi/0.9",
                new TileCache(folder, 1 << 20),
                clock,
                reachable::add);
        opened.add(tiles);
        return tiles;
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Optional<String> text(CompletableFuture<Optional<byte[]>> tile) throws Exception {
        return tile.get(30, TimeUnit.SECONDS).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Test
    void aTileIsFetchedOnceAndThenKept() throws Exception {
        answer = exchange -> {
            exchange.getResponseHeaders().add("Cache-Control", "max-age=60");
            send(exchange, 200, "tile");
        };
        assertThat(text(tiles().tile(5, 28, 12))).contains("tile");
        CompletableFuture<Optional<byte[]>> again = tiles().tile(5, 28, 12);
        assertThat(again).isDone();
        assertThat(text(again)).contains("tile");
        assertThat(asked).containsExactly("/5/28/12.png Musubi/0.9 null null");
        assertThat(reachable).containsOnly(true);
    }

    @Test
    void nothingIsAskedForBeforeATileIsWanted() {
        tiles().close();
        assertThat(asked).isEmpty();
        assertThat(reachable).isEmpty();
    }

    @Test
    void whatIsNoLongerGoodIsOnlyFetchedAgainIfItHasChanged() throws Exception {
        answer = exchange -> {
            exchange.getResponseHeaders().add("Cache-Control", "max-age=60");
            exchange.getResponseHeaders().add("ETag", "\"one\"");
            exchange.getResponseHeaders().add("Last-Modified", "Sun, 29 Nov 2026 09:00:00 GMT");
            boolean same = "\"one\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            if (same) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                send(exchange, 200, "tile");
            }
        };
        WebTiles tiles = tiles();
        assertThat(text(tiles.tile(5, 28, 12))).contains("tile");
        clock.now = clock.now.plusSeconds(61);
        assertThat(text(tiles.tile(5, 28, 12))).contains("tile");
        assertThat(asked)
                .containsExactly(
                        "/5/28/12.png Musubi/0.9 null null",
                        "/5/28/12.png Musubi/0.9 \"one\" Sun, 29 Nov 2026 09:00:00 GMT");
        clock.now = clock.now.plusSeconds(59);
        assertThat(text(tiles.tile(5, 28, 12))).contains("tile");
        assertThat(asked).hasSize(2);
    }

    @Test
    void anAnswerThatOnlySaysUnchangedLeavesTheRestAsItWas() throws Exception {
        answer = exchange -> {
            if (exchange.getRequestHeaders().containsKey("If-Modified-Since")) {
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.getResponseHeaders().add("Cache-Control", "max-age=60");
                exchange.getResponseHeaders().add("Last-Modified", "Sun, 29 Nov 2026 09:00:00 GMT");
                send(exchange, 200, "tile");
            }
        };
        WebTiles tiles = tiles();
        for (int time = 0; time < 3; time++) {
            assertThat(text(tiles.tile(5, 28, 12))).contains("tile");
            clock.now = clock.now.plusSeconds(61);
        }
        assertThat(asked)
                .containsExactly(
                        "/5/28/12.png Musubi/0.9 null null",
                        "/5/28/12.png Musubi/0.9 null Sun, 29 Nov 2026 09:00:00 GMT",
                        "/5/28/12.png Musubi/0.9 null Sun, 29 Nov 2026 09:00:00 GMT");
    }

    @Test
    void whatMayNotBeStoredIsFetchedEachTime() throws Exception {
        answer = exchange -> {
            exchange.getResponseHeaders().add("Cache-Control", "no-store");
            send(exchange, 200, "tile");
        };
        WebTiles tiles = tiles();
        assertThat(text(tiles.tile(1, 0, 0))).contains("tile");
        assertThat(text(tiles.tile(1, 0, 0))).contains("tile");
        assertThat(asked).hasSize(2);
    }

    @Test
    void noMoreThanTwoAreAskedForAtOnce() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var two = new CountDownLatch(2);
        var go = new CountDownLatch(1);
        answer = exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            two.countDown();
            try {
                go.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            now.decrementAndGet();
            send(exchange, 200, "tile");
        };
        WebTiles tiles = tiles();
        var all = new ArrayList<CompletableFuture<Optional<byte[]>>>();
        for (int x = 0; x < 12; x++) {
            all.add(tiles.tile(6, x, 20));
        }
        assertThat(two.await(30, TimeUnit.SECONDS)).isTrue();
        go.countDown();
        for (CompletableFuture<Optional<byte[]>> tile : all) {
            assertThat(text(tile)).contains("tile");
        }
        assertThat(most).hasValue(2);
        // The first two were under way; of the rest, what was asked for last comes first.
        List<String> order =
                asked.stream().map(line -> line.substring(0, line.indexOf(' '))).toList();
        assertThat(order.indexOf("/6/11/20.png")).isLessThan(order.indexOf("/6/2/20.png"));
    }

    @Test
    void theSameTileIsUnderWayOnlyOnce() throws Exception {
        var go = new CountDownLatch(1);
        answer = exchange -> {
            try {
                go.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            send(exchange, 200, "tile");
        };
        WebTiles tiles = tiles();
        CompletableFuture<Optional<byte[]>> one = tiles.tile(6, 1, 1);
        CompletableFuture<Optional<byte[]>> other = tiles.tile(6, 1, 1);
        go.countDown();
        assertThat(text(one)).contains("tile");
        assertThat(text(other)).contains("tile");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aTileThatIsNotThereIsNoReasonToStop() throws Exception {
        answer = exchange -> send(exchange, exchange.getRequestURI().getPath().contains("/1.png") ? 404 : 200, "tile");
        WebTiles tiles = tiles();
        assertThat(text(tiles.tile(6, 1, 1))).isEmpty();
        assertThat(text(tiles.tile(6, 1, 2))).contains("tile");
        assertThat(reachable).containsOnly(true);
    }

    @Test
    void withoutAServerThereIsNothingAtOnceUntilItIsTriedAgain() throws Exception {
        WebTiles tiles = tiles();
        answer = exchange -> send(exchange, 200, "tile");
        assertThat(text(tiles.tile(6, 0, 0))).contains("tile");
        int port = server.getAddress().getPort();
        server.stop(0);
        assertThat(text(tiles.tile(6, 1, 1))).isEmpty();
        assertThat(reachable).containsExactly(true, false);
        CompletableFuture<Optional<byte[]>> next = tiles.tile(6, 1, 2);
        assertThat(next).isDone();
        assertThat(text(next)).isEmpty();
        assertThat(tiles.tile(6, 0, 0)).as("kept, and still good").isDone();

        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        serve();
        clock.now = clock.now.plusSeconds(31);
        assertThat(text(tiles.tile(6, 1, 2))).contains("tile");
        assertThat(reachable).containsExactly(true, false, true);
    }

    @Test
    void aServerThatWantsToBeLeftAloneIs() throws Exception {
        answer = exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "600");
            send(exchange, 429, "enough");
        };
        WebTiles tiles = tiles();
        assertThat(text(tiles.tile(6, 1, 1))).isEmpty();
        clock.now = clock.now.plus(Duration.ofSeconds(599));
        assertThat(text(tiles.tile(6, 1, 1))).isEmpty();
        assertThat(asked).hasSize(1);
        clock.now = clock.now.plusSeconds(2);
        assertThat(text(tiles.tile(6, 1, 1))).isEmpty();
        assertThat(asked).hasSize(2);
    }

    @Test
    void nobodyIsFollowedElsewhere() throws Exception {
        answer = exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere.png");
            send(exchange, 302, "");
        };
        assertThat(text(tiles().tile(6, 1, 1))).isEmpty();
        assertThat(asked).hasSize(1);
        assertThat(reachable).containsExactly(false);
    }

    @Test
    void closingEndsWhatIsUnderWay() throws Exception {
        var arrived = new CountDownLatch(1);
        answer = exchange -> {
            arrived.countDown();
            try {
                new CountDownLatch(1).await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        WebTiles tiles = tiles();
        CompletableFuture<Optional<byte[]>> tile = tiles.tile(6, 1, 1);
        assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
        tiles.close();
        assertThat(text(tile)).isEmpty();
        assertThat(tiles.tile(6, 2, 2)).isDone();
        assertThat(asked).hasSize(1);
    }
}

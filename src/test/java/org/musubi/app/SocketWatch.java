package org.musubi.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.application.Application;

/// Runs in a process of its own, where every socket that Java opens is noted and refused: those of `java.net` by their
/// factories, those of `java.nio`, which `java.net.http` uses, by the system's provider of channels, which
/// this is.
///
/// Its one argument says what to do: `window` opens the program's window, `check` tries to open sockets in
/// every way there is. What was opened is written into the file that the property `sockets` names, a line each.
public final class SocketWatch extends SelectorProvider {
    private static final ConcurrentLinkedQueue<String> OPENED = new ConcurrentLinkedQueue<>();

    private final SelectorProvider real;

    /// For the system, which is told to by `java.nio.channels.spi.SelectorProvider`.
    public SocketWatch() throws ReflectiveOperationException {
        real = (SelectorProvider) Class.forName("sun.nio.ch.DefaultSelectorProvider")
                .getMethod("get")
                .invoke(null);
    }

    private static IOException refused(String what) {
        OPENED.add(what);
        return new IOException("no sockets here: " + what);
    }

    @Override
    public DatagramChannel openDatagramChannel() throws IOException {
        throw refused("datagram channel");
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
        throw refused("datagram channel");
    }

    @Override
    public Pipe openPipe() throws IOException {
        return real.openPipe();
    }

    @Override
    public AbstractSelector openSelector() throws IOException {
        return real.openSelector();
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() throws IOException {
        throw refused("server channel");
    }

    @Override
    public SocketChannel openSocketChannel() throws IOException {
        throw refused("channel");
    }

    @Override
    public ServerSocketChannel openServerSocketChannel(ProtocolFamily family) throws IOException {
        throw refused("server channel");
    }

    @Override
    public SocketChannel openSocketChannel(ProtocolFamily family) throws IOException {
        throw refused("channel");
    }

    @SuppressWarnings("deprecation") // There is no other way to see the sockets of java.net.
    private static void watchOldSockets() throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw new UncheckedIOException(refused("socket"));
        });
        ServerSocket.setSocketFactory(() -> {
            throw new UncheckedIOException(refused("server socket"));
        });
    }

    public static void main(String[] args) throws IOException {
        Path told = Path.of(System.getProperty("sockets"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                Files.write(told, OPENED);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        watchOldSockets();
        if (args[0].equals("window")) {
            Application.launch(MusubiApp.class);
        } else {
            attempt(() -> new Socket("127.0.0.1", 9).close());
            attempt(() -> new ServerSocket(0).close());
            attempt(() -> SocketChannel.open().close());
            attempt(() -> ServerSocketChannel.open().close());
            attempt(() -> DatagramChannel.open().close());
            attempt(() ->
                    URI.create("http://127.0.0.1:9/old").toURL().openStream().close());
            // Makes ready for encryption by a socket of the old kind first, and is refused that.
            attempt(() -> HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("https://127.0.0.1:9/new"))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding()));
            System.exit(0);
        }
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static void attempt(Attempt attempt) {
        try {
            attempt.run();
            OPENED.add("not seen: " + attempt);
        } catch (Exception e) {
            // As it should be: what was noted is what counts.
        }
    }
}

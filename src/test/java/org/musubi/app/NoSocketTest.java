package org.musubi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing goes over the network unless the user chose so. The program runs in a process of its own, in which
/// [SocketWatch] sees and refuses every socket.
class NoSocketTest {
    private static final int SECONDS = 120;

    @TempDir
    private Path folder;

    /// @return what was opened
    private List<String> run(String what) throws IOException, InterruptedException {
        Path sockets = folder.resolve("sockets.txt");
        Path output = folder.resolve("output.txt");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.nio.channels.spi.SelectorProvider=" + SocketWatch.class.getName(),
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Dsockets=" + sockets,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SocketWatch.class.getName(),
                what));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("MUSUBI_HOME", folder.resolve("home").toString());
        builder.environment().put(StartTrace.VARIABLE, "exit-shown");
        Process process = builder.start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        if (what.equals("window")) {
            assertThat(Files.readString(output)).contains(StartTrace.SHOWN);
        }
        return Files.readAllLines(sockets);
    }

    @Test
    void theWindowWithItsLibraryAndMapOpensNoSocket() throws Exception {
        assertThat(run("window")).isEmpty();
    }

    @Test
    void whatTheUserHasFetchedWouldHaveBeenSeen() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(
                home.resolve("settings.properties"),
                "map.tiles=web\thttps://127.0.0.1:9/{z}/{x}/{y}.png\tExample contributors\n");
        assertThat(run("window")).isNotEmpty();
    }

    @Test
    void socketsOfEveryKindWouldHaveBeenSeen() throws Exception {
        assertThat(run("check"))
                .containsExactly(
                        "socket", "server socket", "channel", "server channel", "datagram channel", "socket", "socket");
    }
}

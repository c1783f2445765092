package org.musubi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A screen in memory (Xvfb), so that a run neither needs nor disturbs a real one.
final class Display implements AutoCloseable {
    private final Process server;
    private final String name;

    private Display(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    static Display open() throws IOException {
        Process server;
        try {
            server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException("Xvfb is missing: install the package xvfb", e);
        }
        BufferedReader output = server.inputReader(StandardCharsets.US_ASCII);
        String number = output.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        return new Display(server, ":" + number.strip());
    }

    /// For `DISPLAY`.
    String name() {
        return name;
    }

    @Override
    public void close() {
        server.destroy();
    }
}

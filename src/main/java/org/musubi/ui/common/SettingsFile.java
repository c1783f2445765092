package org.musubi.ui.common;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Keeps the [Settings] in a file of `key=value` lines. Changes are written a moment after the last one, by a thread of
/// its own, to a temporary file that then takes the old one's place: a crash leaves either the old file or the new.
public final class SettingsFile implements AutoCloseable {
    private static final Logger LOG = System.getLogger(SettingsFile.class.getName());
    private static final long DELAY_MILLIS = 500;

    private final Path file;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("settings").factory());
    private @Nullable ScheduledFuture<?> pending;
    private @Nullable Map<String, String> unwritten;

    public SettingsFile(Path file) {
        this.file = file;
    }

    /// What the file holds; empty if there is none or it cannot be read, which is logged.
    public Map<String, String> read() {
        var values = new HashMap<String, String>();
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            lines.forEach(line -> {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    values.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
                }
            });
        } catch (NoSuchFileException e) {
            LOG.log(Level.DEBUG, "No settings yet at {0}", file);
        } catch (IOException | java.io.UncheckedIOException e) {
            LOG.log(Level.WARNING, "Settings cannot be read; starting without: " + file, e);
            return Map.of();
        }
        return values;
    }

    /// Writes these settings now and then, whenever they change. Called from the thread that changes them.
    public void keep(Settings settings) {
        settings.onChange(() -> schedule(settings.toMap()));
    }

    private synchronized void schedule(Map<String, String> values) {
        unwritten = values;
        if (pending != null) {
            pending.cancel(false);
        }
        if (!writer.isShutdown()) {
            pending = writer.schedule(this::flush, DELAY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /// Writes what has changed and is not written yet. A failure is logged and costs only the settings.
    public synchronized void flush() {
        Map<String, String> values = unwritten;
        if (values == null) {
            return;
        }
        unwritten = null;
        try {
            write(values);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Settings cannot be written: " + file, e);
        }
    }

    private void write(Map<String, String> values) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.write(
                temporary,
                values.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue().replace('\n', ' '))
                        .toList(),
                StandardCharsets.UTF_8);
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Writes what is left to write and stops.
    @Override
    public void close() {
        writer.shutdown();
        flush();
    }
}

package org.musubi.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/// The log: warnings and errors on standard error, and with more detail in a few files of limited size, of which the
/// oldest is overwritten.
final class LogFiles {
    private static final int BYTES = 1_000_000;
    private static final int FILES = 3;

    private LogFiles() {}

    /// Starts logging into a folder, which is made if need be. If that fails, only standard error is left.
    static void start(Path folder) {
        Logger root = Logger.getLogger("");
        for (Handler handler : root.getHandlers()) {
            if (handler instanceof ConsoleHandler) {
                handler.setLevel(Level.WARNING);
            }
        }
        try {
            Files.createDirectories(folder);
            String pattern = folder.resolve("musubi.%g.log")
                    .toString()
                    .replace("%", "%%")
                    .replace("%%g", "%g");
            var handler = new FileHandler(pattern, BYTES, FILES, true);
            handler.setEncoding("UTF-8");
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.INFO);
            root.addHandler(handler);
        } catch (IOException e) {
            root.log(Level.WARNING, "No log can be kept in " + folder, e);
        }
    }
}

package org.musubi.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.text.Font;

/// The font of the interface.
///
/// Windows and macOS have faces for every script we need. A Linux desktop may have none for Japanese, and JavaFX takes
/// glyphs that a bundled face lacks only from the system's: so there the interface is set in the bundled BIZ UDPGothic,
/// in all languages, which has Latin and Japanese; what little it lacks, such as Vietnamese accents, every Linux has.
public final class Fonts {
    private static final Logger LOG = System.getLogger(Fonts.class.getName());
    private static final String[] FILES = {"BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf"};
    private static final String FAMILY = "BIZ UDPGothic";

    private final boolean bundled;
    private volatile boolean loaded;

    /// @param system as of `os.name`
    public Fonts(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        bundled = !name.startsWith("windows") && !name.startsWith("mac");
    }

    /// Loads what the window needs; without it the system's font has to do. Reads files: not for the JavaFX thread, but
    /// done before the first text is shown.
    public void load() {
        if (!bundled) {
            return;
        }
        for (String file : FILES) {
            try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + file), file)) {
                if (Font.loadFont(in, -1) == null) {
                    throw new IOException("Not a font: " + file);
                }
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.WARNING, "The window is set in the system's font, as its own cannot be loaded", e);
                return;
            }
        }
        loaded = true;
    }

    /// The family to set the interface in; empty until it is loaded, and for the system's own.
    Optional<String> family() {
        return loaded ? Optional.of(FAMILY) : Optional.empty();
    }
}

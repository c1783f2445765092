package org.musubi.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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
    private static final String[] FILES = {"BIZUDPGothic-Regular.ttf", "BIZUDPGothic-Bold.ttf"};
    private static final String FAMILY = "BIZ UDPGothic";

    private final boolean bundled;

    /// @param system as of `os.name`
    public Fonts(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        bundled = !name.startsWith("windows") && !name.startsWith("mac");
    }

    /// Loads what the window needs. Reads files: not for the JavaFX thread, but done before the first text is shown.
    public void load() {
        if (!bundled) {
            return;
        }
        for (String file : FILES) {
            try (InputStream in = Objects.requireNonNull(Fonts.class.getResourceAsStream("/fonts/" + file), file)) {
                Font.loadFont(in, -1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The family to set the interface in; empty for the system's own.
    Optional<String> family() {
        return bundled ? Optional.of(FAMILY) : Optional.empty();
    }
}

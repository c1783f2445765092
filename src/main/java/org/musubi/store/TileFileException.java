package org.musubi.store;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.musubi.text.Message;

/// A file of map tiles cannot be used. It was not changed.
public final class TileFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What is wrong with it; `tile-file.error.` and the [#code] name the text for people.
    public enum Reason {
        /// There is no such file.
        MISSING,
        /// The file may not be read.
        UNREADABLE,
        /// Not an MBTiles file.
        FOREIGN,
        /// Its tiles are shapes (`pbf`), not pictures.
        VECTOR,
        /// Its tiles are pictures of another kind than PNG and JPEG.
        FORMAT,
        /// It has no tiles.
        EMPTY,
        /// Parts of it are damaged or cut off.
        DAMAGED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Reason reason;
    private final String file;
    private final String detail;

    TileFileException(Reason reason, Path file, String detail, @Nullable Throwable cause) {
        super(reason + ": " + file + " " + detail, cause);
        this.reason = reason;
        this.file = String.valueOf(file.getFileName());
        this.detail = detail;
    }

    public Reason reason() {
        return reason;
    }

    /// Says what is wrong and what to do.
    public Message message() {
        return Message.of("tile-file.error." + reason.code(), file, detail);
    }
}

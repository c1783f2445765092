package org.musubi.store;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.musubi.text.Message;

/// A library cannot be opened, read or changed. Whatever was in the file before is still there.
///
/// Unchecked, since any use of a library may meet it: whoever runs the work shows it, by its [#message].
public final class LibraryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What went wrong, for programs; `library.error.` and the [#code] name the text for people.
    public enum Reason {
        /// There is no such file.
        MISSING,
        /// There is a file already where a new one was to be.
        EXISTS,
        /// A folder, not a file.
        DIRECTORY,
        /// A file of no bytes.
        EMPTY,
        /// The file may not be read.
        UNREADABLE,
        /// A file of some other program.
        FOREIGN,
        /// Made by a newer version of this program.
        NEWER,
        /// Made by an older version, and opened only to be read.
        OLDER,
        /// Parts of the file are damaged or cut off.
        CORRUPT,
        /// Another program keeps the file to itself.
        LOCKED,
        /// Another program has the library open to write; it may be read.
        IN_USE,
        /// The file, or the library as it was opened, may be read but not changed.
        READ_ONLY,
        /// The file that was open is gone from its place, or another one lies there; what was open is kept elsewhere.
        REPLACED,
        /// Likewise, but what was open could not be kept.
        LOST,
        /// No room is left.
        DISK_FULL,
        /// A change does not fit what the library holds: an id twice, or a reference to what is not there.
        CONFLICT,
        /// A file is too large to be attached.
        TOO_LARGE,
        /// The library has been closed.
        CLOSED,
        /// Anything else; see the cause.
        FAILED;

        /// The end of the message key: `read-only`…
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final String file;
    private final String detail;

    LibraryException(Reason reason, Path file, String detail, @Nullable Throwable cause) {
        super(reason + ": " + file + (detail.isEmpty() ? "" : ": " + detail), cause);
        this.reason = reason;
        this.file = file.toString();
        this.detail = detail;
    }

    LibraryException(Reason reason, Path file, String detail) {
        this(reason, file, detail, null);
    }

    public Reason reason() {
        return reason;
    }

    /// The file it is about.
    public Path file() {
        return Path.of(file);
    }

    /// Says what happened, what was kept and what to do. `{0}` is the file, `{1}` a detail, technical and in
    /// English.
    public Message message() {
        return Message.of("library.error." + reason.code(), file, detail);
    }
}

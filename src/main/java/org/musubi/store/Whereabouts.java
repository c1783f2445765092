package org.musubi.store;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.musubi.store.LibraryException.Reason;

/// Knows whether the file that is open still lies at its path. Where it was deleted, or another file took its place, as
/// programs do that keep folders in step, SQLite would go on writing to a file that nobody can find any more.
///
/// Used on the thread that writes.
final class Whereabouts {
    private static final Logger LOG = System.getLogger(Whereabouts.class.getName());
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm.ss");

    private final Path path;

    /// What the file system calls the file; null where it has no such name, as on Windows, which lets nobody delete a
    /// file that is open.
    private final @Nullable Object key;

    private @Nullable Path rescued;

    Whereabouts(Path path) {
        this.path = path;
        this.key = key();
    }

    private @Nullable Object key() {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (IOException e) {
            return null;
        }
    }

    /// Refuses to go on where the file is no longer at its path. What is open is then kept in a file beside it.
    ///
    /// @param sql the connection that is still open to the file
    /// @throws LibraryException if it is not there, or another one is
    void require(Sql sql) {
        if (key != null && !key.equals(key())) {
            if (rescued == null) {
                rescued = rescue(sql);
            }
            throw rescued == null
                    ? new LibraryException(Reason.LOST, path, "")
                    : new LibraryException(Reason.REPLACED, path, rescued.toString());
        }
    }

    /// @return null if it cannot be done
    private @Nullable Path rescue(Sql sql) {
        String name = "%s (%s)%s".formatted(Library.nameOf(path), TIME.format(LocalDateTime.now()), Library.ENDING);
        Path target = path.resolveSibling(name);
        try {
            LibraryFile draft = LibraryFile.draftOf(target, LibraryFile.PATIENCE);
            try {
                sql.run("VACUUM INTO ?", draft.path().toString());
                draft.moveTo(target);
            } finally {
                draft.discard();
            }
            return target;
        } catch (LibraryException e) {
            LOG.log(Level.WARNING, "What was open cannot be kept beside " + path, e);
            return null;
        }
    }
}

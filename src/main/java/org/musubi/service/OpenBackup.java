package org.musubi.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.musubi.store.Library;
import org.musubi.store.LibraryException;

/// A backup that is open to be read. The backup itself never changes: one of an older version is brought up to
/// date in a copy that goes when this is closed.
public final class OpenBackup implements AutoCloseable {
    private final Library library;
    private final @Nullable Path copy;

    private OpenBackup(Library library, @Nullable Path copy) {
        this.library = library;
        this.copy = copy;
    }

    /// Opens any library's file as a backup.
    ///
    /// @throws LibraryException if it is no library of this or an older version, or is damaged
    /// @throws IOException if a copy is needed and cannot be made
    public static OpenBackup of(Path file) throws IOException {
        try {
            return new OpenBackup(Library.openReadOnly(file), null);
        } catch (LibraryException e) {
            if (e.reason() != LibraryException.Reason.OLDER) {
                throw e;
            }
            Path folder = Files.createTempDirectory("musubi-backup");
            Path copy = Files.copy(file, folder.resolve("backup" + Library.ENDING));
            return new OpenBackup(Library.open(copy), copy);
        }
    }

    public Library library() {
        return library;
    }

    @Override
    public void close() {
        library.close();
        if (copy != null) {
            try {
                Files.deleteIfExists(copy);
                Path folder = copy.getParent();
                if (folder != null) {
                    Files.deleteIfExists(folder);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

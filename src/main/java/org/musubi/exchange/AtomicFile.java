package org.musubi.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes files that are there whole or not at all.
public final class AtomicFile {
    private AtomicFile() {}

    /// What writes a file's content.
    @FunctionalInterface
    public interface Content {
        /// @param out closed by the caller
        void writeTo(OutputStream out) throws IOException;
    }

    /// Writes beside the file, under a name that no other file has, and then moves the result into its place. A failure
    /// leaves the file as it was.
    ///
    /// @param target replaced if it exists; a link's goal is, rather than the link
    /// @throws IOException if the file cannot be written
    public static void write(Path target, Content content) throws IOException {
        Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path draft = place.resolveSibling(
                "." + place.getFileName() + "." + ProcessHandle.current().pid() + "-" + System.nanoTime() + ".new");
        draft.toFile().deleteOnExit();
        try {
            // Not by createTempFile, whose files only their owner may read.
            try (OutputStream out =
                    Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.writeTo(out);
            }
            Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}

package org.musubi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.musubi.exchange.AtomicFile;

/// Where a command writes its result.
final class Output {
    private Output() {}

    /// Writes a file, which is there whole or not at all: it is written beside its place and then moved.
    ///
    /// @param target replaced if it exists; `-` for the standard output
    static void write(Path target, OutputStream standard, IoConsumer<OutputStream> content) throws IOException {
        if (target.toString().equals("-")) {
            content.accept(standard);
            standard.flush();
        } else if (Files.exists(target) && !Files.isRegularFile(target)) {
            // A device or a pipe takes what comes.
            try (OutputStream out = Files.newOutputStream(target)) {
                content.accept(out);
            }
        } else {
            AtomicFile.write(target, content::accept);
        }
    }
}

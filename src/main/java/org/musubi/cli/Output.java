package org.musubi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
            replace(Files.exists(target) ? target.toRealPath() : target.toAbsolutePath(), content);
        }
    }

    private static void replace(Path target, IoConsumer<OutputStream> content) throws IOException {
        Path draft = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        draft.toFile().deleteOnExit();
        try {
            try (OutputStream out = Files.newOutputStream(draft)) {
                content.accept(out);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}

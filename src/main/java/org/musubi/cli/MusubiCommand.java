package org.musubi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.musubi.store.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `musubi [FILE]`: opens the window.
@Command(name = "musubi", mixinStandardHelpOptions = true)
final class MusubiCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path file;

    MusubiCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (file != null && !file.toString().endsWith(Library.ENDING) && !Files.exists(file)) {
            // More likely a command misspelt than a library to be.
            throw Problem.ofUsage("cli.error.unknown-argument", file.toString());
        }
        return surroundings.window().open(file);
    }
}

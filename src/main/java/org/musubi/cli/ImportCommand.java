package org.musubi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.musubi.exchange.Problem;
import org.musubi.service.ImportResult;
import org.musubi.service.LibraryService;
import org.musubi.store.Library;
import org.musubi.task.Progress;
import org.musubi.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `musubi import IN.json [FILE]`.
@Command(name = "import", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "IN.json", descriptionKey = "input")
    private Path input = Path.of("-");

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path file;

    ImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        try (InputStream in = Files.newInputStream(input)) {
            if (file != null && !Files.exists(file)) {
                Library.create(file, draft -> bring(in, draft)).close();
            } else {
                try (Library library = Library.open(
                        file == null ? surroundings.defaultLibrary().made() : file)) {
                    bring(in, library);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Cli.OK;
    }

    private void bring(InputStream in, Library library) {
        try {
            report(new LibraryService(library).importJson(in, String.valueOf(input.getFileName()), Progress.NONE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void report(ImportResult result) {
        Messages messages = surroundings.messages();
        for (Problem warning : result.warnings()) {
            surroundings.complain(messages.text("cli.warning", warning.text(messages)));
        }
        surroundings.out().println(messages.text("cli.imported", result.added(), result.updated(), result.unchanged()));
    }
}

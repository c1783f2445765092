package org.musubi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `musubi export --format json -o OUT [FILE]`.
@Command(name = "export", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @SuppressWarnings("unused") // picocli lists and checks the values; there is one so far
    private enum Format {
        json
    }

    private final Surroundings surroundings;

    @Option(names = "--format", required = true, paramLabel = "json", descriptionKey = "format")
    private Format format = Format.json;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "OUT",
            descriptionKey = "out")
    private Path out = Path.of("-");

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path file;

    ExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        surroundings.read(
                file,
                library -> Output.write(out, surroundings.out(), stream -> {
                    switch (format) {
                        case json -> library.exportJson(stream);
                    }
                }));
        return Cli.OK;
    }
}

package org.musubi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Place;
import org.musubi.service.LibraryService;
import org.musubi.text.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `musubi report (event|agreement|city|list) [ID…] [--lang en|ja] -o OUT.pdf [FILE]`.
@Command(name = "report", mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
    private enum Lang {
        en(Language.ENGLISH),
        ja(Language.JAPANESE);

        private final Language language;

        Lang(Language language) {
            this.language = language;
        }
    }

    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "(event|agreement|city|list)", descriptionKey = "kind")
    private ReportKind kind = ReportKind.LIST;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ID|FILE", descriptionKey = "ids")
    private List<String> idsAndFile = new ArrayList<>();

    @Option(names = "--lang", paramLabel = "en|ja", descriptionKey = "lang")
    private @Nullable Lang lang;

    @Option(
            names = {"-o", "--out"},
            required = true,
            paramLabel = "OUT.pdf",
            descriptionKey = "out")
    private Path out = Path.of("-");

    ReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Path file = takeFile();
        List<Id> ids = idsAndFile.stream().map(ReportCommand::id).toList();
        if (ids.isEmpty() && kind != ReportKind.LIST) {
            throw Problem.ofUsage("cli.error.no-records");
        }
        surroundings.read(file, library -> write(library, ids));
        return Cli.OK;
    }

    /// The library, which comes last if it is named: its name ends in `.musubi`, or there is such a file.
    private @Nullable Path takeFile() {
        if (idsAndFile.isEmpty()) {
            return null;
        }
        String last = idsAndFile.getLast();
        if (!last.endsWith(".musubi") && !Files.exists(Path.of(last))) {
            return null;
        }
        idsAndFile.removeLast();
        return Path.of(last);
    }

    private static Id id(String text) {
        if (!Id.isValid(text)) {
            throw Problem.ofUsage("cli.error.bad-id", text);
        }
        return new Id(text);
    }

    private void write(LibraryService library, List<Id> ids) throws IOException {
        LibraryContent content = library.content();
        Set<Id> known = known(content).collect(Collectors.toSet());
        for (Id id : ids) {
            if (!known.contains(id)) {
                throw Problem.ofData("cli.error.unknown-id", id.value());
            }
        }
        Language language = lang == null ? surroundings.messages().language() : lang.language;
        Output.write(
                out, surroundings.out(), stream -> surroundings.reports().write(kind, ids, language, content, stream));
    }

    private Stream<Id> known(LibraryContent content) {
        return kind.isOfPlaces()
                ? content.places().stream().map(Place::id)
                : content.records().stream().map(LibraryRecord::id);
    }
}

package org.musubi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.service.LibraryService;
import org.musubi.store.Library;
import org.musubi.text.Language;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `musubi report (event|agreement|city|list) [ID…] [--lang en|ja] (-o OUT.pdf | --printer PRINTER) [FILE]`.
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

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Target target = new Target();

    /// Where the summary goes: one of the two.
    static final class Target {
        @Option(
                names = {"-o", "--out"},
                required = true,
                paramLabel = "OUT.pdf",
                descriptionKey = "out")
        private @Nullable Path out;

        @Option(names = "--printer", required = true, paramLabel = "PRINTER", descriptionKey = "printer")
        private @Nullable String printer;
    }

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
        surroundings.read(file, library -> report(library, ids));
        return Cli.OK;
    }

    /// The library, which comes last if it is named: its name ends in `.musubi`, or there is such a file.
    private @Nullable Path takeFile() {
        if (idsAndFile.isEmpty()) {
            return null;
        }
        String last = idsAndFile.getLast();
        if (!last.endsWith(Library.ENDING) && !Files.exists(Path.of(last))) {
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

    private void report(LibraryService library, List<Id> ids) throws IOException {
        LibraryContent content = library.content();
        Set<Id> subjects = kind.subjects(content).collect(Collectors.toSet());
        for (Id id : ids) {
            if (!subjects.contains(id)) {
                throw Problem.ofData("cli.error.unknown-id", id.value(), kind.toString());
            }
        }
        Language language = lang == null ? surroundings.messages().language() : lang.language;
        var request = new ReportWriter.Request(
                kind,
                ids,
                language,
                content,
                surroundings.defaultLibrary().nameOf(library.library().file(), language));
        if (target.printer != null) {
            surroundings.reports().print(request, target.printer);
        } else if (target.out != null) {
            Output.write(
                    target.out,
                    surroundings.out(),
                    stream -> surroundings.reports().write(request, stream));
        }
    }
}

package org.musubi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.service.LibraryService;
import org.musubi.store.SearchHit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `musubi search TEXT [FILE]`: a line for each result, with its type, id, name and date between tabs.
@Command(name = "search", mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "TEXT", descriptionKey = "text")
    private String text = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path file;

    SearchCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        surroundings.read(file, this::search);
        return Cli.OK;
    }

    private void search(LibraryService library) {
        Map<Id, String> labels = labels(library.content());
        for (SearchHit hit : library.search(text, Integer.MAX_VALUE)) {
            String label = labels.getOrDefault(hit.id(), "\t");
            surroundings.out().println(hit.kind().code() + "\t" + hit.id() + "\t" + label);
        }
    }

    /// Name and date of everything.
    private Map<Id, String> labels(LibraryContent content) {
        String language = surroundings.messages().language().tag();
        var labels = new HashMap<Id, String>();
        content.places().forEach(p -> labels.put(p.id(), label(p.name(language), null)));
        content.organisations().forEach(o -> labels.put(o.id(), label(o.name(language), o.founded())));
        content.people().forEach(p -> labels.put(p.id(), label(p.name(language), null)));
        content.records().forEach(r -> labels.put(r.id(), label(r.title(language), r.date())));
        content.sources().forEach(s -> labels.put(s.id(), label(s.title(), s.date())));
        return labels;
    }

    private static String label(String name, @Nullable Edtf date) {
        return name.replaceAll("\\s+", " ") + "\t" + (date == null ? "" : date);
    }
}

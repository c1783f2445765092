package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.model.Citation;
import org.musubi.model.LibraryRecord;

/// The sources of what was saved last in this session, to cite them again with one key. Quotations are not
/// repeated: they belong to what they state.
public final class LastSources {
    private List<Map<String, String>> citations = List.of();

    /// Takes note of the sources of a record that was saved; one without sources changes nothing.
    void remember(LibraryRecord record, EditorContext context) {
        var texts = new ArrayList<Map<String, String>>();
        for (Citation citation : record.citations()) {
            var fields = new HashMap<String, String>();
            fields.put("source.ref", citation.source().value());
            fields.put("source", titleOf(citation, context));
            Optional.ofNullable(citation.locator()).ifPresent(locator -> fields.put("locator", locator));
            boolean listed =
                    texts.stream().anyMatch(other -> fields.get("source.ref").equals(other.get("source.ref")));
            if (!listed) {
                texts.add(Map.copyOf(fields));
            }
        }
        if (!texts.isEmpty()) {
            citations = List.copyOf(texts);
        }
    }

    private static String titleOf(Citation citation, EditorContext context) {
        return context.model().parsed().sources().stream()
                .filter(made -> made.id().equals(citation.source()))
                .findFirst()
                .or(() -> context.workspace().index().source(citation.source()))
                .map(source -> source.title())
                .orElse("");
    }

    /// By the ends of a citation's field names: `source`, `source.ref`, `locator`.
    public List<Map<String, String>> citations() {
        return citations;
    }
}

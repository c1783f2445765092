package org.musubi.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.musubi.model.Citation;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Source;
import org.musubi.text.DateFormatter;
import org.musubi.text.Messages;

/// Writes sources, and what records rest on, in the formats in which citations are copied.
///
/// Nothing is made up: a month stays a month, a document of which nothing else is known is a document, and no day of
/// access is named, for a library does not keep any.
public final class CitationWriter {
    /// A note names so many records; more are counted.
    private static final int MOST_NAMED = 5;

    private final Function<Id, Optional<Source>> sources;
    private final Messages messages;
    private final DateFormatter dates;

    /// @param sources finds a source of the library; citations of those it does not find are left out
    /// @param messages the language of sentences, and of dates that a format cannot tell in figures
    public CitationWriter(Function<Id, Optional<Source>> sources, Messages messages) {
        this.sources = sources;
        this.messages = messages;
        this.dates = new DateFormatter(messages);
    }

    /// These sources, each once.
    ///
    /// @return in plain text a line for each, without a line end after the last one; else a list whose last line is
    ///     ended, so that another list can be put after it; empty if there are no sources
    public String sources(List<Source> cited, CitationFormat format) {
        if (format == CitationFormat.PLAIN_TEXT) {
            var plain = new PlainCitations(messages);
            return String.join(
                    "\n", cited.stream().distinct().map(plain::source).toList());
        }
        return references(cited, Map.of(), format);
    }

    /// What these records rest on: in plain text a line for each record with its sources; in the other formats an entry
    /// for each source, with a note of what it is cited for.
    ///
    /// @return as of [#sources]; empty if there is nothing to write
    public String records(List<LibraryRecord> records, CitationFormat format) {
        if (format == CitationFormat.PLAIN_TEXT) {
            var plain = new PlainCitations(messages);
            return String.join(
                    "\n",
                    records.stream().map(r -> plain.record(r, bySource(r))).toList());
        }
        var cited = new LinkedHashSet<Source>();
        var uses = new LinkedHashMap<Id, List<String>>();
        for (LibraryRecord record : records) {
            bySource(record).forEach((source, passages) -> {
                cited.add(source);
                uses.computeIfAbsent(source.id(), _ -> new ArrayList<>()).add(use(record, passages));
            });
        }
        return references(List.copyOf(cited), uses, format);
    }

    private Map<Source, List<Citation>> bySource(LibraryRecord record) {
        var found = new LinkedHashMap<Source, List<Citation>>();
        for (Citation citation : record.citations()) {
            sources.apply(citation.source())
                    .ifPresent(source -> found.computeIfAbsent(source, _ -> new ArrayList<>())
                            .add(citation));
        }
        return found;
    }

    private String use(LibraryRecord record, List<Citation> passages) {
        String title = record.title(messages.language().tag());
        String date = dates.format(record.date(), record.fiscalYear());
        String where = String.join(messages.text("list.separator"), PlainCitations.locators(passages));
        return where.isEmpty()
                ? messages.text("citation.use", title, date)
                : messages.text("citation.use.at", title, date, where);
    }

    private String references(List<Source> cited, Map<Id, List<String>> uses, CitationFormat format) {
        var keys = new CitationKeys();
        List<Reference> references = cited.stream()
                .distinct()
                .map(source -> new Reference(
                        source, keys.keyOf(source), words(source), note(uses.getOrDefault(source.id(), List.of()))))
                .toList();
        if (references.isEmpty()) {
            return "";
        }
        return switch (format) {
            case CSL_JSON -> CslJson.write(references);
            case BIBTEX -> BibTex.write(references);
            case RIS -> Ris.write(references);
            case PLAIN_TEXT -> throw new IllegalArgumentException("not a list of references: " + format);
        };
    }

    private String words(Source source) {
        return source.date() == null ? "" : dates.format(source.date(), false);
    }

    private String note(List<String> uses) {
        return uses.size() > MOST_NAMED
                ? messages.text("citation.use.many", uses.size())
                : String.join(messages.text("citation.separator"), uses);
    }
}

package org.musubi.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.musubi.model.Citation;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Source;
import org.musubi.text.DateFormatter;
import org.musubi.text.Messages;

/// Citations as sentences in one language.
final class PlainCitations {
    private final Messages messages;
    private final DateFormatter dates;

    PlainCitations(Messages messages) {
        this.messages = messages;
        this.dates = new DateFormatter(messages);
    }

    /// “City Newsletter 12”, Cities Press, January 2018 (https://example.org/12).
    String source(Source source) {
        return messages.text("citation.source", phrase(source, List.of()));
    }

    /// Pilot workshop (27 November 2017). Source: “City Newsletter 12”, Cities Press, January 2018, page 3.
    ///
    /// @param sources what the record rests on, each with where in it
    String record(LibraryRecord record, Map<Source, List<Citation>> sources) {
        String head = messages.text(
                "citation.record",
                Reference.oneLine(record.title(messages.language().tag())),
                dates.format(record.date(), record.fiscalYear()));
        if (sources.isEmpty()) {
            return messages.text("citation.source", head);
        }
        List<String> phrases = sources.entrySet().stream()
                .map(e -> phrase(e.getKey(), e.getValue()))
                .toList();
        return messages.text("citation.record.source", head, String.join(messages.text("citation.separator"), phrases));
    }

    /// Where in a source, each place once.
    static List<String> locators(List<Citation> passages) {
        return passages.stream()
                .map(Citation::locator)
                .filter(Objects::nonNull)
                .map(Reference::oneLine)
                .distinct()
                .toList();
    }

    private String phrase(Source source, List<Citation> passages) {
        var parts = new ArrayList<String>();
        parts.add(messages.text("citation.title", Reference.oneLine(source.title())));
        if (source.publisher() != null) {
            parts.add(Reference.oneLine(source.publisher()));
        }
        if (source.date() != null) {
            parts.add(dates.format(source.date(), false));
        }
        parts.addAll(locators(passages));
        if (!passages.isEmpty() && passages.stream().allMatch(Citation::inferred)) {
            parts.add(messages.text("citation.inferred"));
        }
        String phrase = String.join(messages.text("list.separator"), parts);
        return source.url() == null
                ? phrase
                : messages.text("citation.address", phrase, Reference.oneLine(source.url()));
    }
}

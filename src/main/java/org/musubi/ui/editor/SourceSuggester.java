package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.musubi.model.Source;
import org.musubi.query.LibraryIndex;
import org.musubi.text.DateFormatter;
import org.musubi.text.Messages;

/// Suggests sources by words of title, publisher, date and file; last, to make what was typed a new one.
///
/// @param index the library's index as it is when asked
/// @param messages the language of the moment
public record SourceSuggester(Supplier<LibraryIndex> index, Supplier<Messages> messages) implements Suggester {
    private static final int MOST = 7;

    @Override
    public List<Suggestion> suggest(String text) {
        List<String> words = List.of(PartySuggester.plain(text).split(" "));
        var found = new ArrayList<Suggestion>(index.get().sources().stream()
                .filter(source -> {
                    String all = PartySuggester.plain(searched(source));
                    return words.stream().allMatch(all::contains);
                })
                .limit(MOST)
                .map(this::suggestion)
                .toList());
        found.add(Suggestion.reference(
                text.strip(),
                messages.get().text("editor.new.as-source"),
                Reference.Sort.SOURCE.code(),
                Suggestion.Origin.NEW));
        return found;
    }

    private static String searched(Source source) {
        return Stream.of(source.title(), source.publisher(), source.date(), source.file())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private Suggestion suggestion(Source source) {
        String published =
                source.date() == null ? null : new DateFormatter(messages.get()).formatShort(source.date(), false);
        String detail = Stream.of(source.publisher(), published)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        return Suggestion.reference(source.title(), detail, source.id().value(), Suggestion.Origin.LIBRARY);
    }
}

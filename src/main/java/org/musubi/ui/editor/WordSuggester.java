package org.musubi.ui.editor;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.musubi.text.Messages;

/// Suggests key words of a vocabulary, by their names in either language.
///
/// @param vocabulary the words as they are when asked
/// @param messages the language of the moment
public record WordSuggester(Supplier<Vocabulary> vocabulary, Supplier<Messages> messages) implements Suggester {
    private static final int MOST = 8;

    @Override
    public List<Suggestion> suggest(String text) {
        String sought = PartySuggester.plain(text);
        return Stream.of(true, false)
                .flatMap(atStart -> vocabulary.get().words().stream()
                        .filter(word -> meant(word, sought, true) == atStart && meant(word, sought, atStart)))
                .limit(MOST)
                .map(word -> new Suggestion(
                        messages.get().term(word), "", Map.of(".word", word), Suggestion.Origin.LIBRARY, null))
                .toList();
    }

    private boolean meant(String word, String sought, boolean atStart) {
        return Stream.of(word, messages.get().term(word))
                .map(PartySuggester::plain)
                .anyMatch(name -> atStart ? name.startsWith(sought) : name.contains(sought));
    }
}

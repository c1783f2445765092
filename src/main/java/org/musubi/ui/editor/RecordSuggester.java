package org.musubi.ui.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.musubi.model.LibraryRecord;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Messages;
import org.musubi.ui.common.RecordDates;

/// Suggests records by words of their titles and dates: each word typed has to be found.
///
/// @param index the library's index as it is when asked
/// @param messages the language of the moment
public record RecordSuggester(Supplier<LibraryIndex> index, Supplier<Messages> messages) implements Suggester {
    private static final int MOST = 8;

    @Override
    public List<Suggestion> suggest(String text) {
        List<String> words = List.of(PartySuggester.plain(text).split(" "));
        return index.get().records().stream()
                .filter(record -> {
                    String all = PartySuggester.plain(searched(record));
                    return words.stream().allMatch(all::contains);
                })
                .sorted(Comparator.comparing((LibraryRecord record) -> !startsWith(record, text)))
                .limit(MOST)
                .map(this::suggestion)
                .toList();
    }

    private boolean startsWith(LibraryRecord record, String text) {
        return PartySuggester.plain(title(record)).startsWith(PartySuggester.plain(text));
    }

    private String title(LibraryRecord record) {
        return record.title(messages.get().language().tag());
    }

    private static String searched(LibraryRecord record) {
        Stream<String> titles = record.titles().byLanguage().values().stream();
        return String.join(
                " ",
                Stream.concat(titles, Stream.of(String.valueOf(record.date()))).toList());
    }

    private Suggestion suggestion(LibraryRecord record) {
        return new Suggestion(
                title(record),
                record.date() == null ? "" : RecordDates.brief(record, messages.get()),
                Map.of(".ref", record.id().value()),
                Suggestion.Origin.LIBRARY,
                record.kind());
    }
}

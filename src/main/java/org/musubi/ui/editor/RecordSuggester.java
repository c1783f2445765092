package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Folding;
import org.musubi.text.Messages;
import org.musubi.ui.common.RecordDates;

/// Suggests records by words of their titles and dates: each word typed has to be found.
///
/// What is looked through is folded once for each record, when it is first asked for, and kept while the library has
/// that record: folding a hundred thousand titles at each letter typed would take seconds.
public final class RecordSuggester implements Suggester {
    private static final int MOST = 8;
    private static final char TITLE = '\n';
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}-]+");

    private final Supplier<LibraryIndex> index;
    private final Supplier<Messages> messages;
    private volatile Folded folded = new Folded(LibraryIndex.of(LibraryContent.EMPTY), List.of());

    /// A record, and its titles and date in the form in which they are compared.
    private record Searched(LibraryRecord record, String text) {
        static Searched of(LibraryRecord record) {
            var text = new StringBuilder();
            record.titles()
                    .byLanguage()
                    .values()
                    .forEach(title -> text.append(TITLE).append(Folding.fold(title)));
            if (record.date() != null) {
                text.append(' ').append(Folding.fold(record.date().toString()));
            }
            return new Searched(record, text.toString());
        }
    }

    /// The records of one index.
    private record Folded(LibraryIndex of, List<Searched> records) {
        Folded next(LibraryIndex now) {
            var before = new HashMap<Id, Searched>();
            records.forEach(searched -> before.put(searched.record().id(), searched));
            return new Folded(
                    now,
                    now.records().stream()
                            .map(record -> {
                                Searched known = before.get(record.id());
                                boolean same = known != null && known.record().equals(record);
                                return same ? known : Searched.of(record);
                            })
                            .toList());
        }
    }

    /// @param index the library's index as it is when asked
    /// @param messages the language of the moment
    public RecordSuggester(Supplier<LibraryIndex> index, Supplier<Messages> messages) {
        this.index = index;
        this.messages = messages;
    }

    @Override
    public List<Suggestion> suggest(String text) {
        String sought = Folding.fold(text.strip());
        List<String> words =
                Stream.of(GAPS.split(sought)).filter(word -> !word.isEmpty()).toList();
        var first = new ArrayList<LibraryRecord>();
        var others = new ArrayList<LibraryRecord>();
        for (Searched searched : records()) {
            if (first.size() == MOST) {
                break;
            }
            if (words.stream().allMatch(searched.text()::contains)) {
                boolean begins = searched.text().contains(TITLE + sought);
                (begins ? first : others).add(searched.record());
            }
        }
        return Stream.of(first, others)
                .flatMap(List::stream)
                .limit(MOST)
                .map(this::suggestion)
                .toList();
    }

    private List<Searched> records() {
        LibraryIndex now = index.get();
        Folded known = folded;
        if (known.of() != now) {
            known = known.next(now);
            folded = known;
        }
        return known.records();
    }

    private Suggestion suggestion(LibraryRecord record) {
        return new Suggestion(
                record.title(messages.get().language().tag()),
                record.date() == null ? "" : RecordDates.brief(record, messages.get()),
                Map.of(".ref", record.id().value()),
                Suggestion.Origin.LIBRARY,
                record.kind());
    }
}

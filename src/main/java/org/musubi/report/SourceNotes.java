package org.musubi.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Source;
import org.musubi.text.FieldValues;

/// Numbers the sources of a summary in the order in which they are first cited.
final class SourceNotes {
    /// A source with its number.
    ///
    /// @param publication publisher and date, as far as known
    /// @param address where it can be read; null if not known
    /// @param passages where in it; empty in summaries of many records
    record Note(
            int number,
            Phrase title,
            @Nullable String publication,
            @Nullable String address,
            List<Passage> passages) {}

    /// A place in a source.
    ///
    /// @param field what it states, in words; null for the record as a whole
    record Passage(
            @Nullable String field,
            @Nullable String locator,
            @Nullable Phrase quote,
            boolean inferred) {}

    private final Wording wording;
    private final Map<Id, List<Citation>> citations = new LinkedHashMap<>();

    SourceNotes(Wording wording) {
        this.wording = wording;
    }

    /// Numbers the sources of a record, and remembers where in them it is stated.
    ///
    /// @return the numbers of those citations that are wanted, as a superscript; empty if there are none
    String cite(LibraryRecord record, Predicate<Citation> wanted) {
        for (Citation c : record.citations()) {
            if (wording.source(c.source()).isPresent()) {
                List<Citation> known = citations.computeIfAbsent(c.source(), _ -> new ArrayList<>());
                if (!known.contains(c)) {
                    known.add(c);
                }
            }
        }
        List<Id> order = List.copyOf(citations.keySet());
        return record.citations().stream()
                .filter(wanted)
                .map(c -> order.indexOf(c.source()) + 1)
                .filter(n -> n > 0)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }

    /// The numbered sources with each passage.
    List<Note> withPassages() {
        return notes(true);
    }

    /// The numbered sources only.
    List<Note> plain() {
        return notes(false);
    }

    private List<Note> notes(boolean withPassages) {
        var notes = new ArrayList<Note>();
        citations.forEach((id, cited) -> {
            Source source = wording.source(id).orElseThrow();
            Stream<Passage> passages =
                    cited.stream().map(c -> passage(c, source)).filter(p -> !isEmpty(p));
            notes.add(new Note(
                    notes.size() + 1,
                    new Phrase(source.title(), Objects.requireNonNullElse(source.language(), wording.language())),
                    publication(source),
                    source.url(),
                    withPassages ? passages.toList() : List.of()));
        });
        return notes;
    }

    private Passage passage(Citation c, Source source) {
        String quote = c.quote();
        return new Passage(
                c.field() == null ? null : stated(c.field(), c.value()),
                c.locator(),
                quote == null
                        ? null
                        : new Phrase(
                                wording.messages().text("report.quoted", quote),
                                Objects.requireNonNullElse(source.language(), wording.language())),
                c.inferred());
    }

    private String stated(String field, @Nullable String value) {
        String name = wording.field(field);
        return value == null
                ? name
                : wording.messages().text("report.stated", name, new FieldValues(wording.messages()).of(field, value));
    }

    private static boolean isEmpty(Passage p) {
        return p.field() == null && p.locator() == null && p.quote() == null && !p.inferred();
    }

    private @Nullable String publication(Source source) {
        String date = source.date() == null ? null : wording.compact(source.date(), false);
        String joined =
                Stream.of(source.publisher(), date).filter(Objects::nonNull).collect(wording.joined());
        return joined.isEmpty() ? null : joined;
    }
}

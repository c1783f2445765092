package org.musubi.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What sources state differently for one field of a record. All is kept; the value that the record shows is the chosen
/// one.
///
/// @param field as citations name it
/// @param choosable the field, if another value of it can be chosen; null if the record has to be edited for that
/// @param statements the different values, the chosen one first; at least two
public record Disagreement(String field, @Nullable CitedField choosable, List<Statement> statements) {
    public Disagreement {
        statements = List.copyOf(statements);
    }

    /// One of the values.
    ///
    /// @param value in the field's form
    /// @param citations who says so; may be empty for what the record shows
    /// @param chosen whether the record shows it
    /// @param valid whether the value has the field's form, without which it cannot be chosen
    public record Statement(String value, List<Citation> citations, boolean chosen, boolean valid) {
        public Statement {
            citations = List.copyOf(citations);
        }
    }

    /// The fields of a record about which its sources, or a source and the record, disagree; in the order of its
    /// citations.
    public static List<Disagreement> in(LibraryRecord record) {
        Set<String> fields = record.citations().stream()
                .filter(c -> c.value() != null)
                .map(Citation::field)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return fields.stream().flatMap(field -> about(record, field).stream()).toList();
    }

    private static Optional<Disagreement> about(LibraryRecord record, String field) {
        CitedField known = CitedField.of(field).orElse(null);
        String shown = known == null ? null : known.shown(record);
        Map<String, List<Citation>> byValue = new LinkedHashMap<>();
        if (shown != null) {
            byValue.put(shown, new ArrayList<>());
        }
        for (Citation citation : record.citations()) {
            String value = field.equals(citation.field()) ? stated(citation, known, shown) : null;
            if (value != null) {
                byValue.computeIfAbsent(value, _ -> new ArrayList<>()).add(citation);
            }
        }
        if (shown != null && byValue.getOrDefault(shown, List.of()).isEmpty()) {
            byValue.put(shown, new ArrayList<>(wholeRecord(record, field)));
        }
        if (byValue.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Disagreement(
                field,
                known,
                byValue.entrySet().stream()
                        .map(e -> new Statement(
                                e.getKey(),
                                e.getValue(),
                                e.getKey().equals(shown),
                                known != null && known.read(e.getKey()).isPresent()))
                        .toList()));
    }

    /// What a citation states for its field; null if that is nothing, or not noted in a field of many values.
    private static @Nullable String stated(Citation citation, @Nullable CitedField known, @Nullable String shown) {
        String value = citation.value();
        if (value == null) {
            return shown;
        }
        return known == null ? value : known.read(value).orElse(value);
    }

    /// The citations of a record as a whole, by sources that say nothing else for a field.
    private static List<Citation> wholeRecord(LibraryRecord record, String field) {
        Set<Id> apart = record.citations().stream()
                .filter(c -> field.equals(c.field()))
                .map(Citation::source)
                .collect(Collectors.toSet());
        return record.citations().stream()
                .filter(c -> c.field() == null && !apart.contains(c.source()))
                .toList();
    }

    /// The record with another value chosen. What it showed before stays, as what its sources state.
    ///
    /// @param record that the disagreement was found in
    /// @throws IllegalArgumentException if this field cannot be chosen, or the value has not its form
    public LibraryRecord choose(LibraryRecord record, String value) {
        CitedField known = choosable;
        if (known == null) {
            throw new IllegalArgumentException("nothing to choose for " + field);
        }
        String wanted = known.read(value)
                .orElseThrow(() -> new IllegalArgumentException("not in the form of " + field + ": " + value));
        LibraryRecord kept = withCitations(record, kept(record, known));
        String words = kept.citations().stream()
                .filter(c -> field.equals(c.field()) && wanted.equals(stated(c, known, null)))
                .map(Citation::quote)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return known.set(kept, wanted, words);
    }

    /// The citations, with what the record shows written down where it was left to the record.
    private List<Citation> kept(LibraryRecord record, CitedField known) {
        String shown = known.shown(record);
        if (shown == null) {
            return record.citations();
        }
        List<Citation> unnoted = record.citations().stream()
                .filter(c -> field.equals(c.field()) && c.value() == null)
                .toList();
        List<Citation> stating = record.citations().stream()
                .filter(c -> field.equals(c.field()) && shown.equals(stated(c, known, shown)))
                .toList();
        // The record's words for its date are those of one source; with several nobody can tell of which.
        String words = known == CitedField.DATE && stating.size() == 1 ? record.dateText() : null;
        var citations = new ArrayList<Citation>();
        for (Citation c : record.citations()) {
            boolean stated = stating.contains(c);
            citations.add(
                    stated || unnoted.contains(c)
                            ? new Citation(
                                    c.source(),
                                    c.locator(),
                                    c.quote() == null ? words : c.quote(),
                                    c.field(),
                                    c.value() == null ? shown : c.value(),
                                    c.inferred())
                            : c);
        }
        if (stating.isEmpty()) {
            List<Citation> whole = wholeRecord(record, field);
            String printed = known == CitedField.DATE && whole.size() == 1 ? record.dateText() : null;
            whole.forEach(
                    c -> citations.add(new Citation(c.source(), c.locator(), printed, field, shown, c.inferred())));
        }
        return citations;
    }

    private static LibraryRecord withCitations(LibraryRecord record, List<Citation> citations) {
        return new LibraryRecord(
                record.id(),
                record.kind(),
                record.type(),
                record.titles(),
                record.date(),
                record.dateText(),
                record.fiscalYear(),
                record.parties(),
                record.participants(),
                record.themes(),
                record.status(),
                record.summary(),
                record.relations(),
                citations,
                record.attachments());
    }
}

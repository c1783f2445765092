package org.musubi.service.tidy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.Status;

/// Keeps a record's value that is shown no more with the source that states it.
final class StatedValues {
    /// Other fields are how the user sees it.
    private static final Set<String> STATED = Set.of("date", "titles", "status");

    private StatedValues() {}

    /// Notes the value in the citations of its field. Where there are none, whoever states the record as a
    /// whole states the value too, in a citation of its own.
    ///
    /// @param citations of the record that had the value; changed in place
    /// @return whether a source has it now
    static boolean keep(Merge.Dropped value, List<Citation> citations) {
        String field = value.field().startsWith("titles.") ? "titles" : value.field();
        String text = text(value.value());
        if (text == null || !STATED.contains(field)) {
            return false;
        }
        boolean kept = false;
        for (int i = 0; i < citations.size(); i++) {
            Citation c = citations.get(i);
            if (field.equals(c.field())) {
                // What a source is said to state already is not overwritten; it may state the value in another
                // language.
                if (c.value() == null) {
                    citations.set(i, with(c, field, text, c.quote()));
                    kept = true;
                } else if (c.value().equals(text)) {
                    kept = true;
                }
            }
        }
        if (kept) {
            return true;
        }
        Optional<Citation> whole = citations.stream()
                .filter(c -> c.field() == null || field.equals(c.field()))
                .findFirst();
        whole.ifPresent(c -> citations.add(with(c, field, text, null)));
        return whole.isPresent();
    }

    private static Citation with(Citation c, String field, String text, @Nullable String quote) {
        return new Citation(c.source(), c.locator(), quote, field, text, c.inferred());
    }

    /// The value in the form in which citations state it; null if they state no such values.
    private static @Nullable String text(Object value) {
        return switch (value) {
            case RecordDate d -> d.date() != null ? d.date().toString() : d.text();
            case String s -> s;
            case Status s -> s.code();
            default -> null;
        };
    }
}

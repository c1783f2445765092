package org.musubi.service.tidy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Citation;
import org.musubi.model.CitedField;
import org.musubi.model.LibraryRecord;

/// Keeps a record's value that is shown no more with the source that states it.
final class StatedValues {
    private static final String TITLES = "titles";

    private StatedValues() {}

    /// What citations state of one field.
    ///
    /// @param cited null for titles, of which a record has several
    /// @param text the value in the form in which citations state it
    private record Stated(String field, @Nullable CitedField cited, String text) {
        boolean isIn(String value) {
            return value.equals(text) || cited != null && cited.read(value).equals(Optional.of(text));
        }
    }

    /// Notes the value in the citations of its field. Where there are none, whoever states the record as a
    /// whole states the value too, in a citation of its own.
    ///
    /// @param record the one that had the value
    /// @param citations of that record; changed in place
    /// @return whether a source has it now
    static boolean keep(Merge.Dropped value, LibraryRecord record, List<Citation> citations) {
        Stated stated = stated(value, record);
        return stated != null && keep(stated, citations);
    }

    private static boolean keep(Stated stated, List<Citation> citations) {
        boolean kept = false;
        for (int i = 0; i < citations.size(); i++) {
            Citation c = citations.get(i);
            if (stated.field().equals(c.field())) {
                // What a source is said to state already is not overwritten; it may state the value in another
                // language.
                if (c.value() == null) {
                    citations.set(i, with(c, stated, c.quote()));
                    kept = true;
                } else if (stated.isIn(c.value())) {
                    kept = true;
                }
            }
        }
        if (kept) {
            return true;
        }
        Optional<Citation> whole = citations.stream()
                .filter(c -> c.field() == null || stated.field().equals(c.field()))
                .findFirst();
        whole.ifPresent(c -> citations.add(with(c, stated, null)));
        return whole.isPresent();
    }

    private static Citation with(Citation c, Stated stated, @Nullable String quote) {
        return new Citation(c.source(), c.locator(), quote, stated.field(), stated.text(), c.inferred());
    }

    /// Null if citations do not state such values: those are how the user sees it.
    private static @Nullable Stated stated(Merge.Dropped value, LibraryRecord record) {
        if (value.field().startsWith(TITLES + ".") && value.value() instanceof String title) {
            return new Stated(TITLES, null, title);
        }
        return CitedField.of(value.field())
                .flatMap(field ->
                        Optional.ofNullable(text(field, record)).map(text -> new Stated(field.code(), field, text)))
                .orElse(null);
    }

    /// What a record shows; of a date that is known in words only, the words.
    private static @Nullable String text(CitedField field, LibraryRecord record) {
        String shown = field.shown(record);
        return shown == null && field == CitedField.DATE ? record.dateText() : shown;
    }
}

package org.musubi.ui.editor;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.musubi.model.RecordKind;

/// Something that a field can be filled with.
///
/// @param text what to put into the field
/// @param detail what tells it from others of that name; may be empty
/// @param hidden the texts that go with it, by the end of the field's name: `.ref` or `.word`
/// @param origin where it comes from
/// @param kind of a record, for its symbol; else null
public record Suggestion(
        String text,
        String detail,
        Map<String, String> hidden,
        Origin origin,
        @Nullable RecordKind kind) {
    /// Where a suggestion comes from.
    public enum Origin {
        LIBRARY,
        GAZETTEER,
        /// It would be made with the entry.
        NEW
    }

    public Suggestion {
        hidden = Map.copyOf(hidden);
    }

    static Suggestion reference(String text, String detail, String reference, Origin origin) {
        return new Suggestion(text, detail, Map.of(".ref", reference), origin, null);
    }
}

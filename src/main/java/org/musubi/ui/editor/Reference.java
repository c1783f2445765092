package org.musubi.ui.editor;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;

/// What a field with a name refers to, as its hidden text says: an id of the library, or something to be made with the
/// entry. What is to be made begins with a sign that no id has.
public sealed interface Reference {
    String GAZETTEER = "+gazetteer/";

    /// Something that the library has.
    record Existing(Id id) implements Reference {}

    /// A place that the gazetteer has.
    record OfGazetteer(String key) implements Reference {}

    /// Something new under the name that stands in the field.
    record New(Sort sort) implements Reference {}

    /// What can be made by its name alone.
    enum Sort {
        PLACE,
        ORGANISATION,
        PERSON,
        SOURCE;

        String code() {
            return "+" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Optional<Reference> of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (text.startsWith(GAZETTEER)) {
            return Optional.of(new OfGazetteer(text.substring(GAZETTEER.length())));
        }
        for (Sort sort : Sort.values()) {
            if (sort.code().equals(text)) {
                return Optional.of(new New(sort));
            }
        }
        return Id.isValid(text) ? Optional.of(new Existing(new Id(text))) : Optional.empty();
    }
}

package org.musubi.model;

import org.jspecify.annotations.Nullable;

/// A document that states facts.
///
/// @param title not blank
/// @param publisher null if unknown
/// @param date when it was published; null if unknown
/// @param language BCP 47 tag; null if unknown
/// @param url where it can be read; null if unknown
/// @param file the name of the file it was read from; null if none
public record Source(
        Id id,
        String title,
        @Nullable String publisher,
        @Nullable Edtf date,
        @Nullable String language,
        @Nullable String url,
        @Nullable String file) {
    /// @throws IllegalArgumentException if the title is blank
    public Source {
        if (title.isBlank()) {
            throw new IllegalArgumentException("a source needs a title: " + id);
        }
    }
}

package org.musubi.model;

import org.jspecify.annotations.Nullable;

/// Says which source states a record, or one field of it.
///
/// Sources that disagree are all kept: each as a citation of the same field with its own value. The one whose value is
/// what the record shows is the chosen one.
///
/// @param locator where in the source: a heading, a page, a paragraph; null for the whole of it
/// @param quote the source's own words, short; null if none
/// @param field the field that is stated (`date`, `parties`, `participants`…); null for the record as a whole
/// @param value what the source states for the field, in the field's own form (EDTF for `date`); null if that was not
///     noted apart from what the record shows
/// @param inferred whether the source only implies it
public record Citation(
        Id source,
        @Nullable String locator,
        @Nullable String quote,
        @Nullable String field,
        @Nullable String value,
        boolean inferred) {
    /// A citation that notes no value of its own, as most do.
    public Citation(
            Id source, @Nullable String locator, @Nullable String quote, @Nullable String field, boolean inferred) {
        this(source, locator, quote, field, null, inferred);
    }
}

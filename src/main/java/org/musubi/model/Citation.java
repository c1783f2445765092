package org.musubi.model;

import org.jspecify.annotations.Nullable;

/// Says which source states a record, or one field of it.
///
/// @param locator where in the source: a heading, a page, a paragraph; null for the whole of it
/// @param quote the source's own words, short; null if none
/// @param field the field that is stated (`date`, `parties`, `participants`…); null for the record as a whole
/// @param inferred whether the source only implies it
public record Citation(
        Id source,
        @Nullable String locator,
        @Nullable String quote,
        @Nullable String field,
        boolean inferred) {}

package org.musubi.store;

import java.time.Instant;

/// What there is to say of a library's file.
///
/// @param bytes its size, without what SQLite keeps beside it
/// @param version of the schema
/// @param made when the library was made, as far as its steps or its file tell
/// @param steps how many are kept
/// @param attached how many files' contents are kept
/// @param attachedBytes their size
public record LibraryFacts(long bytes, int version, Instant made, long steps, long attached, long attachedBytes) {}

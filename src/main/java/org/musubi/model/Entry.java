package org.musubi.model;

/// Whatever a library knows by an id: a party, a record or a source.
public sealed interface Entry permits Party, LibraryRecord, Source {
    Id id();

    /// What to call it in a language; may be empty only for a person whom the source does not name.
    String name(String language);
}

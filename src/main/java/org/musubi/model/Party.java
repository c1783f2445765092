package org.musubi.model;

/// Whoever or whatever can take part in a record.
public sealed interface Party permits Place, Organisation, Person {
    Id id();

    /// What to call this party in a language; never blank for places and organisations, empty for a person whom the
    /// source does not name.
    String name(String language);
}

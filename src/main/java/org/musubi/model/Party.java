package org.musubi.model;

/// Whoever or whatever can take part in a record.
public sealed interface Party extends Entry permits Place, Organisation, Person {
    /// What to call this party in a language; never blank for places and organisations, empty for a person whom the
    /// source does not name.
    @Override
    String name(String language);
}

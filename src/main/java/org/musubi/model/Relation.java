package org.musubi.model;

/// A link from the record that holds it to another one.
///
/// @param record the other record
public record Relation(RelationType type, Id record) {}

package org.musubi.query.search;

/// A part of a text, in UTF-16 units.
///
/// @param from where it begins
/// @param to where it ends, exclusive; greater than `from`
public record Span(int from, int to) {}

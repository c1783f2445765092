package org.musubi.query;

/// A value with how often it is met.
public record Counted<T>(T value, int count) {}

package org.musubi.service;

import java.nio.file.Path;
import java.time.Instant;

/// A verified copy of a library.
///
/// @param at when it was made, to the second
/// @param bytes its size
public record Backup(Path file, Instant at, long bytes) {}

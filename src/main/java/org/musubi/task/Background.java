package org.musubi.task;

/// Runs what takes long where it holds nobody up.
@FunctionalInterface
public interface Background {
    /// Starts the work and returns at once.
    <T> Running start(Work<T> work, Outcome<T> outcome);
}

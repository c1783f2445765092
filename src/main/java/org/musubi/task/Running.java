package org.musubi.task;

/// Work under way.
@FunctionalInterface
public interface Running {
    /// Asks the work to end early. It may be too late for that.
    void cancel();
}

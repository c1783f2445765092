package org.musubi.task;

/// Something that takes long.
@FunctionalInterface
public interface Work<T> {
    /// @throws Exception which [Outcome#failed] is then told
    T run(Progress progress) throws Exception;
}

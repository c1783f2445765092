package org.musubi.task;

/// What becomes of work; told where the [Background] was made to tell it: on the window's thread, in a window.
///
/// Exactly one of [#done], [#failed] and [#cancelled] is called, last.
public interface Outcome<T> {
    void done(T result);

    void failed(Exception failure);

    /// The work was cancelled; it has left nothing behind.
    default void cancelled() {}

    /// @param done 0 to `total`
    /// @param total 0 if unknown
    default void progressed(long done, long total) {}
}

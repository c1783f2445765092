package org.musubi.store;

/// Why a library that is open may only be read.
public sealed interface ReadOnlyReason {
    /// It was opened to be read.
    record Asked() implements ReadOnlyReason {}

    /// The file, or its folder, may not be changed.
    record Protected() implements ReadOnlyReason {}

    /// Another program has it open to write.
    ///
    /// @param by who
    /// @param silent whether that is another machine that has not been heard of yet, and may have crashed
    record WriterElsewhere(LibraryWriter by, boolean silent) implements ReadOnlyReason {}
}

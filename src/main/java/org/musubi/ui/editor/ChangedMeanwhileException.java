package org.musubi.ui.editor;

import java.util.Optional;
import org.musubi.model.Entry;

/// What is to be saved was changed by someone else after its editing began.
final class ChangedMeanwhileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<Entry> now;

    /// @param now the entry as the library has it; empty if it was deleted
    ChangedMeanwhileException(Optional<Entry> now) {
        super("changed meanwhile");
        this.now = now;
    }

    Optional<Entry> now() {
        return now;
    }
}

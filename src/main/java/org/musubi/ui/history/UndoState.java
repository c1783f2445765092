package org.musubi.ui.history;

import org.jspecify.annotations.Nullable;
import org.musubi.store.Library;
import org.musubi.store.Step;

/// What can be taken back and done again just now.
///
/// @param undoable null if there is nothing to take back
/// @param redoable null if there is nothing to do again
public record UndoState(@Nullable Step undoable, @Nullable Step redoable) {
    public static final UndoState NONE = new UndoState(null, null);

    /// Reads it from the library; not on the JavaFX thread.
    public static UndoState of(Library library) {
        return new UndoState(library.undoable().orElse(null), library.redoable().orElse(null));
    }
}

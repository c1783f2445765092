package org.musubi.ui.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.musubi.model.Id;
import org.musubi.service.LibraryDiff;
import org.musubi.task.Progress;

/// The open library beside its backups.
public interface Comparison {
    /// What would be different if a backup were restored. Not on the JavaFX thread.
    ///
    /// @throws IOException if the file cannot be read
    LibraryDiff with(Path backup, Progress progress) throws IOException;

    /// Restores in the background, and tells what came of it.
    ///
    /// @param diff as [#with] gave it
    /// @param chosen empty for everything
    /// @param when in words
    void restore(Path backup, LibraryDiff diff, Optional<Set<Id>> chosen, String when);
}

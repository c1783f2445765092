package org.musubi.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Opens the window. Given by whoever starts the command line, so that no class of the window is loaded without need.
@FunctionalInterface
public interface Window {
    /// @param library null for the default library
    /// @return the exit code, when the window has been closed
    int open(@Nullable Path library);
}

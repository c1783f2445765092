package org.musubi.ui.common;

import java.util.function.Consumer;
import org.musubi.task.Work;

/// Longer work that the window shows, with its progress and a way to cancel it.
public interface Jobs {
    /// Starts work, unless some is under way already, which is then said.
    ///
    /// @param key of the work's name
    /// @param done takes the result on the JavaFX thread
    <T> void start(String key, Work<T> work, Consumer<T> done);
}

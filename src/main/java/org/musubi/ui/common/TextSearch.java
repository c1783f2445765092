package org.musubi.ui.common;

import java.util.Set;
import org.musubi.model.Id;

/// Looks a text up in the open library.
@FunctionalInterface
public interface TextSearch {
    /// All records and parties found. It may take a while, the first time in a library; not on the JavaFX thread.
    ///
    /// @param text as typed; whatever has no letter or digit finds nothing
    Set<Id> find(String text);
}

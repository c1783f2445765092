package org.musubi.ui.common;

import java.util.List;
import org.musubi.model.Id;

/// Looks a text up in the open library.
@FunctionalInterface
public interface TextSearch {
    /// The records and parties found, best first.
    ///
    /// @param text as typed; not blank
    List<Id> find(String text);
}

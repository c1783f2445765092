package org.musubi.ui.common;

import java.util.Map;
import org.musubi.model.Id;

/// Opens the editor in the detail pane. What is being edited already is kept as a draft.
public interface Editing {
    /// Begins something new.
    ///
    /// @param kind `place`, `organisation`, `person`, `source`, or the code of a kind of record
    /// @param initial texts to begin with, by the names of the form's fields; may be empty
    void create(String kind, Map<String, String> initial);

    /// Edits what the library has.
    ///
    /// @param entry of a record, party or source
    void edit(Id entry);
}

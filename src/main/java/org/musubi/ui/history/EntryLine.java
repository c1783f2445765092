package org.musubi.ui.history;

import org.musubi.model.Id;

/// An entry that a step changed, or that is gone.
///
/// @param there whether it is in the library now
record EntryLine(Id id, String name, boolean there) {}

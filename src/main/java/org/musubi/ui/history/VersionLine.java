package org.musubi.ui.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;

/// A version of an entry, in words.
///
/// @param heading which step made it
/// @param when empty for what was there from the start
/// @param changes what it changed, a line each; or that the entry came or went
/// @param current whether the entry is so now
/// @param content null if the entry was not there
record VersionLine(
        String heading,
        String when,
        List<String> changes,
        boolean current,
        @Nullable Entry content) {
    VersionLine {
        changes = List.copyOf(changes);
    }

    boolean isRestorable() {
        return !current && content != null;
    }
}

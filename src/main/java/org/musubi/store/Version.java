package org.musubi.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;

/// An entry as a step left it.
///
/// @param step null for how it was before any step that is known: as the library was filled
/// @param content empty if it was not there: deleted, or taken back
public record Version(@Nullable Step step, Optional<Entry> content) {}

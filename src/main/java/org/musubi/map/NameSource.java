package org.musubi.map;

import java.util.List;

/// Where the names on the base map come from, in one language.
@FunctionalInterface
public interface NameSource {
    /// No names.
    NameSource NONE = _ -> List.of();

    /// The names of a zoom and of all below it, perhaps more, the most important first. May read files, so not for the
    /// JavaFX thread; one caller at a time.
    List<MapName> upTo(int zoom);
}

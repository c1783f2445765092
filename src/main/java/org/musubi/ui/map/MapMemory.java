package org.musubi.ui.map;

import java.util.Optional;

/// Remembers what the map showed from one start of the program to the next.
public interface MapMemory {
    /// @return empty if nothing is remembered
    Optional<MapPosition> load();

    void save(MapPosition position);
}

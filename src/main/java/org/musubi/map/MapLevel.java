package org.musubi.map;

import java.util.Map;

/// The base map at one level of detail.
///
/// @param minZoom the lowest zoom it is drawn at
/// @param maxZoom the highest zoom its detail is meant for
/// @param lines an entry for every kind
record MapLevel(int minZoom, int maxZoom, Map<LineKind, MapLines> lines) {
    MapLevel {
        lines = Map.copyOf(lines);
    }

    /// @throws IllegalArgumentException if the level lacks the kind, which [MapLevelReader] never lets through
    MapLines of(LineKind kind) {
        MapLines found = lines.get(kind);
        if (found == null) {
            throw new IllegalArgumentException("no " + kind + " at this level");
        }
        return found;
    }
}

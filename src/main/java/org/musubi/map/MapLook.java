package org.musubi.map;

/// For whom the map is drawn, in the order of the columns of `resources/map/styles.properties`.
public enum MapLook {
    /// A light screen.
    LIGHT,
    /// A dark screen.
    DARK,
    /// Someone who cannot see faint lines, on any screen.
    CONTRAST,
    /// Paper.
    PRINT
}

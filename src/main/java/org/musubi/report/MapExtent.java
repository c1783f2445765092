package org.musubi.report;

/// The part of the world a small map shows, in the Mercator projection of web maps (EPSG:3857).
///
/// @param west degrees east of its left edge, −180 to 180
/// @param south degrees north of its lower edge
/// @param east degrees east of its right edge, greater than `west`; beyond 180 where the map crosses the date line
/// @param north degrees north of its upper edge
public record MapExtent(double west, double south, double east, double north) {
    /// @throws IllegalArgumentException if it has no area
    public MapExtent {
        if (!(west < east && south < north)) {
            throw new IllegalArgumentException("an extent without area");
        }
    }
}

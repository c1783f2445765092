package org.musubi.query;

import org.musubi.model.GeoPoint;

/// A part of the world between two parallels and two meridians, edges included.
///
/// @param south degrees north, −90 to `north`
/// @param west degrees east, −180 to 180; east of `east` where the area crosses the antimeridian
/// @param north degrees north, up to 90
/// @param east degrees east, −180 to 180
public record Area(double south, double west, double north, double east) {
    /// @throws IllegalArgumentException if a value is out of range or not a number
    public Area {
        if (!(south >= -90 && north <= 90 && south <= north && Math.abs(west) <= 180 && Math.abs(east) <= 180)) {
            throw new IllegalArgumentException("not an area: " + south + " " + west + " " + north + " " + east);
        }
    }

    public boolean contains(GeoPoint point) {
        double longitude = point.longitude();
        return point.latitude() >= south
                && point.latitude() <= north
                && (west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east);
    }
}

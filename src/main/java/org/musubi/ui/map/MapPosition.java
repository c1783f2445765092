package org.musubi.ui.map;

import java.util.Optional;
import org.musubi.map.Camera;
import org.musubi.model.GeoPoint;

/// A view of the map, as it is remembered.
///
/// @param zoom of the map; one that the map does not have is brought within its limits when it is used
public record MapPosition(GeoPoint centre, double zoom) {
    private static final double PLACES = 1e5;

    /// What the map looks at.
    static MapPosition of(Camera camera) {
        return new MapPosition(camera.centre(), camera.zoom());
    }

    /// Reads what [#toString] wrote.
    ///
    /// @return empty if the text is anything else
    public static Optional<MapPosition> parse(String text) {
        String[] parts = text.split(" ", -1);
        try {
            return parts.length == 3
                    ? Optional.of(new MapPosition(
                            new GeoPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1])),
                            Double.parseDouble(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// Latitude, longitude and zoom, to a metre and a hair.
    @Override
    public String toString() {
        return rounded(centre.latitude()) + " " + rounded(centre.longitude()) + " " + rounded(zoom);
    }

    private static double rounded(double value) {
        return Math.round(value * PLACES) / PLACES;
    }
}

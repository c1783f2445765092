package org.musubi.map;

import org.musubi.model.Place;
import org.musubi.model.PlaceKind;

/// What tells parties apart on the map and in the network, by shape and colour together.
public enum MarkerShape {
    /// A round spot with a ring.
    JAPANESE_CITY,
    /// A square with round corners.
    CITY,
    /// A broken circle around an area: a region is not at one spot.
    REGION,
    /// A square on its corner.
    ORGANISATION;

    private static final String JAPAN = "JP";

    /// How a place is drawn.
    public static MarkerShape of(Place place) {
        if (place.kind() == PlaceKind.REGION) {
            return REGION;
        }
        return JAPAN.equals(place.country()) ? JAPANESE_CITY : CITY;
    }
}

package org.musubi.map;

import org.musubi.model.GeoPoint;

/// A name that stands on the base map.
///
/// @param at the middle of what it names; of a city, its spot
/// @param from the lowest zoom it is shown at
/// @param to the highest
/// @param name in the language of the interface
/// @param text as it is written: perhaps with the name in the country's own language
public record MapName(Kind kind, GeoPoint at, int from, int to, String name, String text) {
    /// What is named.
    public enum Kind {
        OCEAN,
        COUNTRY,
        SEA,
        /// A territory that is not written like a country.
        AREA,
        PREFECTURE,
        CITY;

        boolean isWater() {
            return this == OCEAN || this == SEA;
        }
    }

    boolean isShownAt(int zoom) {
        return from <= zoom && zoom <= to;
    }
}

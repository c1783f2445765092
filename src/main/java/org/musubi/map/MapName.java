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
    private static final double REACH = 14;
    private static final double WIDE = 48;

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

    /// How far from its place the name may stand, in pixels: further out that would be in another country.
    double reach(int zoom) {
        return kind.isWater() ? WIDE : REACH * Math.pow(2, Math.max(0, (double) zoom - from));
    }

    boolean isShownAt(int zoom) {
        return from <= zoom && zoom <= to;
    }
}

package org.musubi.map;

/// What tells places apart on the map, by shape and colour together.
public enum MarkerShape {
    /// A round spot with a ring.
    JAPANESE_CITY,
    /// A square with round corners.
    CITY,
    /// A broken circle around an area: a region is not at one spot.
    REGION
}

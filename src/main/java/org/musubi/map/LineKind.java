package org.musubi.map;

/// What the lines of the base map stand for, in the order of their codes in the packed files.
enum LineKind {
    /// Rings of land, land on the same side throughout: the non-zero rule fills them.
    LAND(true),
    /// Rings of lakes, of islands in lakes and of ponds on those: the even-odd rule fills them.
    LAKE(true),
    /// Rivers; rank 0 is the greatest.
    RIVER(false),
    /// Boundaries between countries.
    COUNTRY(false),
    /// Boundaries that the states concerned disagree on.
    DISPUTED(false),
    /// Boundaries between the first-level units of a country.
    ADMIN1(false);

    private final boolean ring;

    LineKind(boolean ring) {
        this.ring = ring;
    }

    boolean isRing() {
        return ring;
    }
}

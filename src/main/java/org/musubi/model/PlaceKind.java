package org.musubi.model;

/// What kind of place acts or is acted in.
public enum PlaceKind {
    CITY,
    TOWN,
    MUNICIPALITY,
    METROPOLIS,
    REGION,
    COUNTRY;

    /// Whether a place of this kind is one spot on a map that has ties of its own, not an area.
    public boolean isCity() {
        return this != COUNTRY;
    }

    /// The word used in files.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

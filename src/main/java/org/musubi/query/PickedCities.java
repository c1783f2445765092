package org.musubi.query;

import java.util.Set;
import org.musubi.model.Id;

/// Cities of which records are wanted.
///
/// @param cities at least one
public record PickedCities(Set<Id> cities, Mode mode) {
    /// How they take part.
    public enum Mode {
        /// At least one of them takes part.
        ANY,
        /// All of them take part, perhaps with others.
        ALL,
        /// At least two of them take part, and no other city.
        BETWEEN
    }

    /// @throws IllegalArgumentException if there are none
    public PickedCities {
        cities = Set.copyOf(cities);
        if (cities.isEmpty()) {
            throw new IllegalArgumentException("no cities are picked");
        }
    }
}

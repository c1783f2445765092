package org.musubi.model;

import org.jspecify.annotations.Nullable;

/// How many took part, as far as a source says so.
///
/// @param persons 0 or more; null if not stated
/// @param cities 0 or more; null if not stated
/// @param countries 0 or more; null if not stated
/// @param approximate whether the source says "about"
public record Participants(
        @Nullable Integer persons,
        @Nullable Integer cities,
        @Nullable Integer countries,
        boolean approximate) {
    /// @throws IllegalArgumentException if a number is negative or all are missing
    public Participants {
        if (persons == null && cities == null && countries == null) {
            throw new IllegalArgumentException("no number of participants");
        }
        requireNotNegative(persons);
        requireNotNegative(cities);
        requireNotNegative(countries);
    }

    private static void requireNotNegative(@Nullable Integer number) {
        if (number != null && number < 0) {
            throw new IllegalArgumentException("negative number of participants: " + number);
        }
    }
}

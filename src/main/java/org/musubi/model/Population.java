package org.musubi.model;

import org.jspecify.annotations.Nullable;

/// A number of inhabitants, with its year.
///
/// @param value inhabitants, 0 or more
/// @param asOf when it was counted; null if the source does not say
public record Population(long value, @Nullable Edtf asOf) {
    /// @throws IllegalArgumentException if the value is negative
    public Population {
        if (value < 0) {
            throw new IllegalArgumentException("negative population: " + value);
        }
    }
}

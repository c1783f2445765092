package org.musubi.model;

import org.jspecify.annotations.Nullable;

/// A number that a source gives of an organisation: "131 members, as of March 2013".
///
/// @param what what is counted: `members`, `countries`, `offices`…; not blank
/// @param value the number
/// @param asOf when it held; null if the source does not say
public record Figure(String what, long value, @Nullable Edtf asOf) {
    /// @throws IllegalArgumentException if `what` is blank
    public Figure {
        if (what.isBlank()) {
            throw new IllegalArgumentException("a figure needs a name");
        }
    }
}

package org.musubi.model;

import org.jspecify.annotations.Nullable;

/// Someone who appears in an official role in a source. Nothing private is kept.
///
/// @param name as printed in the source; null where the source gives the office only
/// @param role the office held: `Mayor`, `President`…; null if not stated
/// @param affiliation the place or organisation the office belongs to; null if not stated
public record Person(
        Id id,
        @Nullable String name,
        @Nullable String role,
        @Nullable Id affiliation) implements Party {
    /// @throws IllegalArgumentException if there is neither a name nor a role
    public Person {
        if (name == null && role == null) {
            throw new IllegalArgumentException("a person needs a name or a role: " + id);
        }
    }

    /// The name as printed, whatever the language; the role where the source names nobody.
    @Override
    public String name(String language) {
        return name != null ? name : role != null ? role : "";
    }
}

package org.musubi.store;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;

/// Which entries a query asks for: all, or some.
///
/// @param ids a JSON array of ids; null for all
record Scope(@Nullable String ids) {
    static final Scope ALL = new Scope(null);

    static Scope of(Collection<Id> wanted) {
        // An id has no character that JSON would have to escape.
        return new Scope(wanted.stream().map(id -> '"' + id.value() + '"').collect(Collectors.joining(",", "[", "]")));
    }

    /// The condition, to stand after others: ` AND column IN …`, or nothing.
    String and(String column) {
        return ids == null ? "" : " AND " + where(column);
    }

    /// The condition with its own `WHERE`, or nothing.
    String only(String column) {
        return ids == null ? "" : " WHERE " + where(column);
    }

    private static String where(String column) {
        return column + " IN (SELECT value FROM json_each(?))";
    }

    /// What the condition needs bound.
    Object[] values() {
        return ids == null ? new Object[0] : new Object[] {ids};
    }
}

package org.musubi.model;

import java.util.Locale;

/// How far a record has come.
public enum Status {
    PLANNED,
    SIGNED,
    IN_FORCE,
    UPGRADED,
    ENDED;

    /// The word used in files: `in-force`…
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

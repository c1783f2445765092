package org.musubi.model;

import java.util.Locale;

/// How one record stands to another, read from the record that holds the relation.
public enum RelationType {
    /// A forum produced an agreement.
    PRODUCED,
    /// A session is part of a forum, a workshop part of a project.
    PART_OF,
    /// A sister-city agreement upgrades earlier friendly relations.
    UPGRADES,
    /// The fourth meeting follows the third.
    FOLLOWS,
    /// A textbook documents a workshop.
    DOCUMENTS;

    /// The word used in files: `part-of`…
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

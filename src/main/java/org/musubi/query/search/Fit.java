package org.musubi.query.search;

/// How well an entry fits a question; the first is best.
enum Fit {
    WHOLE_NAME,
    WHOLE_ALIAS,
    NAME_BEGINS,
    ALIAS_BEGINS,
    IN_NAME,
    IN_ALIAS,
    /// All words, but not in a row.
    WORDS_IN_NAME,
    /// In other texts, or in the names of others.
    ELSEWHERE;

    /// The same for what fits by an alias.
    Fit byAlias() {
        return switch (this) {
            case WHOLE_NAME -> WHOLE_ALIAS;
            case NAME_BEGINS -> ALIAS_BEGINS;
            case IN_NAME -> IN_ALIAS;
            default -> this;
        };
    }
}

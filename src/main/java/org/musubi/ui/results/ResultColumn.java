package org.musubi.ui.results;

import java.util.Locale;

/// What the results can be sorted by, and what the table shows of each.
enum ResultColumn {
    DATE(192, true),
    TITLE(300, true),
    KIND(136, true),
    TYPE(136, true),
    STATUS(88, true),
    PLACES(180, true),
    COUNTRIES(112, false),
    ORGANISATIONS(180, true),
    PEOPLE(120, false),
    NETWORKS(136, false),
    THEMES(136, true),
    SOURCES(72, true);

    private final double width;
    private final boolean shownAtFirst;

    ResultColumn(double width, boolean shownAtFirst) {
        this.width = width;
        this.shownAtFirst = shownAtFirst;
    }

    /// As in the keys of its texts.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// In pixels, at first.
    double width() {
        return width;
    }

    boolean isShownAtFirst() {
        return shownAtFirst;
    }

    boolean isNumber() {
        return this == SOURCES;
    }
}

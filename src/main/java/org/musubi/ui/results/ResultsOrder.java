package org.musubi.ui.results;

import java.util.Locale;

/// How the results are grouped and sorted.
///
/// @param descending whether the latest, or the last in the alphabet, comes first; those without a value are last,
///     either way
record ResultsOrder(Group group, ResultColumn sort, boolean descending) {
    static final ResultsOrder DEFAULT = new ResultsOrder(Group.KIND, ResultColumn.DATE, true);

    enum Group {
        NONE,
        KIND,
        YEAR,
        COUNTRY,
        CITY,
        THEME,
        STATUS;

        /// As in the keys of its texts.
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Reads what [#toString] wrote; anything else is the default.
    static ResultsOrder parse(String text) {
        String[] parts = text.split(" ", -1);
        try {
            return parts.length == 3
                    ? new ResultsOrder(
                            Group.valueOf(parts[0]), ResultColumn.valueOf(parts[1]), Boolean.parseBoolean(parts[2]))
                    : DEFAULT;
        } catch (IllegalArgumentException e) {
            return DEFAULT;
        }
    }

    ResultsOrder by(Group changed) {
        return new ResultsOrder(changed, sort, descending);
    }

    /// By date the latest come first, as in a diary that is open at its last page; all else goes by the alphabet.
    ResultsOrder by(ResultColumn changed) {
        return new ResultsOrder(group, changed, changed == ResultColumn.DATE);
    }

    ResultsOrder by(ResultColumn changed, boolean downwards) {
        return new ResultsOrder(group, changed, downwards);
    }

    ResultsOrder reversed() {
        return new ResultsOrder(group, sort, !descending);
    }

    /// Whether groups of years go back in time: unless the dates themselves go forward.
    boolean isLatestYearFirst() {
        return sort != ResultColumn.DATE || descending;
    }

    @Override
    public String toString() {
        return group + " " + sort + " " + descending;
    }
}

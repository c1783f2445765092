package org.musubi.ui.results;

/// How the results are grouped and sorted.
///
/// @param descending whether the latest, or the last in the alphabet, comes first; undated ones are always last
record ResultsOrder(Group group, Sort sort, boolean descending) {
    static final ResultsOrder DEFAULT = new ResultsOrder(Group.KIND, Sort.DATE, true);

    enum Group {
        KIND,
        YEAR
    }

    enum Sort {
        DATE,
        TITLE
    }

    /// Reads what [#toString] wrote; anything else is the default.
    static ResultsOrder parse(String text) {
        String[] parts = text.split(" ", -1);
        try {
            return parts.length == 3
                    ? new ResultsOrder(Group.valueOf(parts[0]), Sort.valueOf(parts[1]), Boolean.parseBoolean(parts[2]))
                    : DEFAULT;
        } catch (IllegalArgumentException e) {
            return DEFAULT;
        }
    }

    ResultsOrder by(Group changed) {
        return new ResultsOrder(changed, sort, descending);
    }

    ResultsOrder by(Sort changed) {
        return new ResultsOrder(group, changed, changed == Sort.DATE);
    }

    ResultsOrder reversed() {
        return new ResultsOrder(group, sort, !descending);
    }

    @Override
    public String toString() {
        return group + " " + sort + " " + descending;
    }
}

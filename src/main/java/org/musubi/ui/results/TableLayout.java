package org.musubi.ui.results;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The columns of the table, from left to right.
///
/// @param places every column once, hidden ones too
record TableLayout(List<Place> places) {
    static final TableLayout DEFAULT = new TableLayout(
            Arrays.stream(ResultColumn.values()).map(TableLayout::first).toList());

    static final double LEAST = 24;
    private static final double MOST = 4_000;

    /// One column.
    ///
    /// @param width in pixels
    record Place(ResultColumn column, double width, boolean shown) {
        /// @throws IllegalArgumentException if it is not as [#toString] writes it
        static Place parse(String text) {
            String[] parts = text.split(":", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException(text);
            }
            double width = Double.parseDouble(parts[1]);
            if (!(width >= LEAST && width <= MOST)) {
                throw new IllegalArgumentException(text);
            }
            return new Place(ResultColumn.valueOf(parts[0]), width, Boolean.parseBoolean(parts[2]));
        }

        @Override
        public String toString() {
            return column + ":" + Math.round(width) + ":" + shown;
        }
    }

    private static Place first(ResultColumn column) {
        return new Place(column, column.width(), column.isShownAtFirst());
    }

    /// Reads what [#toString] wrote, and adds what columns it does not name; anything else is the default.
    static TableLayout parse(String text) {
        try {
            List<Place> known = Arrays.stream(text.split(" ", -1))
                    .filter(part -> !part.isEmpty())
                    .map(Place::parse)
                    .toList();
            Set<ResultColumn> named = EnumSet.noneOf(ResultColumn.class);
            known.forEach(place -> named.add(place.column()));
            if (named.size() < known.size() || known.stream().noneMatch(Place::shown)) {
                return DEFAULT;
            }
            Set<ResultColumn> missing = EnumSet.complementOf(EnumSet.copyOf(named));
            return new TableLayout(
                    Stream.concat(known.stream(), missing.stream().map(TableLayout::first))
                            .toList());
        } catch (IllegalArgumentException e) {
            return DEFAULT;
        }
    }

    /// The columns that are shown.
    List<ResultColumn> shown() {
        return places.stream().filter(Place::shown).map(Place::column).toList();
    }

    /// Shows or hides a column.
    TableLayout with(ResultColumn column, boolean shown) {
        return new TableLayout(places.stream()
                .map(place -> place.column() == column ? new Place(column, place.width(), shown) : place)
                .toList());
    }

    @Override
    public String toString() {
        return places.stream().map(Place::toString).collect(Collectors.joining(" "));
    }
}

package org.musubi.ui.main;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.musubi.query.Area;
import org.musubi.query.Dimension;
import org.musubi.query.Filter;
import org.musubi.query.FilterWords;
import org.musubi.query.Period;
import org.musubi.query.PickedCities;
import org.musubi.query.TextMatch;
import org.musubi.ui.common.Workspace;

/// The conditions of the filter, one by one.
final class Chips {
    /// One condition.
    ///
    /// @param label what it asks for, in the user's language
    /// @param without the filter without it
    record Chip(String label, Filter without) {}

    private static final Set<Dimension<?>> NAMED = Set.of(Dimension.ROLE, Dimension.NETWORK, Dimension.SOURCE);

    private Chips() {}

    static List<Chip> of(Workspace workspace) {
        Filter filter = workspace.filterProperty().get();
        var words = new FilterWords(workspace.index(), workspace.messages());
        var chips = new ArrayList<Chip>();
        TextMatch text = filter.text();
        if (text != null) {
            chips.add(new Chip(workspace.messages().text("chip.text", text.text()), filter.withText(null)));
        }
        Period period = filter.period();
        if (period != null) {
            chips.add(new Chip(words.period(period, filter.certain()), filter.withPeriod(null)));
        }
        Dimension.ALL.forEach(dimension -> chips.addAll(of(dimension, filter, words)));
        PickedCities cities = filter.cities();
        if (cities != null) {
            chips.add(new Chip(words.cities(cities), filter.withCities(null)));
        }
        Area area = filter.area();
        if (area != null) {
            chips.add(new Chip(words.area(area), filter.withArea(null)));
        }
        if (filter.undated()) {
            chips.add(new Chip(workspace.messages().text("chip.undated"), filter.undated(false)));
        }
        if (filter.withoutSource()) {
            chips.add(new Chip(workspace.messages().text("chip.without-source"), filter.withoutSource(false)));
        }
        return chips;
    }

    private static <T> List<Chip> of(Dimension<T> dimension, Filter filter, FilterWords words) {
        Set<T> wanted = filter.wanted(dimension);
        return wanted.stream()
                .map(value -> new Chip(label(dimension, value, words), without(filter, dimension, value)))
                .sorted(Comparator.comparing(Chip::label))
                .toList();
    }

    /// Roles, networks and sources say what they are: their names alone would look like any other party's.
    private static <T> String label(Dimension<T> dimension, T value, FilterWords words) {
        String name = words.value(dimension, value);
        return NAMED.contains(dimension) ? words.messages().text("chip.named", words.name(dimension), name) : name;
    }

    private static <T> Filter without(Filter filter, Dimension<T> dimension, T value) {
        return filter.with(
                dimension,
                filter.wanted(dimension).stream()
                        .filter(other -> !other.equals(value))
                        .collect(Collectors.toSet()));
    }
}

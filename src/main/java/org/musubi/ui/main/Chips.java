package org.musubi.ui.main;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.musubi.query.Filter;
import org.musubi.query.Period;
import org.musubi.query.TextMatch;
import org.musubi.ui.common.Workspace;

/// The conditions of the filter, one by one.
final class Chips {
    /// One condition.
    ///
    /// @param label what it asks for, in the user's language
    /// @param without the filter without it
    record Chip(String label, Filter without) {}

    private Chips() {}

    static List<Chip> of(Workspace workspace) {
        Filter filter = workspace.filterProperty().get();
        var chips = new ArrayList<Chip>();
        TextMatch text = filter.text();
        if (text != null) {
            chips.add(new Chip(workspace.messages().text("chip.text", text.text()), filter.withText(null)));
        }
        Period period = filter.period();
        if (period != null) {
            chips.add(new Chip(PeriodText.of(period, workspace.messages()), filter.withPeriod(null)));
        }
        FacetList.ALL.forEach(facet -> chips.addAll(of(facet, filter, workspace)));
        if (filter.withoutSource()) {
            chips.add(new Chip(workspace.messages().text("chip.without-source"), filter.withoutSource(false)));
        }
        return chips;
    }

    private static <T> List<Chip> of(Facet<T> facet, Filter filter, Workspace workspace) {
        Set<T> wanted = filter.wanted(facet.dimension());
        return wanted.stream()
                .map(value -> new Chip(
                        facet.label().apply(workspace, value),
                        filter.with(
                                facet.dimension(),
                                wanted.stream()
                                        .filter(other -> !other.equals(value))
                                        .collect(Collectors.toSet()))))
                .sorted(java.util.Comparator.comparing(Chip::label))
                .toList();
    }
}

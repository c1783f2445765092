package org.musubi.ui.main;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.musubi.query.Dimension;
import org.musubi.query.Filter;
import org.musubi.query.FilterWords;
import org.musubi.text.Messages;
import org.musubi.ui.common.Workspace;

/// One thing to filter by, of which several values can be wanted: kinds, themes, countries, parties…
record Facet<T>(Dimension<T> dimension) {

    /// A value one can choose.
    ///
    /// @param count how many records it would leave under the other conditions
    record Option<T>(T value, String label, int count) {}

    /// All values that some record has under the other conditions, and those that are wanted already.
    List<Option<T>> options(Workspace workspace) {
        Filter filter = workspace.filterProperty().get();
        var all = new LinkedHashMap<>(workspace.index().facets(filter).of(dimension));
        filter.wanted(dimension).forEach(value -> all.putIfAbsent(value, 0));
        var options = new ArrayList<Option<T>>();
        var words = new FilterWords(workspace.index(), workspace.messages());
        all.forEach((value, count) -> options.add(new Option<>(value, words.value(dimension, value), count)));
        if (!dimension.isOrdered()) {
            var collator = java.text.Collator.getInstance(
                    workspace.messages().language().locale());
            options.sort(Comparator.comparingInt((Option<T> o) -> -o.count()).thenComparing(Option::label, collator));
        }
        return options;
    }

    Set<T> wanted(Workspace workspace) {
        return workspace.filterProperty().get().wanted(dimension);
    }

    void want(Workspace workspace, Set<T> values) {
        workspace.filterProperty().set(workspace.filterProperty().get().with(dimension, values));
    }

    /// Wants the value, or no longer.
    void want(Workspace workspace, T value, boolean yes) {
        var values = new HashSet<>(wanted(workspace));
        if (yes ? values.add(value) : values.remove(value)) {
            want(workspace, values);
        }
    }

    /// Its name on its button, with the number of wanted values if there are any.
    String title(Workspace workspace) {
        Messages messages = workspace.messages();
        String name = messages.text("dimension." + dimension.code());
        int number = wanted(workspace).size();
        return number == 0 ? name : messages.text("filter.title.counted", name, number);
    }
}

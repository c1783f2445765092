package org.musubi.ui.main;

import java.text.CollationKey;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /// How many records each value would leave under the other conditions. Values that are wanted have a count too.
    Map<T, Integer> counts(Workspace workspace) {
        Filter filter = workspace.filterProperty().get();
        var counts = new LinkedHashMap<>(workspace.index().facets(filter).of(dimension));
        filter.wanted(dimension).forEach(value -> counts.putIfAbsent(value, 0));
        return counts;
    }

    /// Options for values with their counts, in the order to show them in.
    List<Option<T>> options(Workspace workspace, Map<T, Integer> counts) {
        var words = new FilterWords(workspace.index(), workspace.messages());
        var options = new ArrayList<Option<T>>();
        counts.forEach((value, count) -> options.add(new Option<>(value, words.value(dimension, value), count)));
        if (!dimension.isOrdered()) {
            // Keys are made once each: there may be thousands of parties, most of them with the same count.
            var collator = Collator.getInstance(workspace.messages().language().locale());
            var keys = new IdentityHashMap<Option<T>, CollationKey>();
            options.forEach(option -> keys.put(option, collator.getCollationKey(option.label())));
            options.sort(Comparator.comparingInt((Option<T> o) -> -o.count()).thenComparing(keys::get));
        }
        return options;
    }

    /// All values that some record has under the other conditions, and those that are wanted already.
    List<Option<T>> options(Workspace workspace) {
        return options(workspace, counts(workspace));
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

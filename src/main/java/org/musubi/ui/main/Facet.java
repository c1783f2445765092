package org.musubi.ui.main;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.musubi.query.Facets;
import org.musubi.query.Filter;
import org.musubi.text.Messages;
import org.musubi.ui.common.Workspace;

/// One thing to filter by, of which several values can be wanted: kinds, themes, countries, parties.
///
/// @param name the key of its name
/// @param wanted reads its values from a filter
/// @param with puts values into a filter
/// @param counts reads its values' counts
/// @param label names a value in a language
/// @param natural whether the values keep their own order, rather than that of their counts and names
record Facet<T>(
        String name,
        Function<Filter, Set<T>> wanted,
        BiFunction<Filter, Set<T>, Filter> with,
        Function<Facets, Map<T, Integer>> counts,
        BiFunction<Workspace, T, String> label,
        boolean natural) {

    /// A value one can choose.
    ///
    /// @param count how many records it would leave under the other conditions
    record Option<T>(T value, String label, int count) {}

    /// All values that some record has under the other conditions, and those that are wanted already.
    List<Option<T>> options(Workspace workspace) {
        Filter filter = workspace.filterProperty().get();
        var all = new LinkedHashMap<>(counts.apply(workspace.index().facets(filter)));
        wanted.apply(filter).forEach(value -> all.putIfAbsent(value, 0));
        var options = new ArrayList<Option<T>>();
        all.forEach((value, count) -> options.add(new Option<>(value, label.apply(workspace, value), count)));
        if (!natural) {
            var collator = java.text.Collator.getInstance(
                    workspace.messages().language().locale());
            options.sort(Comparator.comparingInt((Option<T> o) -> -o.count()).thenComparing(Option::label, collator));
        }
        return options;
    }

    Set<T> wanted(Workspace workspace) {
        return wanted.apply(workspace.filterProperty().get());
    }

    void want(Workspace workspace, Set<T> values) {
        workspace.filterProperty().set(with.apply(workspace.filterProperty().get(), values));
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
        int number = wanted(workspace).size();
        return number == 0 ? messages.text(name) : messages.text("filter.title.counted", messages.text(name), number);
    }
}

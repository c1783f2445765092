package org.musubi.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.musubi.model.Id;

/// Which entries of one sort refer to an entry, in one way: the records of a party, the people of a city.
/// Immutable.
final class Referrers<T> {
    private final Function<? super T, ? extends Collection<Id>> references;
    private final SortedEntries<T> none;
    private final PagedMap<Id, SortedEntries<T>> byTarget;

    private Referrers(
            Function<? super T, ? extends Collection<Id>> references,
            SortedEntries<T> none,
            PagedMap<Id, SortedEntries<T>> byTarget) {
        this.references = references;
        this.none = none;
        this.byTarget = byTarget;
    }

    /// @param references what an entry refers to, each once
    /// @param order of the entries that refer to the same; tells any two apart
    static <T> Referrers<T> empty(
            Function<? super T, ? extends Collection<Id>> references, Comparator<? super T> order) {
        return new Referrers<>(references, SortedEntries.empty(order), PagedMap.empty());
    }

    /// Those that refer to it, in order; cannot be changed.
    List<T> of(Id target) {
        SortedEntries<T> found = byTarget.get(target);
        return found == null ? none : found;
    }

    Referrers<T> with(Change<T> change) {
        if (change.isEmpty()) {
            return this;
        }
        var byTargets = new HashMap<Id, Change<T>>();
        change.gone()
                .forEach(entry -> references
                        .apply(entry)
                        .forEach(target -> of(target, byTargets).gone().add(entry)));
        change.come()
                .forEach(entry -> references
                        .apply(entry)
                        .forEach(target -> of(target, byTargets).come().add(entry)));
        PagedMap.Edit<Id, SortedEntries<T>> edit = byTarget.edit();
        byTargets.forEach((target, its) -> {
            SortedEntries<T> before = byTarget.get(target);
            SortedEntries<T> after = (before == null ? none : before).with(its.gone(), its.come());
            edit.set(target, after.isEmpty() ? null : after);
        });
        return new Referrers<>(references, none, edit.done());
    }

    private static <T> Change<T> of(Id target, Map<Id, Change<T>> byTarget) {
        return byTarget.computeIfAbsent(target, _ -> new Change<>(new ArrayList<>(2), new ArrayList<>(2)));
    }
}

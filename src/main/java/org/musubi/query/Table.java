package org.musubi.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;

/// All entries of one sort, by id and in order. Immutable.
final class Table<T> {
    private final Function<? super T, Id> id;
    private final Comparator<? super T> order;
    private final PagedMap<Id, T> byId;
    private final SortedEntries<T> all;

    private Table(Function<? super T, Id> id, Comparator<? super T> order, PagedMap<Id, T> byId, SortedEntries<T> all) {
        this.id = id;
        this.order = order;
        this.byId = byId;
        this.all = all;
    }

    /// @param order tells any two entries apart
    static <T> Table<T> empty(Function<? super T, Id> id, Comparator<? super T> order) {
        return new Table<>(id, order, PagedMap.empty(), SortedEntries.empty(order));
    }

    @Nullable
    T get(Id wanted) {
        return byId.get(wanted);
    }

    /// All entries, in order; cannot be changed.
    SortedEntries<T> all() {
        return all;
    }

    /// What it means for this table that these entries changed.
    ///
    /// @param changed ids of whatever sort
    /// @param now those entries of this sort that there are now
    Change<T> change(Set<Id> changed, List<T> now) {
        var gone = new ArrayList<T>();
        for (Id candidate : changed) {
            T before = byId.get(candidate);
            if (before != null) {
                gone.add(before);
            }
        }
        return new Change<>(gone, now.stream().sorted(order).toList());
    }

    Table<T> with(Change<T> change) {
        if (change.isEmpty()) {
            return this;
        }
        PagedMap.Edit<Id, T> edit = byId.edit();
        change.gone().forEach(entry -> edit.set(id.apply(entry), null));
        change.come().forEach(entry -> edit.set(id.apply(entry), entry));
        return new Table<>(id, order, edit.done(), all.with(change.gone(), change.come()));
    }
}

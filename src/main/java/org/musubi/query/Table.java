package org.musubi.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;

/// All entries of one sort, by id and in order. Immutable.
final class Table<T> {
    private final Function<? super T, Id> id;
    private final Comparator<? super T> order;
    private final ToLongFunction<? super T> rank;
    private final PagedMap<Id, T> byId;
    private final SortedEntries<T> all;

    private Table(
            Function<? super T, Id> id,
            Comparator<? super T> order,
            ToLongFunction<? super T> rank,
            PagedMap<Id, T> byId,
            SortedEntries<T> all) {
        this.id = id;
        this.order = order;
        this.rank = rank;
        this.byId = byId;
        this.all = all;
    }

    /// @param order tells any two entries apart
    /// @param rank a number that grows, or stays, in that order: many entries are sorted by it first
    static <T> Table<T> empty(Function<? super T, Id> id, Comparator<? super T> order, ToLongFunction<? super T> rank) {
        return new Table<>(id, order, rank, PagedMap.empty(), SortedEntries.empty(order));
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
        return new Change<>(gone, inOrder(now));
    }

    /// Sorts by number what can be, as that takes a fraction of the time, and then what has the same number.
    @SuppressWarnings("unchecked")
    private List<T> inOrder(List<T> entries) {
        var keys = new long[entries.size()];
        for (int i = 0; i < keys.length; i++) {
            long lead = Math.clamp(rank.applyAsLong(entries.get(i)), Integer.MIN_VALUE, Integer.MAX_VALUE);
            keys[i] = lead << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        var sorted = (T[]) new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = entries.get((int) keys[i]);
        }
        for (int from = 0; from < keys.length; ) {
            int to = from + 1;
            while (to < keys.length && keys[to] >> Integer.SIZE == keys[from] >> Integer.SIZE) {
                to++;
            }
            Arrays.sort(sorted, from, to, order);
            from = to;
        }
        return Collections.unmodifiableList(Arrays.asList(sorted));
    }

    Table<T> with(Change<T> change) {
        if (change.isEmpty()) {
            return this;
        }
        PagedMap.Edit<Id, T> edit = byId.edit(change.come().size());
        change.gone().forEach(entry -> edit.set(id.apply(entry), null));
        change.come().forEach(entry -> edit.set(id.apply(entry), entry));
        return new Table<>(id, order, rank, edit.done(), all.with(change.gone(), change.come()));
    }
}

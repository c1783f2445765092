package org.musubi.query.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;

/// What is no longer in a group of a shard, and what is new there. An entry that changed is both.
///
/// @param gone numbers in the shard
/// @param come in order
record Difference(List<Integer> gone, List<Entry> come) {
    /// Goes through both once, side by side. What did not change is the same object.
    ///
    /// @param now all entries of the group, in order
    /// @param order in which both are
    static Difference of(Shard shard, EntryGroup group, List<? extends Entry> now, Comparator<Entry> order) {
        var gone = new ArrayList<Integer>();
        var come = new ArrayList<Entry>();
        int number = shard.from(group);
        int end = shard.to(group);
        Iterator<? extends Entry> later = now.iterator();
        Entry next = after(later);
        while (number < end || next != null) {
            if (number < end && shard.entry(number) == next) {
                number++;
                next = after(later);
            } else if (next == null || number < end && order.compare(shard.entry(number), next) <= 0) {
                gone.add(number++);
            } else {
                come.add(next);
                next = after(later);
            }
        }
        return new Difference(gone, come);
    }

    private static @Nullable Entry after(Iterator<? extends Entry> entries) {
        return entries.hasNext() ? entries.next() : null;
    }
}

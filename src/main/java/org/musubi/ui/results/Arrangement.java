package org.musubi.ui.results;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.query.LibraryIndex;
import org.musubi.query.RecordSet;

/// All records of a library in one order and in groups, by their places in the library's list: made once, so that a
/// filter only has to leave some of them out.
///
/// @param records in order of date, undated ones last
/// @param places the places of the records, group by group; more than once where a record belongs to several groups
/// @param starts where each group begins among the places, and last where the last one ends
/// @param groups what the records of each group have in common
record Arrangement(ResultsOrder order, RecordSet records, int[] places, int[] starts, List<Group> groups) {
    /// What the records of a group have in common.
    ///
    /// @param value a kind, a year, the code of a country, the id of a city, a theme or a status; null
    ///     for the records that have none
    record Group(ResultsOrder.Group by, @Nullable Object value) {}

    /// Of no records at all.
    static Arrangement none() {
        RecordSet empty = LibraryIndex.of(LibraryContent.EMPTY).records();
        return new Arrangement(ResultsOrder.DEFAULT, empty, new int[0], new int[] {0}, List.of());
    }

    /// Takes long where there are many records: for any thread.
    static Arrangement of(RecordWords words, ResultsOrder order) {
        RecordSet records = words.index().records();
        int[] sorted = Sorting.places(words, order.sort(), order.descending());
        Grouping grouping = Grouping.of(words, order);
        var starts = new int[grouping.groups().size() + 1];
        for (int[] own : grouping.ofRecords()) {
            for (int group : own) {
                starts[group + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        var places = new int[starts[starts.length - 1]];
        for (int place : sorted) {
            for (int group : grouping.ofRecords()[place]) {
                places[next[group]++] = place;
            }
        }
        return new Arrangement(order, records, places, starts, grouping.groups());
    }

    /// Whether the groups have headings.
    boolean headed() {
        return order.group() != ResultsOrder.Group.NONE;
    }

    /// Which places a filter leaves.
    ///
    /// @param visible some of the records, in the same order
    BitSet left(RecordSet visible) {
        if (visible == records) {
            var all = new BitSet(records.size());
            all.set(0, records.size());
            return all;
        }
        return visible.placesIn(records).map(Arrangement::bits).orElseGet(() -> leftById(visible));
    }

    private static BitSet bits(int[] places) {
        var bits = new BitSet();
        for (int place : places) {
            bits.set(place);
        }
        return bits;
    }

    /// For a list that was filtered from a newer library than this.
    private BitSet leftById(RecordSet visible) {
        var left = new BitSet(records.size());
        for (int i = 0; i < records.size(); i++) {
            LibraryRecord record = records.get(i);
            left.set(i, visible.has(record.id()));
        }
        return left;
    }
}

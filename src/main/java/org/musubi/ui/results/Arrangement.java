package org.musubi.ui.results;

import java.text.CollationKey;
import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.text.Language;

/// All records of a library in one order and in groups, by their places in the library's list: made once, so that a
/// filter only has to leave some of them out.
///
/// @param records in order of date, undated ones last
/// @param places the places of the records, group by group
/// @param starts where each group begins among the places, and last where the last one ends
/// @param groups what the records of each group have in common
record Arrangement(List<LibraryRecord> records, int[] places, int[] starts, List<Group> groups) {
    /// Exactly one of the two, or neither for undated records.
    record Group(@Nullable RecordKind kind, @Nullable Integer year) {}

    /// @param byTitle the places of the records in order of title; null where they are wanted in order of date
    static Arrangement of(List<LibraryRecord> records, ResultsOrder order, int @Nullable [] byTitle) {
        int[] sorted = byTitle == null ? byDate(records, order.descending()) : turned(byTitle, order.descending());
        var groupOf = new int[records.size()];
        List<Group> groups = order.group() == ResultsOrder.Group.KIND
                ? kinds(records, groupOf)
                : years(records, groupOf, order.sort() == ResultsOrder.Sort.TITLE || order.descending());
        var starts = new int[groups.size() + 1];
        for (int group : groupOf) {
            starts[group + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        var places = new int[sorted.length];
        for (int place : sorted) {
            places[next[groupOf[place]]++] = place;
        }
        return new Arrangement(records, places, starts, groups);
    }

    /// The places of the records in order of title. For 100,000 titles it takes about a second.
    static int[] byTitle(List<LibraryRecord> records, Language language) {
        var collator = Collator.getInstance(language.locale());
        CollationKey[] keys = records.stream()
                .map(record -> collator.getCollationKey(record.title(language.tag())))
                .toArray(CollationKey[]::new);
        return IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparing(place -> keys[place]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] turned(int[] sorted, boolean turn) {
        return turn
                ? IntStream.range(0, sorted.length)
                        .map(i -> sorted[sorted.length - 1 - i])
                        .toArray()
                : sorted;
    }

    /// Undated ones are last, either way.
    private static int[] byDate(List<LibraryRecord> records, boolean descending) {
        int dated = 0;
        while (dated < records.size() && records.get(dated).date() != null) {
            dated++;
        }
        int last = dated - 1;
        return IntStream.range(0, records.size())
                .map(i -> descending && i <= last ? last - i : i)
                .toArray();
    }

    private static List<Group> kinds(List<LibraryRecord> records, int[] groupOf) {
        for (int i = 0; i < groupOf.length; i++) {
            groupOf[i] = records.get(i).kind().ordinal();
        }
        return Arrays.stream(RecordKind.values())
                .map(kind -> new Group(kind, null))
                .toList();
    }

    private static List<Group> years(List<LibraryRecord> records, int[] groupOf, boolean latestFirst) {
        var years = new Integer[groupOf.length];
        var known = new HashSet<Integer>();
        for (int i = 0; i < years.length; i++) {
            Integer year = year(records.get(i).date());
            if (year != null) {
                years[i] = year;
                known.add(year);
            }
        }
        List<Integer> order = known.stream()
                .sorted(latestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder())
                .toList();
        var at = new java.util.HashMap<Integer, Integer>();
        order.forEach(year -> at.put(year, at.size()));
        for (int i = 0; i < groupOf.length; i++) {
            groupOf[i] = at.getOrDefault(years[i], order.size());
        }
        var groups = new ArrayList<Group>();
        order.forEach(year -> groups.add(new Group(null, year)));
        groups.add(new Group(null, null));
        return groups;
    }

    /// The year of the first possible day.
    private static @Nullable Integer year(@Nullable Edtf date) {
        LocalDate first = date == null ? null : date.earliest() != null ? date.earliest() : date.latest();
        return first == null ? null : Integer.valueOf(first.getYear());
    }

    /// Which places a filter leaves.
    ///
    /// @param visible some of the records, in the same order
    BitSet left(List<LibraryRecord> visible) {
        var left = new BitSet(records.size());
        if (visible.size() == records.size()) {
            left.set(0, records.size());
            return left;
        }
        int next = 0;
        for (int i = 0; i < records.size() && next < visible.size(); i++) {
            if (records.get(i) == visible.get(next)) {
                left.set(i);
                next++;
            }
        }
        return next == visible.size() ? left : leftById(visible);
    }

    /// For a list that was filtered from a newer library than this.
    private BitSet leftById(List<LibraryRecord> visible) {
        Set<Id> ids = new HashSet<>();
        visible.forEach(record -> ids.add(record.id()));
        var left = new BitSet(records.size());
        for (int i = 0; i < records.size(); i++) {
            left.set(i, ids.contains(records.get(i).id()));
        }
        return left;
    }
}

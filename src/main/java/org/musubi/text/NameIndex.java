package org.musubi.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds things by the beginning of any of their names, or of any word in one, in any script. Immutable.
public final class NameIndex<T> {
    private static final char END = '\n';

    private final List<T> items = new ArrayList<>();
    private final int[] starts;
    private final String keys;

    private NameIndex(List<Entry<T>> entries) {
        starts = new int[entries.size()];
        var all = new StringBuilder();
        for (Entry<T> entry : entries) {
            starts[items.size()] = all.length();
            items.add(entry.item);
            all.append(entry.keys).append(END);
        }
        keys = all.toString();
    }

    private record Entry<T>(T item, long weight, String keys) {}

    /// Collects what can be found.
    public static final class Builder<T> {
        private final List<Entry<T>> entries = new ArrayList<>();

        /// @param weight of two that match alike, the greater comes first, else the one that was added first
        /// @param names in any language and script; spellings that fold to the same are harmless
        public void add(T item, long weight, Iterable<String> names) {
            entries.add(new Entry<>(item, weight, NameKeys.of(names)));
        }

        public NameIndex<T> build() {
            return new NameIndex<>(entries.stream()
                    .sorted(Comparator.comparingLong((Entry<T> entry) -> entry.weight)
                            .reversed())
                    .toList());
        }
    }

    /// What may be meant by a text, best first: see [NameKeys#find].
    ///
    /// @param text anything; without letters or digits it finds nothing
    /// @param limit how many at most
    public List<T> find(String text, int limit) {
        return NameKeys.find(keys, this::itemAt, text, limit).stream()
                .map(items::get)
                .toList();
    }

    private int itemAt(int key) {
        int place = Arrays.binarySearch(starts, key);
        return place >= 0 ? place : -place - 2;
    }
}

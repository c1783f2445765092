package org.musubi.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Counts how often each value is met.
final class Tally<T extends Comparable<? super T>> {
    private final Map<T, int[]> counts = new HashMap<>();

    void add(T value) {
        counts.computeIfAbsent(value, _ -> new int[1])[0]++;
    }

    /// The most frequent first, then in their own order.
    List<Counted<T>> mostFirst() {
        return counts.entrySet().stream()
                .map(e -> new Counted<>(e.getKey(), e.getValue()[0]))
                .sorted(Comparator.<Counted<T>>comparingInt(Counted::count)
                        .reversed()
                        .thenComparing(Counted::value))
                .toList();
    }
}

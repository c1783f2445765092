package org.musubi.query;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// What every record has of one sort of values: its kind, its themes, its countries. Immutable.
final class ValueColumn<T> {
    private static final int[] NOTHING = {};

    private final Dictionary<T> values;
    private final RowLists lists;

    private ValueColumn(Dictionary<T> values, RowLists lists) {
        this.values = values;
        this.lists = lists;
    }

    static <T> ValueColumn<T> empty() {
        return new ValueColumn<>(Dictionary.empty(), RowLists.EMPTY);
    }

    Dictionary<T> values() {
        return values;
    }

    RowLists lists() {
        return lists;
    }

    /// What a record has; for the caller to keep.
    Set<T> of(Row row) {
        var found = new LinkedHashSet<T>();
        for (int number : lists.of(row.number())) {
            found.add(values.value(number));
        }
        return found;
    }

    /// The rows of the records that have any of these.
    BitSet having(Set<T> wanted) {
        var numbers = new boolean[values.size()];
        for (T value : wanted) {
            int number = values.number(value);
            if (number >= 0) {
                numbers[number] = true;
            }
        }
        return lists.having(number -> numbers[number]);
    }

    /// How many of some records have each value; values that none has are left out.
    Map<T, Integer> count(BitSet rows) {
        return named(lists.count(rows, values.size()));
    }

    private Map<T, Integer> named(int[] counts) {
        var named = new HashMap<T, Integer>();
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                named.put(values.value(number), counts[number]);
            }
        }
        return named;
    }

    Edit<T> edit() {
        return new Edit<>(this);
    }

    /// A changed copy in the making: used by one thread, and no more once it is [#done].
    static final class Edit<T> {
        private final ValueColumn<T> before;
        private final Dictionary.Edit<T> values;
        private final Map<Integer, int[]> lists = new HashMap<>();

        private Edit(ValueColumn<T> before) {
            this.before = before;
            values = before.values.edit();
        }

        /// @param now what the record of the row has; each value counts once
        void set(int row, Collection<? extends T> now) {
            int[] numbers = now.isEmpty() ? NOTHING : new int[now.size()];
            int size = 0;
            for (T value : now instanceof Set || now.size() < 2 ? now : new LinkedHashSet<>(now)) {
                numbers[size++] = values.number(value);
            }
            lists.put(row, size == numbers.length ? numbers : Arrays.copyOf(numbers, size));
        }

        ValueColumn<T> done() {
            return lists.isEmpty() ? before : new ValueColumn<>(values.done(), before.lists.with(lists));
        }
    }
}

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
        private final RowLists.Edit lists;
        private boolean changed;

        private Edit(ValueColumn<T> before) {
            this.before = before;
            values = before.values.edit();
            lists = before.lists.edit();
        }

        /// The number of a value, which gets the next one if it has none yet.
        int number(T value) {
            return values.number(value);
        }

        T value(int number) {
            return values.value(number);
        }

        /// @param now what the record of the row has; each value counts once
        void set(int row, Collection<? extends T> now) {
            int[] numbers = now.isEmpty() ? NOTHING : new int[now.size()];
            int size = 0;
            for (T value : now instanceof Set || now.size() < 2 ? now : new LinkedHashSet<>(now)) {
                numbers[size++] = values.number(value);
            }
            set(row, size == numbers.length ? numbers : Arrays.copyOf(numbers, size));
        }

        /// @param now the one value that the record of the row has
        void setOne(int row, T now) {
            set(row, new int[] {values.number(now)});
        }

        /// @param now numbers of what the record of the row has, no two alike; not to be changed any more
        void set(int row, int[] now) {
            lists.set(row, now);
            changed = true;
        }

        ValueColumn<T> done() {
            return changed ? new ValueColumn<>(values.done(), lists.done()) : before;
        }
    }
}

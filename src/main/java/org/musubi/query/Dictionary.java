package org.musubi.query;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Values and the numbers they go by: 0, 1, 2… in the order in which they came. Immutable; a changed copy
/// keeps all numbers, also of values that nothing has any more.
final class Dictionary<T> {
    private static final int UNKNOWN = -1;

    private final PagedMap<T, Integer> numbers;
    private final Object[] values;
    private final int size;

    private Dictionary(PagedMap<T, Integer> numbers, Object[] values, int size) {
        this.numbers = numbers;
        this.values = values;
        this.size = size;
    }

    static <T> Dictionary<T> empty() {
        return new Dictionary<>(PagedMap.empty(), new Object[0], 0);
    }

    int size() {
        return size;
    }

    @SuppressWarnings("unchecked")
    T value(int number) {
        return (T) values[number];
    }

    /// @return negative if the value has no number
    int number(T value) {
        Integer found = numbers.get(value);
        return found == null ? UNKNOWN : found;
    }

    Edit<T> edit() {
        return new Edit<>(this);
    }

    /// A changed copy in the making: used by one thread, and no more once it is [#done].
    static final class Edit<T> {
        private final Dictionary<T> before;
        private PagedMap.@Nullable Edit<T, Integer> numbers;
        private Object[] values;
        private int size;

        private Edit(Dictionary<T> before) {
            this.before = before;
            this.values = before.values;
            this.size = before.size;
        }

        /// The number of a value, which gets the next one if it has none yet.
        int number(T value) {
            Integer found = numbers == null ? before.numbers.get(value) : numbers.get(value);
            return found == null ? add(value) : found;
        }

        @SuppressWarnings("unchecked")
        T value(int number) {
            return (T) values[number];
        }

        private int add(T value) {
            if (numbers == null) {
                numbers = before.numbers.edit();
            }
            if (size == values.length || values == before.values) {
                values = Arrays.copyOf(values, size + Math.max(8, size / 2));
            }
            numbers.set(value, size);
            values[size] = value;
            return size++;
        }

        Dictionary<T> done() {
            return numbers == null ? before : new Dictionary<>(numbers.done(), values, size);
        }
    }
}

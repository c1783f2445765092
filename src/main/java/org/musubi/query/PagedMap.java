package org.musubi.query;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;

/// An immutable map by id of which a changed copy costs little, however large it is: its entries lie on pages
/// by the hash of their ids, and a copy shares all pages but those that change.
final class PagedMap<V> {
    private static final int BITS = 10;

    private final Page<V>[] pages;

    private PagedMap(Page<V>[] pages) {
        this.pages = pages;
    }

    @SuppressWarnings("unchecked")
    static <V> PagedMap<V> empty() {
        Page<V>[] pages = new Page[1 << BITS];
        Arrays.fill(pages, new Page<V>(new Object[4], 0));
        return new PagedMap<>(pages);
    }

    /// Spreads hashes over all bits. The highest choose the page, the lowest the place on it.
    private static int spread(Id id) {
        int product = id.hashCode() * 0x9E3779B9;
        return product ^ (product >>> 15);
    }

    private static int page(int hash) {
        return hash >>> (Integer.SIZE - BITS);
    }

    @Nullable
    V get(Id id) {
        int hash = spread(id);
        return pages[page(hash)].get(id, hash);
    }

    /// Begins a changed copy.
    Edit<V> edit() {
        return new Edit<>(pages);
    }

    /// A changed copy in the making: used by one thread, and no more once it is [#done].
    static final class Edit<V> {
        private final Page<V>[] before;
        private final Page<V>[] pages;

        private Edit(Page<V>[] before) {
            this.before = before;
            this.pages = before.clone();
        }

        /// @param value null takes the id out
        void set(Id id, @Nullable V value) {
            int hash = spread(id);
            int at = page(hash);
            if (pages[at] == before[at]) {
                pages[at] = before[at].copy();
            }
            if (value == null) {
                pages[at].remove(id, hash);
            } else {
                pages[at].put(id, hash, value);
            }
        }

        PagedMap<V> done() {
            return new PagedMap<>(pages);
        }
    }

    /// A small hash table with open addressing: an id, its value, the next id… Half of it at most is taken. Nobody
    /// changes it once its map is made.
    private static final class Page<V> {
        private @Nullable Object[] slots;
        private int size;

        private Page(@Nullable Object[] slots, int size) {
            this.slots = slots;
            this.size = size;
        }

        private Page<V> copy() {
            return new Page<>(slots.clone(), size);
        }

        private int home(int hash) {
            return (hash << 1) & (slots.length - 1);
        }

        /// Where the id is, or where it would be.
        private int find(Id id, int hash) {
            int mask = slots.length - 1;
            int at = home(hash);
            for (Object there = slots[at]; there != null && !there.equals(id); there = slots[at]) {
                at = (at + 2) & mask;
            }
            return at;
        }

        @SuppressWarnings("unchecked")
        @Nullable
        V get(Id id, int hash) {
            return (V) slots[find(id, hash) + 1];
        }

        void put(Id id, int hash, V value) {
            int at = find(id, hash);
            if (slots[at] == null) {
                slots[at] = id;
                size++;
            }
            slots[at + 1] = value;
            if (size * 4 > slots.length) {
                grow();
            }
        }

        /// Takes the id out, and moves up those that lie behind it only because its place was taken.
        void remove(Id id, int hash) {
            int hole = find(id, hash);
            if (slots[hole] == null) {
                return;
            }
            int mask = slots.length - 1;
            for (int at = (hole + 2) & mask; slots[at] instanceof Id other; at = (at + 2) & mask) {
                int home = home(spread(other));
                if (((at - home) & mask) >= ((at - hole) & mask)) {
                    slots[hole] = other;
                    slots[hole + 1] = slots[at + 1];
                    hole = at;
                }
            }
            slots[hole] = null;
            slots[hole + 1] = null;
            size--;
        }

        private void grow() {
            @Nullable Object[] old = slots;
            slots = new Object[old.length * 2];
            for (int i = 0; i < old.length; i += 2) {
                if (old[i] instanceof Id id) {
                    int at = find(id, spread(id));
                    slots[at] = id;
                    slots[at + 1] = old[i + 1];
                }
            }
        }
    }
}

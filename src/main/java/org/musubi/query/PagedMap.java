package org.musubi.query;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// An immutable map of which a changed copy costs little, however large it is: its entries lie on pages by
/// the hash of their keys, and a copy shares all pages but those that change.
final class PagedMap<K, V> {
    private static final int BITS = 10;

    private final Page<K, V>[] pages;

    private PagedMap(Page<K, V>[] pages) {
        this.pages = pages;
    }

    @SuppressWarnings("unchecked")
    static <K, V> PagedMap<K, V> empty() {
        Page<K, V>[] pages = new Page[1 << BITS];
        Arrays.fill(pages, new Page<K, V>(new Object[4], 0));
        return new PagedMap<>(pages);
    }

    /// Spreads hashes over all bits. The highest choose the page, the lowest the place on it.
    private static int spread(Object key) {
        int product = key.hashCode() * 0x9E3779B9;
        return product ^ (product >>> 15);
    }

    private static int page(int hash) {
        return hash >>> (Integer.SIZE - BITS);
    }

    @Nullable
    V get(K key) {
        int hash = spread(key);
        return pages[page(hash)].get(key, hash);
    }

    /// Begins a changed copy.
    Edit<K, V> edit() {
        return edit(0);
    }

    /// Begins a changed copy.
    ///
    /// @param come how many keys will be set, about: pages are made large enough at once
    Edit<K, V> edit(int come) {
        return new Edit<>(pages, Page.slots(come >> BITS));
    }

    /// A changed copy in the making: used by one thread, and no more once it is [#done].
    static final class Edit<K, V> {
        private final Page<K, V>[] before;
        private final Page<K, V>[] pages;

        private final int slots;

        private Edit(Page<K, V>[] before, int slots) {
            this.before = before;
            this.slots = slots;
            this.pages = before.clone();
        }

        /// @param value null takes the key out
        void set(K key, @Nullable V value) {
            int hash = spread(key);
            int at = page(hash);
            if (pages[at] == before[at]) {
                pages[at] = before[at].copy(slots);
            }
            if (value == null) {
                pages[at].remove(key, hash);
            } else {
                pages[at].put(key, hash, value);
            }
        }

        /// The value as it is in the changed copy.
        @Nullable
        V get(K key) {
            int hash = spread(key);
            return pages[page(hash)].get(key, hash);
        }

        PagedMap<K, V> done() {
            return new PagedMap<>(pages);
        }
    }

    /// A small hash table with open addressing: a key, its value, the next key… Half of it at most is
    /// taken. Nobody changes it once its map is made.
    private static final class Page<K, V> {
        private @Nullable Object[] slots;
        private int size;

        private Page(@Nullable Object[] slots, int size) {
            this.slots = slots;
            this.size = size;
        }

        /// How many slots are right for so many keys.
        static int slots(int keys) {
            return Math.max(4, Integer.highestOneBit(Math.max(1, keys)) << 3);
        }

        /// @param least how many slots the copy has at least, if there is nothing to copy
        private Page<K, V> copy(int least) {
            return size == 0 && slots.length < least
                    ? new Page<>(new Object[least], 0)
                    : new Page<>(slots.clone(), size);
        }

        private int home(int hash) {
            return (hash << 1) & (slots.length - 1);
        }

        /// Where the key is, or where it would be.
        private int find(Object key, int hash) {
            int mask = slots.length - 1;
            int at = home(hash);
            for (Object there = slots[at]; there != null && !there.equals(key); there = slots[at]) {
                at = (at + 2) & mask;
            }
            return at;
        }

        @SuppressWarnings("unchecked")
        @Nullable
        V get(Object key, int hash) {
            return (V) slots[find(key, hash) + 1];
        }

        void put(K key, int hash, V value) {
            int at = find(key, hash);
            if (slots[at] == null) {
                slots[at] = key;
                size++;
            }
            slots[at + 1] = value;
            if (size * 4 > slots.length) {
                grow();
            }
        }

        /// Takes the key out, and moves up those that lie behind it only because its place was taken.
        void remove(Object key, int hash) {
            int hole = find(key, hash);
            if (slots[hole] == null) {
                return;
            }
            int mask = slots.length - 1;
            for (int at = (hole + 2) & mask; slots[at] != null; at = (at + 2) & mask) {
                Object other = slots[at];
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
                if (old[i] != null) {
                    int at = find(old[i], spread(old[i]));
                    slots[at] = old[i];
                    slots[at + 1] = old[i + 1];
                }
            }
        }
    }
}

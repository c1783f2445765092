package org.musubi.query.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which texts have which terms: words, or up to three characters in a row. In order of their bytes, so that all terms
/// that begin alike are one range. Immutable, and packed into few arrays, as there are many terms.
final class Terms {
    /// Of a longer term, only so many bytes are kept.
    static final int LONGEST = 48;

    private final byte[] names;
    private final int[] nameEnds;
    private final byte[] texts;
    private final int[] textEnds;

    private Terms(byte[] names, int[] nameEnds, byte[] texts, int[] textEnds) {
        this.names = names;
        this.nameEnds = nameEnds;
        this.texts = texts;
        this.textEnds = textEnds;
    }

    /// Adds the texts that have a term with this beginning.
    ///
    /// @param beginning at most [#LONGEST] bytes
    void addTo(Bits found, byte[] beginning) {
        for (int term = first(beginning); term < nameEnds.length && begins(term, beginning); term++) {
            Numbers.addTo(found, texts, term == 0 ? 0 : textEnds[term - 1], textEnds[term]);
        }
    }

    private int nameStart(int term) {
        return term == 0 ? 0 : nameEnds[term - 1];
    }

    private boolean begins(int term, byte[] beginning) {
        int start = nameStart(term);
        return nameEnds[term] - start >= beginning.length
                && Arrays.equals(names, start, start + beginning.length, beginning, 0, beginning.length);
    }

    /// The first term that is not before a beginning.
    private int first(byte[] beginning) {
        int low = 0;
        int high = nameEnds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Arrays.compareUnsigned(names, nameStart(middle), nameEnds[middle], beginning, 0, beginning.length)
                    < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// Gathers terms: a hash map in arrays. Used by one thread.
    static final class Gathering {
        private static final int MIX = 0x9E3779B1;

        private int[] slots = new int[1 << 8];
        private byte[] names = new byte[1 << 10];
        private int[] nameEnds = new int[1 << 7];
        private final List<Numbers> texts = new ArrayList<>();

        /// @param name the term's bytes begin there
        /// @param length of the term, in bytes
        /// @param text a number not below the last one
        void add(byte[] name, int length, int text) {
            int kept = Math.min(length, LONGEST);
            int slot = slot(name, 0, kept);
            if (slots[slot] == 0) {
                append(name, kept);
                slots[slot] = texts.size();
                if (texts.size() * 2 > slots.length) {
                    grow();
                    slot = slot(name, 0, kept);
                }
            }
            texts.get(slots[slot] - 1).add(text);
        }

        private int slot(byte[] name, int from, int length) {
            int hash = 1;
            for (int i = from; i < from + length; i++) {
                hash = 31 * hash + name[i];
            }
            int slot = (hash * MIX >>> 7) & slots.length - 1;
            while (slots[slot] != 0 && !isNamed(slots[slot] - 1, name, from, length)) {
                slot = slot + 1 & slots.length - 1;
            }
            return slot;
        }

        private int nameStart(int term) {
            return term == 0 ? 0 : nameEnds[term - 1];
        }

        private boolean isNamed(int term, byte[] name, int from, int length) {
            return Arrays.equals(names, nameStart(term), nameEnds[term], name, from, from + length);
        }

        private void append(byte[] name, int length) {
            int term = texts.size();
            int start = nameStart(term);
            if (start + length > names.length) {
                names = Arrays.copyOf(names, names.length * 2);
            }
            if (term == nameEnds.length) {
                nameEnds = Arrays.copyOf(nameEnds, term * 2);
            }
            System.arraycopy(name, 0, names, start, length);
            nameEnds[term] = start + length;
            texts.add(new Numbers());
        }

        private void grow() {
            slots = new int[slots.length * 2];
            for (int term = 0; term < texts.size(); term++) {
                slots[slot(names, nameStart(term), nameEnds[term] - nameStart(term))] = term + 1;
            }
        }

        Terms done() {
            int size = texts.size();
            Integer[] order = new Integer[size];
            Arrays.setAll(order, i -> i);
            Arrays.sort(
                    order,
                    (a, b) ->
                            Arrays.compareUnsigned(names, nameStart(a), nameEnds[a], names, nameStart(b), nameEnds[b]));
            var sorted = new byte[nameStart(size)];
            var sortedEnds = new int[size];
            var packed = new byte[texts.stream().mapToInt(Numbers::length).sum()];
            var packedEnds = new int[size];
            int name = 0;
            int text = 0;
            for (int i = 0; i < size; i++) {
                int term = order[i];
                int length = nameEnds[term] - nameStart(term);
                System.arraycopy(names, nameStart(term), sorted, name, length);
                name += length;
                sortedEnds[i] = name;
                text = texts.get(term).copyTo(packed, text);
                packedEnds[i] = text;
            }
            return new Terms(sorted, sortedEnds, packed, packedEnds);
        }
    }
}

package org.musubi.query.search;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// In which texts a word begins with one or two characters: a hash map by [Pattern#key], in arrays.
final class Beginnings {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1 << 10];
    private @Nullable Numbers[] texts = new @Nullable Numbers[keys.length];
    private int size;

    /// @param key not 0
    /// @param text a number not below the last one
    void add(long key, int text) {
        int place = place(key);
        Numbers numbers = texts[place];
        if (numbers == null) {
            numbers = new Numbers();
            keys[place] = key;
            texts[place] = numbers;
            size++;
            if (size * 2 > keys.length) {
                grow();
            }
        }
        numbers.add(text);
    }

    private int place(long key) {
        int place = (int) (key * MIX >>> 32) & keys.length - 1;
        while (keys[place] != 0 && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable Numbers[] oldTexts = texts;
        keys = new long[oldKeys.length * 2];
        texts = new @Nullable Numbers[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                texts[place] = oldTexts[i];
            }
        }
    }

    void addTo(Bits bits, long key) {
        Numbers numbers = texts[place(key)];
        if (numbers != null) {
            numbers.addTo(bits);
        }
    }

    void trim() {
        Arrays.stream(texts).filter(Objects::nonNull).forEach(Numbers::trim);
    }
}

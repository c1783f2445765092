package org.musubi.model;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An immutable map from language tags to texts, English first, then Japanese, then by tag. It takes a fraction of the
/// memory of a general one: a large library has hundreds of thousands, of one or two languages each.
final class LanguageMap extends AbstractMap<String, String> {
    private static final List<String> FIRST = List.of("en", "ja");

    /// Tags at even places, each before its text.
    private final String[] tagsAndTexts;

    private LanguageMap(String[] tagsAndTexts) {
        this.tagsAndTexts = tagsAndTexts;
    }

    /// @throws IllegalArgumentException if a tag or a text is blank
    static Map<String, String> of(Map<String, String> byLanguage) {
        if (byLanguage instanceof LanguageMap known) {
            return known;
        }
        var pairs = new String[2 * byLanguage.size()];
        int end = 0;
        for (Map.Entry<String, String> entry : byLanguage.entrySet()) {
            end = insert(pairs, end, entry.getKey(), entry.getValue());
        }
        return end == 0 ? Map.of() : new LanguageMap(end == pairs.length ? pairs : Arrays.copyOf(pairs, end));
    }

    /// @param tagsAndTexts tags at even places, each before its text; no tag twice
    /// @throws IllegalArgumentException if a tag or a text is blank
    static Map<String, String> ofPairs(String... tagsAndTexts) {
        var pairs = new String[tagsAndTexts.length];
        int end = 0;
        for (int i = 0; i < tagsAndTexts.length; i += 2) {
            end = insert(pairs, end, tagsAndTexts[i], tagsAndTexts[i + 1]);
        }
        return end == 0 ? Map.of() : new LanguageMap(pairs);
    }

    private static int insert(String[] pairs, int end, String tag, String text) {
        if (tag.isBlank() || text.isBlank()) {
            throw new IllegalArgumentException("blank language or text: " + tag + "=" + text);
        }
        int at = end;
        while (at > 0 && compare(tag, pairs[at - 2]) < 0) {
            pairs[at] = pairs[at - 2];
            pairs[at + 1] = pairs[at - 1];
            at -= 2;
        }
        pairs[at] = shared(tag);
        pairs[at + 1] = text;
        return end + 2;
    }

    private static int compare(String one, String other) {
        int byRank = Integer.compare(rank(one), rank(other));
        return byRank != 0 ? byRank : one.compareTo(other);
    }

    private static int rank(String tag) {
        int first = FIRST.indexOf(tag);
        return first < 0 ? FIRST.size() : first;
    }

    private static String shared(String tag) {
        int first = FIRST.indexOf(tag);
        return first < 0 ? tag : FIRST.get(first);
    }

    @Override
    public @Nullable String get(@Nullable Object tag) {
        for (int i = 0; i < tagsAndTexts.length; i += 2) {
            if (tagsAndTexts[i].equals(tag)) {
                return tagsAndTexts[i + 1];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object tag) {
        return get(tag) != null;
    }

    @Override
    public int size() {
        return tagsAndTexts.length / 2;
    }

    /// The general map would keep what it makes here, for each of hundreds of thousands.
    @Override
    public Collection<String> values() {
        return new AbstractCollection<>() {
            @Override
            public int size() {
                return LanguageMap.this.size();
            }

            @Override
            public Iterator<String> iterator() {
                return entrySet().stream().map(Entry::getValue).iterator();
            }
        };
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Entry<String, String>> {
        @Override
        public int size() {
            return LanguageMap.this.size();
        }

        @Override
        public Iterator<Entry<String, String>> iterator() {
            return new Iterator<>() {
                private int at;

                @Override
                public boolean hasNext() {
                    return at < tagsAndTexts.length;
                }

                @Override
                public Entry<String, String> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    at += 2;
                    return Map.entry(tagsAndTexts[at - 2], tagsAndTexts[at - 1]);
                }
            };
        }
    }
}

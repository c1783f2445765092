package org.musubi.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How like two words are, letter by letter: damage changes letters, but neither adds nor takes away any.
final class Likeness {
    private Likeness() {}

    private static int distance(String one, String other) {
        int same = Math.min(one.length(), other.length());
        int distance = Math.abs(one.length() - other.length());
        for (int i = 0; i < same; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                distance++;
            }
        }
        return distance;
    }

    /// The one candidate that differs in a single letter; empty if there is none, or more than one.
    static Optional<String> only(String word, Collection<String> candidates) {
        List<String> like = candidates.stream()
                .filter(c -> c.length() == word.length() && distance(word, c) == 1)
                .limit(2)
                .toList();
        return like.size() == 1 ? Optional.of(like.getFirst()) : Optional.empty();
    }

    /// @param known not empty
    static String nearest(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(k -> distance(word, k)).thenComparing(k -> k))
                .orElseThrow();
    }
}

package org.musubi.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/// Makes keys of names, and finds a name in a text of keys by its beginning or that of any word in it, in any script.
///
/// Names are compared folded (see [Folding]) and without spaces and signs, so that `Haiphong`, `hai ph` and `Hải
/// Phòng` meet. Each key comes after a sign that says what it is. The keys of all things lie in one text: looking
/// through the megabytes of a gazetteer takes a few milliseconds, and needs less memory than a tree would.
public final class NameKeys {
    /// Comes before a name from its beginning.
    private static final char NAME = '\1';
    /// Comes before a name from a later word on.
    private static final char WORD = '\2';

    private static final int LONGEST_QUERY = 100;
    /// A name of more words can be found by its first ones only.
    private static final int MOST_WORDS = 8;

    /// What people put before or after a name to say what kind of place it is.
    private static final Set<String> KINDS = Set.of(
            "city", "town", "village", "municipality", "prefecture", "of", "the", "shi", "cho", "machi", "mura", "ku");

    private static final String KINDS_IN_HAN = "市町村区都府県";

    private NameKeys() {}

    /// The keys of a thing with these names, each once.
    public static String of(Iterable<String> names) {
        var keys = new StringBuilder();
        var known = new HashSet<String>();
        for (String name : names) {
            List<String> words = words(Folding.fold(name));
            for (int from = 0; from < Math.min(words.size(), MOST_WORDS); from++) {
                String key = (from == 0 ? NAME : WORD) + String.join("", words.subList(from, words.size()));
                if (known.add(key)) {
                    keys.append(key);
                }
            }
        }
        return keys.toString();
    }

    /// Finds the things that may be meant by a query, best first: whole names, then beginnings of names, then whole
    /// last words, then beginnings of later words; among these by number, the lowest first. A query that fits
    /// nothing is tried again without words such as `City of`.
    ///
    /// @param keys of many things, one after the other; a control character has to follow the last
    /// @param owner from the place of a key in the text to the number of the thing it belongs to
    /// @param query anything; without letters or digits it finds nothing
    /// @param limit how many at most
    /// @return numbers of things
    public static List<Integer> find(String keys, IntUnaryOperator owner, String query, int limit) {
        List<String> words = words(Folding.fold(query.substring(0, Math.min(query.length(), LONGEST_QUERY))));
        List<Integer> found = findKey(keys, owner, String.join("", words), limit);
        return found.isEmpty() ? findKey(keys, owner, withoutKinds(words), limit) : found;
    }

    private static String withoutKinds(List<String> words) {
        int from = 0;
        int to = words.size();
        while (from < to && KINDS.contains(words.get(from))) {
            from++;
        }
        while (to > from && KINDS.contains(words.get(to - 1))) {
            to--;
        }
        String key = String.join("", words.subList(from, to));
        boolean han = key.length() > 2 && KINDS_IN_HAN.indexOf(key.charAt(key.length() - 1)) >= 0;
        return han ? key.substring(0, key.length() - 1) : key;
    }

    private static List<Integer> findKey(String keys, IntUnaryOperator owner, String key, int limit) {
        if (key.isEmpty()) {
            return List.of();
        }
        var ranks = new HashMap<Integer, Integer>();
        rank(keys, owner, NAME + key, 0, ranks);
        rank(keys, owner, WORD + key, 2, ranks);
        return ranks.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// @param whole the rank of a key that is met to its end; one more if only its beginning is
    private static void rank(
            String keys, IntUnaryOperator owner, String wanted, int whole, Map<Integer, Integer> ranks) {
        for (int at = keys.indexOf(wanted); at >= 0; at = keys.indexOf(wanted, at + 1)) {
            boolean met = keys.charAt(at + wanted.length()) < ' ';
            ranks.merge(owner.applyAsInt(at), met ? whole : whole + 1, Math::min);
        }
    }

    /// The runs of letters, digits and marks.
    private static List<String> words(String folded) {
        var words = new ArrayList<String>(4);
        int from = -1;
        for (int i = 0; i < folded.length(); ) {
            int point = folded.codePointAt(i);
            boolean part = Character.isLetterOrDigit(point) || from >= 0 && Folding.isMark(point);
            if (part && from < 0) {
                from = i;
            } else if (!part && from >= 0) {
                words.add(folded.substring(from, i));
                from = -1;
            }
            i += Character.charCount(point);
        }
        if (from >= 0) {
            words.add(folded.substring(from));
        }
        return words;
    }
}

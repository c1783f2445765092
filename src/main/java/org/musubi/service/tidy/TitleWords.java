package org.musubi.service.tidy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.musubi.text.Folding;

/// What titles are compared by: their pairs of letters, and the numbers in them.
///
/// @param plain the title folded, without signs and spaces
/// @param pairs every two letters in a row as one number, in order, each once
/// @param numbers in digits or in English ordinals, which tell one of a series from the next
record TitleWords(String plain, int[] pairs, Set<String> numbers) {
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final List<String> ORDINALS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    static TitleWords of(String title) {
        String folded = Folding.fold(title);
        var numbers = new TreeSet<String>();
        NUMBER.matcher(folded).results().forEach(r -> numbers.add(r.group().replaceFirst("^0+(?=.)", "")));
        WORD.matcher(folded).results().forEach(r -> {
            int ordinal = ORDINALS.indexOf(r.group());
            if (ordinal >= 0) {
                numbers.add(Integer.toString(ordinal + 1));
            }
        });
        String letters = NameKeys.withoutSigns(folded);
        int[] pairs = new int[Math.max(0, letters.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = letters.charAt(i) << 16 | letters.charAt(i + 1);
        }
        return new TitleWords(letters, Arrays.stream(pairs).sorted().distinct().toArray(), numbers);
    }

    /// Twice what they have in common by what they have in all: 0 to 1.
    double likeness(TitleWords other) {
        int common = 0;
        for (int i = 0, j = 0; i < pairs.length && j < other.pairs.length; ) {
            int order = Integer.compare(pairs[i], other.pairs[j]);
            if (order == 0) {
                common++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        int all = pairs.length + other.pairs.length;
        return all == 0 ? 0 : 2.0 * common / all;
    }
}

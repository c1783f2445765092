package org.musubi.service.tidy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.musubi.text.Folding;

/// Names brought to one form, so that spellings of the same name are equal: case, diacritics, width, katakana
/// and hiragana, spaces and signs make no difference.
final class NameKeys {
    /// Signs and spaces, but not the marks that some scripts write vowels with.
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private static final List<Pattern> SORT_OF_PLACE = List.of(
            Pattern.compile("^(the )?(city|town|municipality|metropolis|province|prefecture|republic|kingdom) of "),
            Pattern.compile("^(thanh pho|tp|tinh|kota|kabupaten) "),
            Pattern.compile(
                    " (city government|metropolitan government|city|town|municipality|metropolis|prefecture|province)$"),
            Pattern.compile(" (shi|cho|machi|mura|ku|ken|to|fu)$"),
            Pattern.compile("(?<=..)(市役所|都庁|府庁|県庁|市|町|村|区|都|府|県|省)$"),
            Pattern.compile("(?<=[ぁ-ん]{2})(し|まち|ちょう|むら|けん)$"));

    private static final List<Pattern> SORT_OF_ORGANISATION = List.of(
            Pattern.compile("^the "),
            Pattern.compile("(?<=.) (inc|ltd|co ltd|corporation|corp|company|llc|gmbh|e v)$"),
            Pattern.compile("^(株式会社|一般社団法人|公益社団法人|一般財団法人|公益財団法人|独立行政法人|国立研究開発法人|特定非営利活動法人)(?=..)"),
            Pattern.compile("(?<=..)株式会社$"));

    private NameKeys() {}

    /// A name without anything that makes no difference; empty if it has neither letters nor digits.
    static String plain(String name) {
        return withoutSigns(Folding.fold(name));
    }

    /// A folded text without its signs and spaces.
    static String withoutSigns(String folded) {
        return SIGNS.matcher(folded).replaceAll("");
    }

    static Set<String> plain(Collection<String> names) {
        return names.stream()
                .map(NameKeys::plain)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Names of places without the word for what sort of place it is: `Toyama City`, `富山市` and `とやまし` are
    /// `toyama`, `富山` and `toyama`. Japanese readings are spelt in Latin letters, however people spell them.
    static Set<String> places(Collection<String> names) {
        return names.stream()
                .map(name -> without(SORT_OF_PLACE, name))
                .map(KanaReading::latin)
                .map(KanaReading::plainSpelling)
                .filter(key -> key.length() > 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Names of organisations without articles and legal forms.
    static Set<String> organisations(Collection<String> names) {
        return names.stream()
                .map(name -> without(SORT_OF_ORGANISATION, name))
                .filter(key -> key.length() > 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The words of people's names in one order, as some put the family name first.
    static String person(String name) {
        String[] words =
                SIGNS.matcher(Folding.fold(name)).replaceAll(" ").strip().split(" ");
        return List.of(words).stream().sorted().collect(Collectors.joining());
    }

    private static String without(List<Pattern> words, String name) {
        String spaced = SIGNS.matcher(Folding.fold(name)).replaceAll(" ").strip();
        for (Pattern word : words) {
            String shorter = word.matcher(spaced).replaceFirst("").strip();
            if (!shorter.isEmpty()) {
                spaced = shorter;
            }
        }
        return spaced.replace(" ", "");
    }
}

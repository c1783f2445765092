package org.musubi.ui.editor;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.musubi.text.Language;
import org.musubi.text.Messages;

/// Key words such as types and themes: libraries keep them in English, people see and type them in their language.
public final class Vocabulary {
    private static final List<Messages> LANGUAGES =
            Stream.of(Language.values()).map(Messages::in).toList();

    private static final Pattern GAP = Pattern.compile("[\\s-]+");

    private final List<String> words;
    private final Set<String> exact;
    private final Map<String, String> byTerm = new HashMap<>();

    /// @param words in English, those to be preferred first
    public Vocabulary(Collection<String> words) {
        exact = new LinkedHashSet<>(words);
        this.words = List.copyOf(exact);
        for (String word : this.words) {
            byTerm.putIfAbsent(fold(word), word);
            LANGUAGES.forEach(messages -> byTerm.putIfAbsent(fold(messages.term(word)), word));
        }
    }

    /// The words that a library uses, the frequent ones first, and then others.
    ///
    /// @param used each word as often as it is used
    /// @param others such as are usual, and perhaps used as well
    static Vocabulary byUse(Stream<String> used, List<String> others) {
        var counts = new LinkedHashMap<String, Integer>();
        used.forEach(word -> counts.merge(word, 1, Integer::sum));
        Stream<String> frequent = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey);
        return new Vocabulary(Stream.concat(frequent, others.stream()).toList());
    }

    /// All words, those to be preferred first.
    public List<String> words() {
        return words;
    }

    /// The word that someone means by what they typed in either language; what was typed, if it is none of these.
    public String word(String typed) {
        return exact.contains(typed) ? typed : byTerm.getOrDefault(fold(typed), typed.strip());
    }

    /// What texts are compared by: alike in small and capital, full-width and half-width letters.
    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return GAP.matcher(plain).replaceAll(" ").strip();
    }
}

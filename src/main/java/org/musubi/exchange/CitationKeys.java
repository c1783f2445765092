package org.musubi.exchange;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.musubi.model.Source;

/// Names for the entries of one list of references, in plain ASCII: `iges-technical-2017-27d1`.
///
/// The publisher (by its acronym, if it has one in brackets), the first telling word of the title and the year make a
/// key readable; four digits drawn from the source's id keep it the same each time and apart from those of other lists,
/// which end up in the same file. Where a name is not in Latin letters it is left out of the key.
final class CitationKeys {
    private static final Pattern ACRONYM = Pattern.compile("\\(([A-Z][A-Z0-9]{1,9})\\)");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    private static final int LONGEST_WORD = 16;
    private static final Set<String> EMPTY_WORDS =
            Set.of("a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with");

    private final Set<String> given = new HashSet<>();

    String keyOf(Source source) {
        String publisher = source.publisher();
        KnownParts parts = KnownParts.of(source.date());
        String publisherWord = publisher == null ? "" : publisherWord(publisher);
        List<String> words = Stream.of(
                        publisherWord,
                        word(source.title(), publisherWord),
                        parts.year() == 0 ? "" : String.valueOf(parts.year()))
                .filter(word -> !word.isEmpty())
                .toList();
        String readable = words.isEmpty() ? "source" : String.join("-", words);
        int hash = source.id().value().hashCode();
        String digits = "%04x".formatted((hash ^ (hash >>> 16)) & 0xFFFF);
        String key = readable + "-" + digits;
        String free = key;
        for (int n = 2; !given.add(free); n++) {
            free = key + "-" + n;
        }
        return free;
    }

    private static String publisherWord(String publisher) {
        Matcher acronym = ACRONYM.matcher(publisher);
        return acronym.find() ? acronym.group(1).toLowerCase(Locale.ROOT) : word(publisher, "");
    }

    /// The first telling word in Latin letters besides another one; empty if there is none.
    private static String word(String text, String besides) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .replaceAll("['’]", "")
                .toLowerCase(Locale.ROOT);
        Matcher words = WORD.matcher(plain);
        while (words.find()) {
            String word = words.group();
            if (!EMPTY_WORDS.contains(word) && !word.equals(besides)) {
                return word.substring(0, Math.min(word.length(), LONGEST_WORD));
            }
        }
        return "";
    }
}

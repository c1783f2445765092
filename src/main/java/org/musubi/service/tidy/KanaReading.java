package org.musubi.service.tidy;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Spells hiragana in Latin letters, and Latin spellings of Japanese in one way.
final class KanaReading {
    private static final Pattern HIRAGANA = Pattern.compile("[ぁ-ゖー]+");

    /// Syllables in rows, each by its Latin beginning and the vowels that its kana stand for.
    private static final Map<Integer, String> SYLLABLES = syllables();

    private static final Map<Integer, String> SMALL = Map.of((int) 'ゃ', "a", (int) 'ゅ', "u", (int) 'ょ', "o");

    /// Long vowels that are often not written, and spellings by other systems than Hepburn's.
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("ou", "o"),
            Map.entry("oo", "o"),
            Map.entry("oh", "o"),
            Map.entry("uu", "u"),
            Map.entry("sya", "sha"),
            Map.entry("syu", "shu"),
            Map.entry("syo", "sho"),
            Map.entry("tya", "cha"),
            Map.entry("tyu", "chu"),
            Map.entry("tyo", "cho"),
            Map.entry("zya", "ja"),
            Map.entry("zyu", "ju"),
            Map.entry("zyo", "jo"),
            Map.entry("mb", "nb"),
            Map.entry("mp", "np"));

    private static final Pattern SPELLING = Pattern.compile(SPELLINGS.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .collect(Collectors.joining("|")));

    private KanaReading() {}

    private static Map<Integer, String> syllables() {
        return Stream.of(
                        "あa いi うu えe おo かka きki くku けke こko がga ぎgi ぐgu げge ごgo",
                        "さsa しshi すsu せse そso ざza じji ずzu ぜze ぞzo たta ちchi つtsu てte とto",
                        "だda ぢji づzu でde どdo なna にni ぬnu ねne のno はha ひhi ふfu へhe ほho",
                        "ばba びbi ぶbu べbe ぼbo ぱpa ぴpi ぷpu ぺpe ぽpo まma みmi むmu めme もmo",
                        "やya ゆyu よyo らra りri るru れre ろro わwa をo んn")
                .flatMap(row -> Stream.of(row.split(" ")))
                .collect(Collectors.toMap(s -> (int) s.charAt(0), s -> s.substring(1)));
    }

    /// The text in Latin letters if it is all hiragana, else the text itself.
    static String latin(String text) {
        if (!HIRAGANA.matcher(text).matches()) {
            return text;
        }
        var latin = new StringBuilder();
        boolean doubled = false;
        for (int i = 0; i < text.length(); i++) {
            int kana = text.charAt(i);
            if (kana == 'っ') {
                doubled = true;
                continue;
            }
            String vowel = SMALL.get(kana);
            if (vowel != null && latin.length() > 1 && latin.charAt(latin.length() - 1) == 'i') {
                latin.setLength(latin.length() - 1);
                char last = latin.charAt(latin.length() - 1);
                // Sha, cha, ja; but kya, nya, rya.
                latin.append(last == 'h' || last == 'j' ? vowel : "y" + vowel);
                continue;
            }
            String syllable = SYLLABLES.getOrDefault(kana, "");
            if (doubled && !syllable.isEmpty()) {
                latin.append(syllable.startsWith("ch") ? 't' : syllable.charAt(0));
            }
            doubled = false;
            latin.append(syllable);
        }
        return latin.toString();
    }

    /// Latin letters with long vowels short and in Hepburn's spelling.
    static String plainSpelling(String text) {
        return SPELLING.matcher(text).replaceAll(found -> Matcher.quoteReplacement(SPELLINGS.get(found.group())));
    }
}

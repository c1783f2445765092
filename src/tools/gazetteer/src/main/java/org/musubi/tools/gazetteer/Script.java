package org.musubi.tools.gazetteer;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a name is written in: catalogues also have romanised names, and GeoNames says of alternates no language. */
final class Script {
    private static final Set<UnicodeScript> KANA = EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
    private static final Map<String, Set<UnicodeScript>> BY_LANGUAGE = Map.ofEntries(
            Map.entry("ja", EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA)),
            Map.entry("zh", EnumSet.of(UnicodeScript.HAN)),
            Map.entry("ko", EnumSet.of(UnicodeScript.HANGUL)),
            Map.entry("th", EnumSet.of(UnicodeScript.THAI)),
            Map.entry("lo", EnumSet.of(UnicodeScript.LAO)),
            Map.entry("km", EnumSet.of(UnicodeScript.KHMER)),
            Map.entry("my", EnumSet.of(UnicodeScript.MYANMAR)),
            Map.entry("hi", EnumSet.of(UnicodeScript.DEVANAGARI)),
            Map.entry("ne", EnumSet.of(UnicodeScript.DEVANAGARI)),
            Map.entry("bn", EnumSet.of(UnicodeScript.BENGALI)),
            Map.entry("si", EnumSet.of(UnicodeScript.SINHALA)),
            Map.entry("ta", EnumSet.of(UnicodeScript.TAMIL)),
            Map.entry("dz", EnumSet.of(UnicodeScript.TIBETAN)),
            Map.entry("dv", EnumSet.of(UnicodeScript.THAANA)),
            Map.entry("ur", EnumSet.of(UnicodeScript.ARABIC)),
            Map.entry("ar", EnumSet.of(UnicodeScript.ARABIC)),
            Map.entry("fa", EnumSet.of(UnicodeScript.ARABIC)),
            Map.entry("he", EnumSet.of(UnicodeScript.HEBREW)),
            Map.entry("ka", EnumSet.of(UnicodeScript.GEORGIAN)),
            Map.entry("hy", EnumSet.of(UnicodeScript.ARMENIAN)),
            Map.entry("el", EnumSet.of(UnicodeScript.GREEK)),
            Map.entry("ru", EnumSet.of(UnicodeScript.CYRILLIC)),
            Map.entry("uk", EnumSet.of(UnicodeScript.CYRILLIC)),
            Map.entry("bg", EnumSet.of(UnicodeScript.CYRILLIC)),
            Map.entry("sr", EnumSet.of(UnicodeScript.CYRILLIC)),
            Map.entry("mn", EnumSet.of(UnicodeScript.CYRILLIC)),
            Map.entry("kk", EnumSet.of(UnicodeScript.CYRILLIC)));

    private Script() {}

    /** Whether all its letters are of the language's script. */
    static boolean fits(String language, String name) {
        return allOf(BY_LANGUAGE.getOrDefault(language, EnumSet.of(UnicodeScript.LATIN)), name);
    }

    static boolean hasOwn(String language) {
        return BY_LANGUAGE.containsKey(language);
    }

    static boolean isLatin(String name) {
        return allOf(EnumSet.of(UnicodeScript.LATIN), name);
    }

    static boolean isHiragana(String name) {
        return allOf(EnumSet.of(UnicodeScript.HIRAGANA), name);
    }

    static boolean hasKana(String name) {
        return name.codePoints().anyMatch(point -> KANA.contains(UnicodeScript.of(point)));
    }

    private static String hiragana(String name) {
        StringBuilder hiragana = new StringBuilder();
        name.chars().forEach(c -> hiragana.append((char) (c >= 'ァ' && c <= 'ヶ' ? c - 0x60 : c)));
        return hiragana.toString();
    }

    private static boolean allOf(Set<UnicodeScript> scripts, String name) {
        return name.codePoints().anyMatch(Character::isLetter)
                && name.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(point -> point == 'ー' || scripts.contains(UnicodeScript.of(point)));
    }

    /** One form for spellings that differ in case, diacritics, spaces and signs only. */
    static String fold(String name) {
        return hiragana(Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replace('đ', 'd')
                .replace('ı', 'i')
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replaceAll("[^\\p{L}\\p{N}\\p{Mc}]", "");
    }
}

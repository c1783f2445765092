package org.musubi.ui.editor;

import java.lang.Character.UnicodeScript;
import java.util.Map;

/// Tells the language of a name by its letters, as far as letters tell it.
final class Scripts {
    private static final Map<UnicodeScript, String> LANGUAGES = Map.of(
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HAN, "ja",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.THAI, "th",
            UnicodeScript.LAO, "lo",
            UnicodeScript.KHMER, "km",
            UnicodeScript.MYANMAR, "my");

    private Scripts() {}

    /// A BCP 47 tag; English for what is written in Latin or other letters.
    static String languageOf(String text) {
        return text.codePoints()
                .mapToObj(c -> LANGUAGES.get(UnicodeScript.of(c)))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("en");
    }
}

package org.musubi.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Brings spellings that should find each other into one form: compatibility forms (full and half width), case,
/// diacritics of Latin, Greek and Cyrillic, katakana to hiragana.
public final class Folding {
    private static final Set<UnicodeScript> ACCENTED =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

    /// Letters whose stroke or ligature Unicode does not take apart, and variants of Han common in names.
    private static final Map<Integer, String> LETTERS = Map.ofEntries(
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) '髙', "高"),
            Map.entry((int) '﨑', "崎"),
            Map.entry((int) 'ヶ', "け"),
            Map.entry((int) 'ヵ', "か"));

    private Folding() {}

    /// One form for all spellings that should find each other; spaces and signs stay.
    public static String fold(String text) {
        return isAscii(text) ? text.toLowerCase(Locale.ROOT) : foldAny(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String foldAny(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(plain.length());
        boolean afterAccented = false;
        for (int i = 0; i < plain.length(); ) {
            int point = plain.codePointAt(i);
            i += Character.charCount(point);
            boolean mark = isMark(point);
            if (mark && afterAccented) {
                continue;
            }
            afterAccented = ACCENTED.contains(UnicodeScript.of(point));
            appendFolded(point, afterAccented, folded);
        }
        return folded.toString();
    }

    private static void appendFolded(int point, boolean accented, StringBuilder folded) {
        String letter = LETTERS.get(point);
        if (letter != null) {
            folded.append(letter);
        } else if (accented && point >= 0x80) {
            String apart = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD);
            apart.codePoints()
                    .filter(p -> !isMark(p))
                    .forEach(p -> folded.append(LETTERS.getOrDefault(p, Character.toString(p))));
        } else {
            boolean katakana = point >= 'ァ' && point <= 'ヶ' || point == 'ヽ' || point == 'ヾ';
            folded.appendCodePoint(katakana ? point - 0x60 : point);
        }
    }

    /// Whether it belongs to the character before it.
    public static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}

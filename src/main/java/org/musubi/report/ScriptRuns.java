package org.musubi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.musubi.text.Language;

/// Splits a text into runs that are each set in one typeface, so that no word is put together from two.
///
/// The renderer picks the first face of a list that has a character. That alone would set Japanese quotation marks from
/// the Latin face, and only the ả of "Hải" from it in a Japanese text.
final class ScriptRuns {
    /// A list of typefaces to choose from; [#cssClass] is its name in the style sheet.
    enum Face {
        LATIN,
        JAPANESE,
        CHINESE;

        String cssClass() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Run(Face face, String text) {}

    private static final String WIDE_JOINERS = "“”‘’—…";
    private static final String LATIN_JOINERS = " .'’-";

    private ScriptRuns() {}

    /// The runs of a text, in order; together they are the text.
    ///
    /// @param language BCP 47 tag of the text
    static List<Run> of(String text, String language) {
        return switch (Locale.forLanguageTag(language).getLanguage()) {
            case "ja" -> withLatinNames(text, Face.JAPANESE);
            case "zh" -> withLatinNames(text, Face.CHINESE);
            default -> withWideWords(text);
        };
    }

    /// The face that a document in this language is set in.
    static Face faceOf(Language language) {
        return language == Language.JAPANESE ? Face.JAPANESE : Face.LATIN;
    }

    /// A text in Latin letters. What is written in wide characters becomes Japanese, with the quotation marks
    /// and dashes that touch it.
    private static List<Run> withWideWords(String text) {
        return split(
                text, Face.LATIN, Face.JAPANESE, c -> isWide(c) || WIDE_JOINERS.indexOf(c) >= 0, ScriptRuns::isWide);
    }

    /// A text in wide characters. A name or sentence with a Latin letter that the wide faces lack becomes Latin.
    private static List<Run> withLatinNames(String text, Face usual) {
        return split(
                text, usual, Face.LATIN, c -> isLatin(c) || LATIN_JOINERS.indexOf(c) >= 0, ScriptRuns::isRareLatin);
    }

    /// Cuts out the longest stretches of characters that are `part` of the exception and among which one is the
    /// `reason` for it.
    private static List<Run> split(String text, Face usual, Face exceptional, IntPredicate part, IntPredicate reason) {
        var runs = new ArrayList<Run>();
        int done = 0;
        int start = 0;
        while (start < text.length()) {
            int end = start;
            boolean exception = false;
            while (end < text.length() && part.test(text.codePointAt(end))) {
                exception |= reason.test(text.codePointAt(end));
                end += Character.charCount(text.codePointAt(end));
            }
            if (exception) {
                add(runs, usual, text.substring(done, start));
                add(runs, exceptional, text.substring(start, end));
                done = end;
            }
            start = end < text.length() ? end + Character.charCount(text.codePointAt(end)) : end;
        }
        add(runs, usual, text.substring(done));
        return runs;
    }

    private static boolean isWide(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> (c >= 0x3000 && c < 0x3040) || c == 'ー' || c == '・' || (c >= 0xFF00 && c < 0xFFF0);
        };
    }

    private static boolean isLatin(int c) {
        return isCombining(c)
                || (Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN && !(c >= 0xFF00 && c < 0xFFF0));
    }

    /// A letter beyond Latin Extended-A, or a combining mark.
    private static boolean isRareLatin(int c) {
        return isCombining(c) || (c >= 0x180 && c < 0x250) || (c >= 0x1E00 && c < 0x1F00);
    }

    private static boolean isCombining(int c) {
        return c >= 0x300 && c < 0x370;
    }

    private static void add(List<Run> runs, Face face, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(face, text));
        }
    }
}

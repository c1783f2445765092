package org.musubi.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/// Parts a text into runs of characters of one sort: words between spaces, and runs in scripts that put no spaces
/// between
/// words, in which any character may begin a word.
public final class Pieces {
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    /// Scripts before this code point put spaces between words; Thai is the first that does not.
    private static final int FIRST_UNSPACED = 0x0E00;

    private Pieces() {}

    /// Is told of each piece.
    @FunctionalInterface
    public interface Visitor {
        /// @param from where the piece begins in the text
        /// @param to where it ends, exclusive
        /// @param spaced whether it is a word between spaces
        void piece(int from, int to, boolean spaced);
    }

    /// Tells of all pieces of a text, in order. What is neither letter, digit nor mark parts them.
    ///
    /// @param folded by [Folding]
    public static void each(String folded, Visitor visitor) {
        int start = -1;
        boolean spaced = true;
        for (int i = 0; i < folded.length(); ) {
            int point = folded.codePointAt(i);
            boolean mark = start >= 0 && Folding.isMark(point);
            boolean word = mark || Character.isLetterOrDigit(point);
            boolean pointSpaced = mark ? spaced : !isUnspaced(point);
            if (start >= 0 && (!word || pointSpaced != spaced)) {
                visitor.piece(start, i, spaced);
                start = -1;
            }
            if (word && start < 0) {
                start = i;
                spaced = pointSpaced;
            }
            i += Character.charCount(point);
        }
        if (start >= 0) {
            visitor.piece(start, folded.length(), spaced);
        }
    }

    private static boolean isUnspaced(int point) {
        if (point < FIRST_UNSPACED) {
            return false;
        }
        boolean common = point >= 0x4E00 && point <= 0x9FFF || point >= 0x3041 && point <= 0x3096;
        return common || point == 'ー' || UNSPACED.contains(UnicodeScript.of(point));
    }
}

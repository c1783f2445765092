package org.musubi.query.search;

import java.util.Arrays;
import java.util.List;

/// What is looked for in a [FoldedText]: the beginning of a word or, in scripts without spaces, any run of characters.
///
/// @param bytes folded, in UTF-8, without marks; not empty
/// @param spaced whether it has to begin where a word does
/// @param key of the places at which it may begin: see [#key]
/// @param whole whether every place with that key has it: it has one or two characters
record Pattern(byte[] bytes, boolean spaced, long key, boolean whole) {
    /// @param pieces folded, to be found in a row
    static Pattern of(List<Question.Piece> pieces) {
        var joined = new StringBuilder();
        pieces.forEach(piece -> joined.append(piece.text()));
        int[] points = joined.codePoints().toArray();
        byte[] bytes = new byte[points.length * 4];
        int length = 0;
        for (int point : points) {
            length = FoldedText.utf8(point, bytes, length);
        }
        return new Pattern(
                Arrays.copyOf(bytes, length),
                pieces.getFirst().spaced(),
                key(points[0], points.length > 1 ? points[1] : 0),
                points.length <= 2);
    }

    /// One number for two characters.
    ///
    /// @param next 0 if there is none
    static long key(int point, int next) {
        return (long) point << 32 | next;
    }

    /// Looks for the pattern.
    ///
    /// @param from where to begin
    /// @param to where to end, exclusive
    /// @return where the first match begins; -1 if there is none
    int find(byte[] text, int from, int to) {
        byte first = bytes[0];
        for (int at = from; at < to; at++) {
            if (spaced) {
                if (text[at] == FoldedText.MARK && end(text, at + 1, to) >= 0) {
                    return at + 1;
                }
            } else if (text[at] == first && end(text, at, to) >= 0) {
                return at;
            }
        }
        return -1;
    }

    /// Compares with the text at one place.
    ///
    /// @return where the match ends; -1 if it is none
    int end(byte[] text, int at, int to) {
        int place = at;
        for (int i = 0; i < bytes.length; place++) {
            if (place >= to) {
                return -1;
            }
            byte here = text[place];
            if (here == bytes[i]) {
                i++;
            } else if (here != FoldedText.MARK || i == 0) {
                return -1;
            }
        }
        return place;
    }
}

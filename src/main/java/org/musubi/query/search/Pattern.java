package org.musubi.query.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What is looked for in a [FoldedText]: the beginning of a word or, in scripts without spaces, any run of characters.
final class Pattern {
    /// In scripts without spaces, so many characters in a row are a term.
    static final int RUN = 3;
    /// A shorter beginning of a word is not looked for across words.
    static final int SHORTEST_JOINED = 4;

    private final byte[] bytes;
    private final boolean spaced;
    private final boolean joins;
    private final List<byte[]> keys;
    private final boolean sure;
    private final int probe;

    /// @param pieces folded, to be found in a row
    Pattern(List<Question.Piece> pieces) {
        var joined = new StringBuilder();
        pieces.forEach(piece -> joined.append(piece.text()));
        int[] points = joined.codePoints().toArray();
        bytes = bytes(points, 0, points.length);
        spaced = pieces.getFirst().spaced();
        joins = !spaced || pieces.size() > 1 || points.length >= SHORTEST_JOINED;
        keys = keys(points);
        sure = spaced ? bytes.length <= Terms.LONGEST : points.length <= RUN;
        probe = bytes(points, 0, 1).length - 1;
    }

    private List<byte[]> keys(int[] points) {
        if (spaced) {
            return List.of(bytes.length <= Terms.LONGEST ? bytes : Arrays.copyOf(bytes, Terms.LONGEST));
        }
        var runs = new ArrayList<byte[]>();
        for (int i = 0; i == 0 || i + RUN <= points.length; i++) {
            runs.add(bytes(points, i, Math.min(points.length, i + RUN)));
        }
        return runs;
    }

    private static byte[] bytes(int[] points, int from, int to) {
        var bytes = new byte[(to - from) * 4];
        int length = 0;
        for (int i = from; i < to; i++) {
            length = FoldedText.utf8(points[i], bytes, length);
        }
        return Arrays.copyOf(bytes, length);
    }

    /// Folded, in UTF-8, without marks; not empty.
    byte[] bytes() {
        return bytes;
    }

    /// Whether it has to begin where a word does.
    boolean spaced() {
        return spaced;
    }

    /// Whether it may go on in the next word.
    boolean joins() {
        return joins;
    }

    /// The beginnings of terms that a text with this pattern has.
    List<byte[]> keys() {
        return keys;
    }

    /// Whether a text with all the keys has the pattern.
    boolean sure() {
        return sure;
    }

    /// Looks for the pattern.
    ///
    /// @param from where to begin
    /// @param to where to end, exclusive
    /// @return where the first match begins; -1 if there is none
    int find(byte[] text, int from, int to) {
        if (spaced) {
            for (int at = from; at < to; at++) {
                if (text[at] == FoldedText.MARK && end(text, at + 1, to) >= 0) {
                    return at + 1;
                }
            }
            return -1;
        }
        // The last byte of a character tells it from others best.
        byte wanted = bytes[probe];
        for (int at = from + probe; at < to; at++) {
            if (text[at] == wanted && end(text, at - probe, to) >= 0) {
                return at - probe;
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
            } else if (here != FoldedText.MARK || i == 0 || !joins) {
                return -1;
            }
        }
        return place;
    }
}

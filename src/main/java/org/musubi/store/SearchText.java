package org.musubi.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.musubi.text.Folding;
import org.musubi.text.Pieces;

/// Turns texts into words to be indexed, and what a user types into a query for them.
///
/// Both are folded alike, see [Folding]. Scripts that put no spaces between words are cut into overlapping
/// pairs of characters, so that any two characters in a row are found. Words written apart are also indexed
/// joined, so that `Haiphong` finds `Hai Phong`; a query tries them joined, so that it works the other way
/// round too.
public final class SearchText {
    private static final int LONGEST_QUERY = 300;
    private static final int MOST_WORDS = 12;
    /// Up to so many words in a row are also taken as one.
    private static final int MOST_JOINED = 4;

    private SearchText() {}

    /// A run of characters of one sort.
    ///
    /// @param text folded
    /// @param spaced whether it is a word between spaces; else it is cut into pairs
    record Piece(String text, boolean spaced) {}

    /// The words of a text, parted by spaces.
    public static String words(String text) {
        var words = new StringJoiner(" ");
        for (Piece piece : pieces(text)) {
            if (piece.spaced) {
                words.add(piece.text);
            } else {
                pairs(piece.text).forEach(words::add);
                // The last character begins a word too.
                words.add(piece.text.substring(piece.text.offsetByCodePoints(piece.text.length(), -1)));
            }
        }
        return words.toString();
    }

    /// Two to four words in a row as one, parted by spaces: `hochi hochiminh chiminh`.
    public static String joined(String text) {
        var joined = new StringJoiner(" ");
        List<Piece> pieces = pieces(text);
        for (int from = 0; from < pieces.size(); from++) {
            for (int length = 2; length <= MOST_JOINED; length++) {
                join(pieces, from, length).ifPresent(joined::add);
            }
        }
        return joined.toString();
    }

    /// The query in FTS5's language for every word of a text, each of which may be unfinished; empty if it has no
    /// words.
    public static Optional<String> query(String text) {
        String folded = text.length() <= LONGEST_QUERY ? text : text.substring(0, LONGEST_QUERY);
        List<Piece> pieces = pieces(folded);
        var all = new StringJoiner(" AND ");
        for (int i = 0; i < Math.min(pieces.size(), MOST_WORDS); i++) {
            all.add(pieces.get(i).spaced ? spacedQuery(pieces, i) : unspacedQuery(pieces.get(i).text));
        }
        return all.length() == 0 ? Optional.empty() : Optional.of(all.toString());
    }

    private static String spacedQuery(List<Piece> pieces, int at) {
        var any = new StringJoiner(" OR ", "(", ")");
        String word = pieces.get(at).text;
        // A whole word counts twice, and so comes before a beginning.
        any.add('"' + word + '"').add('"' + word + "\"*");
        for (int length = 2; length <= MOST_JOINED; length++) {
            for (int from = Math.max(0, at - length + 1); from <= at; from++) {
                join(pieces, from, length).ifPresent(joined -> any.add('"' + joined + "\"*"));
            }
        }
        return any.toString();
    }

    private static String unspacedQuery(String run) {
        List<String> pairs = pairs(run);
        return pairs.isEmpty() ? '"' + run + "\"*" : '"' + String.join(" ", pairs) + '"';
    }

    private static Optional<String> join(List<Piece> pieces, int from, int length) {
        if (from + length > pieces.size()) {
            return Optional.empty();
        }
        var joined = new StringBuilder();
        for (Piece piece : pieces.subList(from, from + length)) {
            if (!piece.spaced) {
                return Optional.empty();
            }
            joined.append(piece.text);
        }
        return Optional.of(joined.toString());
    }

    private static List<String> pairs(String run) {
        var pairs = new ArrayList<String>();
        int[] points = run.codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        return pairs;
    }

    static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        String folded = Folding.fold(text);
        Pieces.each(folded, (from, to, spaced) -> pieces.add(new Piece(folded.substring(from, to), spaced)));
        return pieces;
    }
}

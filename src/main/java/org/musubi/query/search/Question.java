package org.musubi.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.musubi.text.Folding;
import org.musubi.text.Pieces;

/// What a user has typed, taken apart: every word of it has to be found, and each may be unfinished.
///
/// Words in a row are also looked for as one, so that `hai phong` finds `Haiphong`.
public final class Question {
    private static final int LONGEST = 300;
    private static final int MOST_WORDS = 12;
    /// Up to so many words in a row are also taken as one.
    private static final int MOST_JOINED = 4;

    private final String text;
    private final List<Word> words;
    private final Pattern whole;
    private final Pattern first;

    /// @param text folded
    record Piece(String text, boolean spaced) {}

    /// A word, and all that will do for it.
    ///
    /// @param patterns the word itself first, then the rows of words that it is part of
    record Word(List<Pattern> patterns) {
        boolean in(byte[] text, int from, int to) {
            for (Pattern pattern : patterns) {
                if (pattern.find(text, from, to) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }

    private Question(String text, List<Piece> pieces) {
        this.text = text;
        words = words(pieces);
        whole = new Pattern(pieces);
        first = new Pattern(pieces.subList(0, 1));
    }

    /// @param text anything; what comes after some hundred characters or a dozen words is passed over
    /// @return empty if there is no letter or digit in it
    public static Optional<Question> of(String text) {
        String folded = Folding.fold(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        var pieces = new ArrayList<Piece>();
        Pieces.each(folded, (from, to, spaced) -> {
            if (pieces.size() < MOST_WORDS) {
                pieces.add(new Piece(folded.substring(from, to), spaced));
            }
        });
        return pieces.isEmpty() ? Optional.empty() : Optional.of(new Question(text.strip(), pieces));
    }

    private static List<Word> words(List<Piece> pieces) {
        var words = new ArrayList<Word>();
        for (int at = 0; at < pieces.size(); at++) {
            var patterns = new ArrayList<Pattern>();
            patterns.add(new Pattern(List.of(pieces.get(at))));
            for (int length = 2; length <= MOST_JOINED; length++) {
                for (int from = Math.max(0, at - length + 1); from <= at && from + length <= pieces.size(); from++) {
                    List<Piece> row = pieces.subList(from, from + length);
                    if (row.stream().allMatch(Piece::spaced)) {
                        patterns.add(new Pattern(row));
                    }
                }
            }
            words.add(new Word(patterns));
        }
        return words;
    }

    /// The text as it was typed, without spaces around it.
    public String text() {
        return text;
    }

    List<Word> words() {
        return words;
    }

    /// All words in a row.
    Pattern whole() {
        return whole;
    }

    /// The first word.
    Pattern first() {
        return first;
    }

    /// Whether a text that is in no library has all the words.
    public boolean isIn(String shown) {
        return Marks.has(shown, words);
    }

    /// The parts of a text that were asked for, in order, none touching another; empty if there are none.
    public List<Span> marks(String shown) {
        return Marks.of(shown, words);
    }
}

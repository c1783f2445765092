package org.musubi.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.musubi.text.Folding;
import org.musubi.text.Pieces;

/// Says whether texts have all words of a question, by reading them: what the index has to find.
final class NaiveSearch {
    private static final int MOST_JOINED = 4;
    private static final int SHORTEST_JOINED = 4;

    private NaiveSearch() {}

    private record Piece(String text, boolean spaced) {}

    /// @param names may have a word that is written as several
    /// @param joined as how many at most
    /// @param bodies other texts
    static boolean has(String question, int word, List<String> names, int joined, List<String> bodies) {
        List<Piece> asked = pieces(question);
        Piece wanted = asked.get(word);
        var values = new ArrayList<>(names);
        values.addAll(bodies);
        if (!wanted.spaced) {
            return values.stream().anyMatch(value -> runs(value).stream().anyMatch(run -> run.contains(wanted.text)));
        }
        return values.stream().anyMatch(value -> hasWord(rows(asked, word), pieces(value)))
                || wanted.text.length() >= SHORTEST_JOINED
                        && names.stream().anyMatch(name -> hasRow(wanted.text, joined, pieces(name)));
    }

    static int words(String question) {
        return pieces(question).size();
    }

    private static List<Piece> pieces(String text) {
        String folded = Folding.fold(text);
        var pieces = new ArrayList<Piece>();
        Pieces.each(folded, (from, to, spaced) -> pieces.add(new Piece(folded.substring(from, to), spaced)));
        return pieces;
    }

    /// A word, and all rows of words that it is part of, each written as one.
    private static List<String> rows(List<Piece> asked, int word) {
        var rows = new ArrayList<String>();
        for (int from = 0; from <= word; from++) {
            for (int to = word + 1; to <= Math.min(asked.size(), from + MOST_JOINED); to++) {
                if (asked.subList(from, to).stream().allMatch(Piece::spaced)) {
                    rows.add(String.join(
                            "",
                            asked.subList(from, to).stream().map(Piece::text).toList()));
                }
            }
        }
        return rows;
    }

    private static boolean hasWord(List<String> beginnings, List<Piece> pieces) {
        return pieces.stream()
                .anyMatch(piece -> piece.spaced && beginnings.stream().anyMatch(piece.text::startsWith));
    }

    private static boolean hasRow(String beginning, int joined, List<Piece> pieces) {
        return IntStream.range(0, pieces.size())
                .anyMatch(from -> IntStream.rangeClosed(from + 2, Math.min(pieces.size(), from + joined))
                        .mapToObj(to -> pieces.subList(from, to))
                        .anyMatch(row -> row.stream().allMatch(Piece::spaced)
                                && String.join("", row.stream().map(Piece::text).toList())
                                        .startsWith(beginning)));
    }

    /// What is written without spaces, with all signs left out.
    private static List<String> runs(String value) {
        var runs = new ArrayList<String>();
        var run = new StringBuilder();
        for (Piece piece : pieces(value)) {
            if (piece.spaced) {
                runs.add(run.toString());
                run.setLength(0);
            } else {
                run.append(piece.text);
            }
        }
        runs.add(run.toString());
        return runs;
    }
}

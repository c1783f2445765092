package org.musubi.query.search;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.musubi.text.Folding;
import org.musubi.text.Pieces;

/// Finds what was asked for in a text to be shown, as the search finds it in the folded one.
final class Marks {
    private static final int VOICED = '\uFF9E';
    private static final int HALF_VOICED = '\uFF9F';

    private Marks() {}

    static List<Span> of(String shown, List<Question.Word> words) {
        Folded folded = Folded.of(shown);
        byte[] text = folded.bytes.toByteArray();
        var marked = new BitSet(shown.length());
        for (Question.Word word : words) {
            for (Pattern pattern : word.patterns()) {
                for (int at = pattern.find(text, 0, text.length); at >= 0; ) {
                    int end = pattern.end(text, at, text.length);
                    marked.set(folded.from.get(at), folded.to.get(end - 1));
                    at = pattern.find(text, pattern.spaced() ? end - 1 : end, text.length);
                }
            }
        }
        return spans(marked);
    }

    /// Whether all words are in a text.
    static boolean has(String shown, List<Question.Word> words) {
        byte[] text = Folded.of(shown).bytes.toByteArray();
        return words.stream().allMatch(word -> word.in(text, 0, text.length));
    }

    private static List<Span> spans(BitSet marked) {
        var spans = new ArrayList<Span>();
        for (int from = marked.nextSetBit(0); from >= 0; ) {
            int to = marked.nextClearBit(from);
            spans.add(new Span(from, to));
            from = marked.nextSetBit(to);
        }
        return spans;
    }

    /// A folded text, and where each byte of it comes from.
    private record Folded(ByteArrayOutputStream bytes, List<Integer> from, List<Integer> to) {
        static Folded of(String shown) {
            var folded = new StringBuilder();
            var from = new ArrayList<Integer>();
            var to = new ArrayList<Integer>();
            for (int i = 0; i < shown.length(); ) {
                int end = afterCharacter(shown, i);
                folded.append(Folding.fold(shown.substring(i, end)));
                while (from.size() < folded.length()) {
                    from.add(i);
                    to.add(end);
                }
                i = end;
            }
            return encode(folded.toString(), from, to);
        }

        private static Folded encode(String folded, List<Integer> from, List<Integer> to) {
            var result = new Folded(new ByteArrayOutputStream(), new ArrayList<>(), new ArrayList<>());
            Pieces.each(folded, (start, end, _) -> {
                result.put(FoldedText.MARK, from.get(start), from.get(start));
                byte[] utf8 = new byte[4];
                for (int i = start; i < end; ) {
                    int point = folded.codePointAt(i);
                    int length = FoldedText.utf8(point, utf8, 0);
                    for (int k = 0; k < length; k++) {
                        result.put(utf8[k], from.get(i), to.get(i));
                    }
                    i += Character.charCount(point);
                }
            });
            return result;
        }

        private void put(byte value, int origin, int end) {
            bytes.write(value);
            from.add(origin);
            to.add(end);
        }

        /// After a character and the marks that belong to it.
        private static int afterCharacter(String text, int at) {
            int end = at + Character.charCount(text.codePointAt(at));
            while (end < text.length()) {
                int point = text.codePointAt(end);
                if (!Folding.isMark(point) && point != VOICED && point != HALF_VOICED) {
                    break;
                }
                end += Character.charCount(point);
            }
            return end;
        }
    }
}

package org.musubi.query.search;

import java.util.Arrays;
import org.musubi.text.Folding;
import org.musubi.text.Pieces;

/// Texts as they are searched: folded, in UTF-8, with a mark before each piece and an end after each value. What parts
/// the pieces is left out, and a match passes over marks, so that `Haiphong` is found in `Hai Phong`, and the other way
/// round.
final class FoldedText {
    /// Comes before each piece.
    static final byte MARK = 1;
    /// Comes after each value: a name, a title, a summary.
    static final byte END = 2;

    /// Is told of the places in the texts at which a word may begin.
    @FunctionalInterface
    interface Starts {
        /// @param point the code point there
        /// @param next the one after it in the same value, over marks; 0 if it is the last
        void start(int point, int next);
    }

    private final Starts starts;
    private byte[] bytes = new byte[256];
    private int length;
    private int waiting;

    FoldedText(Starts starts) {
        this.starts = starts;
    }

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void add(String value) {
        String folded = Folding.fold(value);
        waiting = 0;
        Pieces.each(folded, (from, to, spaced) -> piece(folded, from, to, spaced));
        startsBefore(0);
        put(END);
    }

    private void piece(String folded, int from, int to, boolean spaced) {
        put(MARK);
        for (int i = from; i < to; ) {
            int point = folded.codePointAt(i);
            startsBefore(point);
            if (!spaced || i == from) {
                waiting = point;
            }
            put(point);
            i += Character.charCount(point);
        }
    }

    /// The character before is told of now that the one after it is known.
    private void startsBefore(int next) {
        if (waiting != 0) {
            starts.start(waiting, next);
            waiting = 0;
        }
    }

    private void put(byte value) {
        room();
        bytes[length++] = value;
    }

    private void put(int point) {
        room();
        length = utf8(point, bytes, length);
    }

    private void room() {
        if (length + 4 > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length + Math.max(bytes.length / 2, 256));
        }
    }

    /// Writes one character.
    ///
    /// @return where the next one goes
    static int utf8(int point, byte[] to, int at) {
        int i = at;
        if (point < 0x80) {
            to[i++] = (byte) point;
        } else if (point < 0x800) {
            to[i++] = (byte) (0xC0 | point >> 6);
            to[i++] = (byte) (0x80 | point & 0x3F);
        } else if (point < 0x10000) {
            to[i++] = (byte) (0xE0 | point >> 12);
            to[i++] = (byte) (0x80 | point >> 6 & 0x3F);
            to[i++] = (byte) (0x80 | point & 0x3F);
        } else {
            to[i++] = (byte) (0xF0 | point >> 18);
            to[i++] = (byte) (0x80 | point >> 12 & 0x3F);
            to[i++] = (byte) (0x80 | point >> 6 & 0x3F);
            to[i++] = (byte) (0x80 | point & 0x3F);
        }
        return i;
    }
}

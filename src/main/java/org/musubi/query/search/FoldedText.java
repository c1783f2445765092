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

    /// Is told of the terms of a value.
    interface Listener {
        /// @param bytes the term, at their beginning; they change after the call
        /// @param first whether the value begins with it
        void term(byte[] bytes, int length, boolean first);

        /// Is told of words in a row, written as one.
        void joined(byte[] bytes, int length, int words);
    }

    /// Up to so many words in a row are also taken as one.
    static final int MOST_JOINED = 4;

    private final Listener listener;
    private byte[] bytes = new byte[256];
    private int length;

    /// The value begins there.
    private int valueStart;

    /// The characters in a row in scripts without spaces, up to where the value has been read.
    private int[] run = new int[64];

    private int runLength;
    private boolean runFirst;

    /// Where the last words begin, as long as nothing else comes between; the latest last.
    private final int[] wordStarts = new int[MOST_JOINED];

    private int words;
    private final byte[] scratch = new byte[Terms.LONGEST];

    FoldedText(Listener listener) {
        this.listener = listener;
    }

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void add(String value) {
        String folded = Folding.fold(value);
        valueStart = length;
        words = 0;
        Pieces.each(folded, (from, to, spaced) -> {
            put(MARK);
            if (spaced) {
                endRun();
                word(folded, from, to);
            } else {
                words = 0;
                run(folded, from, to);
            }
        });
        endRun();
        put(END);
    }

    private void word(String folded, int from, int to) {
        boolean first = length == valueStart + 1;
        int start = length;
        for (int i = from; i < to; i += Character.charCount(folded.codePointAt(i))) {
            put(folded.codePointAt(i));
        }
        if (words == MOST_JOINED) {
            System.arraycopy(wordStarts, 1, wordStarts, 0, --words);
        }
        wordStarts[words++] = start;
        for (int row = 1; row <= words; row++) {
            int size = withoutMarks(wordStarts[words - row]);
            if (row == 1) {
                listener.term(scratch, size, first);
            } else {
                listener.joined(scratch, size, row);
            }
        }
    }

    /// Copies what was written last, without marks, as far as a term can be.
    private int withoutMarks(int from) {
        int size = 0;
        for (int i = from; i < length && size < Terms.LONGEST; i++) {
            if (bytes[i] != MARK) {
                scratch[size++] = bytes[i];
            }
        }
        return size;
    }

    private void run(String folded, int from, int to) {
        runFirst |= length == valueStart + 1;
        for (int i = from; i < to; ) {
            int point = folded.codePointAt(i);
            put(point);
            if (runLength == run.length) {
                run = Arrays.copyOf(run, runLength * 2);
            }
            run[runLength++] = point;
            i += Character.charCount(point);
        }
    }

    private void endRun() {
        for (int i = 0; i < runLength; i++) {
            int size = 0;
            for (int k = i; k < Math.min(runLength, i + Pattern.RUN); k++) {
                size = utf8(run[k], scratch, size);
            }
            listener.term(scratch, size, runFirst && i == 0);
        }
        runLength = 0;
        runFirst = false;
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

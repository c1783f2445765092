package org.musubi.map;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A file of packed numbers, read from its beginning to its end; `src/site/markdown/basemap.md` describes how they are
/// packed. Whatever is beyond the end or out of bounds is told as an [IOException] that names the file's subject.
final class PackedBytes {
    /// Seven bits each: an int has no more.
    private static final int LONGEST_NUMBER = 5;

    private final byte[] bytes;
    private final String subject;
    private int position;

    /// @param in a whole file; left open
    /// @param magic what it begins with, in ASCII
    /// @param version which comes next
    /// @param subject what it holds, to be told
    /// @throws IOException if it cannot be read, or is not such a file
    PackedBytes(InputStream in, String magic, int version, String subject) throws IOException {
        bytes = in.readAllBytes();
        this.subject = subject;
        byte[] first = magic.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length < first.length || !Arrays.equals(bytes, 0, first.length, first, 0, first.length)) {
            throw new IOException("not a packed " + subject);
        }
        position = first.length;
        int found = next();
        if (found != version) {
            throw new IOException(subject + " of unknown version " + found);
        }
    }

    /// The next byte, −128 to 127.
    int next() throws IOException {
        if (position >= bytes.length) {
            throw new EOFException("the " + subject + " is cut short");
        }
        return bytes[position++];
    }

    /// The next byte, a number between bounds.
    int between(int least, int most, String what) throws IOException {
        int value = next();
        if (value < least || value > most) {
            throw damaged(what + " " + value);
        }
        return value;
    }

    /// How many grid units a step is, of a grid whose fineness is the next byte.
    int step() throws IOException {
        return 1 << BaseMap.GRID_BITS - between(1, BaseMap.GRID_BITS, "a grid of bits:");
    }

    /// A kind of line, by its code.
    LineKind kind(int code) throws IOException {
        LineKind[] kinds = LineKind.values();
        if (code < 0 || code >= kinds.length) {
            throw damaged("lines of kind " + code);
        }
        return kinds[code];
    }

    /// The next characters, in ASCII.
    String text(int length) throws IOException {
        var text = new StringBuilder(length);
        for (int left = length; left > 0; left--) {
            text.append((char) between(0, Byte.MAX_VALUE, "a character"));
        }
        return text.toString();
    }

    /// The next number of so many bits as it needs.
    int varint() throws IOException {
        int value = next();
        if (value >= 0) {
            return value;
        }
        value &= 0x7F;
        for (int part = 1; part < LONGEST_NUMBER; part++) {
            int more = next();
            value |= (more & 0x7F) << 7 * part;
            if (more >= 0) {
                return value;
            }
        }
        throw damaged("a number without end");
    }

    /// The next number of so many bits as it needs, with a sign.
    int zigzag() throws IOException {
        int value = varint();
        return value >>> 1 ^ -(value & 1);
    }

    /// How many things follow. Each takes a byte at the least, so there are no more than bytes are left.
    int count() throws IOException {
        int value = varint();
        if (value < 0 || value > bytes.length - position) {
            throw new EOFException("the " + subject + " is cut short");
        }
        return value;
    }

    /// To be called when all is read.
    void end() throws IOException {
        if (position != bytes.length) {
            throw damaged("more than there should be");
        }
    }

    IOException damaged(String how) {
        return new IOException("the " + subject + " is damaged: " + how);
    }
}

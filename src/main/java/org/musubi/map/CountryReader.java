package org.musubi.map;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads which lines of a level the outlines of countries are made of; `src/site/markdown/basemap.md` describes the
/// format.
final class CountryReader {
    private static final byte[] MAGIC = "MUSBCTY".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int CODE = 2;

    /// In place of a kind, for points that no line has.
    private static final int POINTS = 6;

    private final byte[] bytes;
    private int position;
    private int step;
    private int x;
    private int y;

    private CountryReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /// A part of an outline.
    sealed interface Part {
        /// Along a line of the level.
        ///
        /// @param point the number of the line's point from which on
        /// @param steps how many, negative for backwards; rings go on beyond their last point
        record Along(LineKind kind, int line, int point, int steps) implements Part {}

        /// Along points of its own.
        ///
        /// @param xy x0, y0, x1, y1 … in units of [BaseMap#GRID]
        @SuppressWarnings("ArrayRecordComponent") // read once, changed by nobody
        record Points(int[] xy) implements Part {}
    }

    /// @param in a whole file; left open
    /// @return by ISO 3166-1 code of two letters: closed outlines, in parts that go on where the one before ends
    /// @throws IOException if it cannot be read, is cut short, or is not such a file
    static Map<String, List<List<Part>>> read(InputStream in) throws IOException {
        try {
            return new CountryReader(in.readAllBytes()).countries();
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IOException("the outlines of countries are damaged", e);
        }
    }

    private Map<String, List<List<Part>>> countries() throws IOException {
        if (bytes.length < MAGIC.length || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IOException("no packed outlines of countries");
        }
        position = MAGIC.length;
        if (bytes[position++] != VERSION) {
            throw new IOException("outlines of countries of unknown version");
        }
        step = 1 << BaseMap.GRID_BITS - bytes[position++];
        var countries = new HashMap<String, List<List<Part>>>();
        for (int left = varint(); left > 0; left--) {
            String code = new String(bytes, position, CODE, StandardCharsets.US_ASCII);
            position += CODE;
            countries.put(code, rings());
        }
        if (position != bytes.length) {
            throw new IOException("the outlines of countries are damaged");
        }
        return Map.copyOf(countries);
    }

    private List<List<Part>> rings() {
        var rings = new ArrayList<List<Part>>();
        for (int left = varint(); left > 0; left--) {
            var ring = new ArrayList<Part>();
            for (int parts = varint(); parts > 0; parts--) {
                ring.add(part());
            }
            rings.add(List.copyOf(ring));
        }
        return List.copyOf(rings);
    }

    private Part part() {
        int kind = bytes[position++];
        if (kind != POINTS) {
            return new Part.Along(LineKind.values()[kind], varint(), varint(), zigzag());
        }
        int[] xy = new int[2 * varint()];
        for (int i = 0; i < xy.length; i += 2) {
            x += zigzag() * step;
            y += zigzag() * step;
            xy[i] = x;
            xy[i + 1] = y;
        }
        return new Part.Points(xy);
    }

    private int varint() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int more = bytes[position++];
            value |= (more & 0x7F) << shift;
            if (more >= 0) {
                return value;
            }
        }
    }

    private int zigzag() {
        int value = varint();
        return value >>> 1 ^ -(value & 1);
    }
}

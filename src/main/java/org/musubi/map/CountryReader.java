package org.musubi.map;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads which lines of a level the outlines of countries are made of; `src/site/markdown/basemap.md` describes the
/// format.
final class CountryReader {
    private static final String MAGIC = "MUSBCTY";
    private static final int VERSION = 1;
    private static final int CODE = 2;

    /// In place of a kind, for points that no line has.
    private static final int POINTS = 6;

    private final PackedBytes bytes;
    private final int step;
    private int x;
    private int y;

    private CountryReader(PackedBytes bytes) throws IOException {
        this.bytes = bytes;
        step = bytes.step();
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
        return new CountryReader(new PackedBytes(in, MAGIC, VERSION, "file of country outlines")).countries();
    }

    private Map<String, List<List<Part>>> countries() throws IOException {
        var countries = new HashMap<String, List<List<Part>>>();
        for (int left = bytes.count(); left > 0; left--) {
            countries.put(bytes.text(CODE), rings());
        }
        bytes.end();
        return Map.copyOf(countries);
    }

    private List<List<Part>> rings() throws IOException {
        var rings = new ArrayList<List<Part>>();
        for (int left = bytes.count(); left > 0; left--) {
            var ring = new ArrayList<Part>();
            for (int parts = bytes.count(); parts > 0; parts--) {
                ring.add(part());
            }
            rings.add(List.copyOf(ring));
        }
        return List.copyOf(rings);
    }

    private Part part() throws IOException {
        int kind = bytes.next();
        if (kind != POINTS) {
            return new Part.Along(bytes.kind(kind), bytes.varint(), bytes.varint(), bytes.zigzag());
        }
        int[] xy = new int[2 * bytes.count()];
        for (int i = 0; i < xy.length; i += 2) {
            x += bytes.zigzag() * step;
            y += bytes.zigzag() * step;
            xy[i] = x;
            xy[i + 1] = y;
        }
        return new Part.Points(xy);
    }
}

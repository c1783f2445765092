package org.musubi.map;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// Reads one packed level; `src/site/markdown/basemap.md` describes the format.
final class MapLevelReader {
    private static final byte[] MAGIC = "MUSBMAP".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;

    private final byte[] bytes;
    private int position;
    private int step;

    private MapLevelReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param in a whole file; left open
    /// @throws IOException if it cannot be read, is cut short, or is not such a file
    static MapLevel read(InputStream in) throws IOException {
        try {
            return new MapLevelReader(in.readAllBytes()).level();
        } catch (IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new IOException("the base map is damaged", e);
        }
    }

    private MapLevel level() throws IOException {
        if (bytes.length < MAGIC.length || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new IOException("not a packed base map");
        }
        position = MAGIC.length;
        int version = next();
        if (version != VERSION) {
            throw new IOException("base map of unknown version " + version);
        }
        int bits = next();
        if (bits < 1 || bits > BaseMap.GRID_BITS) {
            throw new IOException("base map on an unknown grid of " + bits + " bits");
        }
        step = 1 << BaseMap.GRID_BITS - bits;
        int minZoom = next();
        int maxZoom = next();
        Map<LineKind, MapLines> lines = new EnumMap<>(LineKind.class);
        for (int left = next(); left > 0; left--) {
            LineKind kind = LineKind.values()[next()];
            lines.put(kind, lines(kind.isRing()));
        }
        if (position != bytes.length || lines.size() != LineKind.values().length) {
            throw new IOException("the base map is damaged");
        }
        return new MapLevel(minZoom, maxZoom, lines);
    }

    private MapLines lines(boolean rings) throws EOFException {
        int count = varint();
        int points = varint() + (rings ? count : 0);
        if (count > bytes.length || points > bytes.length) {
            throw new EOFException("the base map is cut short");
        }
        int[] xy = new int[2 * points];
        int[] starts = new int[count + 1];
        byte[] ranks = new byte[count];
        int x = 0;
        int y = 0;
        int to = 0;
        for (int line = 0; line < count; line++) {
            starts[line] = to / 2;
            ranks[line] = (byte) varint();
            for (int left = varint(); left > 0; left--) {
                x += zigzag() * step;
                y += zigzag() * step;
                xy[to++] = x;
                xy[to++] = y;
            }
            if (rings) {
                xy[to++] = xy[2 * starts[line]];
                xy[to++] = xy[2 * starts[line] + 1];
            }
        }
        starts[count] = to / 2;
        return new MapLines(xy, starts, ranks);
    }

    private int next() {
        return bytes[position++];
    }

    private int varint() {
        int value = next();
        if (value >= 0) {
            return value;
        }
        value &= 0x7F;
        for (int shift = 7; ; shift += 7) {
            int more = next();
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

package org.musubi.map;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;

/// Reads one packed level; `src/site/markdown/basemap.md` describes the format.
final class MapLevelReader {
    private static final String MAGIC = "MUSBMAP";
    private static final int VERSION = 1;

    private final PackedBytes bytes;
    private final int step;

    private MapLevelReader(PackedBytes bytes) throws IOException {
        this.bytes = bytes;
        step = bytes.step();
    }

    /// @param in a whole file; left open
    /// @throws IOException if it cannot be read, is cut short, or is not such a file
    static MapLevel read(InputStream in) throws IOException {
        return new MapLevelReader(new PackedBytes(in, MAGIC, VERSION, "base map")).level();
    }

    private MapLevel level() throws IOException {
        int minZoom = bytes.next();
        int maxZoom = bytes.next();
        Map<LineKind, MapLines> lines = new EnumMap<>(LineKind.class);
        for (int left = bytes.next(); left > 0; left--) {
            LineKind kind = bytes.kind(bytes.next());
            lines.put(kind, lines(kind.isRing()));
        }
        bytes.end();
        if (lines.size() != LineKind.values().length) {
            throw bytes.damaged("kinds of lines are missing");
        }
        return new MapLevel(minZoom, maxZoom, lines);
    }

    private MapLines lines(boolean rings) throws IOException {
        int count = bytes.count();
        int points = bytes.count() + (rings ? count : 0);
        int[] xy = new int[2 * points];
        int[] starts = new int[count + 1];
        byte[] ranks = new byte[count];
        int x = 0;
        int y = 0;
        int to = 0;
        for (int line = 0; line < count; line++) {
            starts[line] = to / 2;
            ranks[line] = (byte) bytes.varint();
            for (int left = points(points - to / 2 - (rings ? 1 : 0)); left > 0; left--) {
                x += bytes.zigzag() * step;
                y += bytes.zigzag() * step;
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

    /// How many points the next line has.
    ///
    /// @param room for so many is left
    private int points(int room) throws IOException {
        int points = bytes.count();
        if (points > room) {
            throw bytes.damaged("more points than were told");
        }
        return points;
    }
}

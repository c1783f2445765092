package org.musubi.tools.basemap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes one level of detail in the format that `src/site/markdown/basemap.md` describes. */
final class LevelWriter {
    private static final byte[] MAGIC = {'M', 'U', 'S', 'B', 'M', 'A', 'P'};
    private static final int VERSION = 1;

    private final PackedBytes bytes = new PackedBytes();
    private int shift;
    private int x;
    private int y;

    /** @return bytes written */
    long write(Path file, Level level, EnumMap<Kind, List<Line>> layers) throws IOException {
        bytes.writeBytes(MAGIC);
        bytes.write(VERSION);
        shift = Grid.BITS - level.gridBits();
        bytes.write(level.gridBits());
        bytes.write(level.minZoom());
        bytes.write(level.maxZoom());
        bytes.write(layers.size());
        for (Map.Entry<Kind, List<Line>> layer : layers.entrySet()) {
            write(layer.getKey(), layer.getValue());
        }
        Files.write(file, bytes.toByteArray());
        return bytes.size();
    }

    /**
     * The order of lines in the file. Neighbours in space become neighbours in the file: small steps, better packing,
     * and an order that does not depend on how the lines were found.
     */
    static List<Line> sorted(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparingInt(Line::rank)
                        .thenComparingLong(line -> morton(line.x(0), line.y(0)))
                        .thenComparing(Line::xy, Arrays::compare))
                .toList();
    }

    private void write(Kind kind, List<Line> lines) {
        List<Line> sorted = sorted(lines);
        bytes.write(kind.ordinal());
        bytes.varint(sorted.size());
        bytes.varint(sorted.stream().mapToInt(Line::size).sum());
        x = 0;
        y = 0;
        for (Line line : sorted) {
            bytes.varint(line.rank());
            bytes.varint(line.size());
            for (int i = 0; i < line.size(); i++) {
                bytes.zigzag(line.x(i) - x >> shift);
                bytes.zigzag(line.y(i) - y >> shift);
                x = line.x(i);
                y = line.y(i);
            }
        }
    }

    private static long morton(int x, int y) {
        long code = 0;
        for (int bit = Grid.BITS; bit >= 0; bit--) {
            code = code << 2 | (y >> bit & 1) << 1 | x >> bit & 1;
        }
        return code;
    }
}

package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MapLevelReaderTest {
    private static final int BITS = 18;
    private static final int STEP = 4;

    @Property(tries = 200)
    void readsWhatTheFormatDescribes(@ForAll("lines") List<int[]> lines) throws IOException {
        MapLevel level = MapLevelReader.read(new ByteArrayInputStream(file(lines)));

        assertThat(level.minZoom()).isEqualTo(4);
        assertThat(level.maxZoom()).isEqualTo(5);
        for (LineKind kind : LineKind.values()) {
            MapLines read = level.of(kind);
            assertThat(read.count()).isEqualTo(lines.size());
            for (int i = 0; i < lines.size(); i++) {
                assertThat(points(read, i)).containsExactly(expected(lines.get(i), kind.isRing()));
                assertThat(read.rank(i)).isEqualTo(i % 5);
            }
        }
    }

    @Property(tries = 200)
    void runsCoverALineWithoutGaps(@ForAll("lines") List<int[]> lines) throws IOException {
        MapLines read =
                MapLevelReader.read(new ByteArrayInputStream(file(lines))).of(LineKind.LAND);

        for (int line = 0; line < read.count(); line++) {
            int reached = read.start(line);
            for (int run = read.firstRun(line); run < read.endRun(line); run++) {
                assertThat(read.runStart(line, run)).isEqualTo(reached);
                reached = read.runEnd(line, run);
                assertThat(reached - read.runStart(line, run)).isBetween(1, MapLines.RUN);
            }
            assertThat(reached).isEqualTo(read.end(line));
        }
    }

    @Provide
    Arbitrary<List<int[]>> lines() {
        return Arbitraries.integers()
                .between(0, 1 << BITS)
                .array(int[].class)
                .ofMinSize(4)
                .ofMaxSize(300)
                .map(values -> values.length % 2 == 0 ? values : Arrays.copyOf(values, values.length - 1))
                .list()
                .ofMaxSize(6);
    }

    @Test
    void refusesAFileOfAnotherKind() {
        assertThatIOException()
                .isThrownBy(() -> MapLevelReader.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
                .withMessage("not a packed base map");
    }

    @Test
    void refusesAnotherVersion() {
        byte[] file = file(List.of(new int[] {1, 1, 2, 2}));
        file[7] = 9;

        assertThatIOException()
                .isThrownBy(() -> MapLevelReader.read(new ByteArrayInputStream(file)))
                .withMessage("base map of unknown version 9");
    }

    @Test
    void refusesAFileCutShortAnywhere() {
        byte[] file = file(List.of(new int[] {1, 1, 2, 2, 5, 9}));

        for (int length = 0; length < file.length; length++) {
            byte[] part = Arrays.copyOf(file, length);
            assertThatIOException().isThrownBy(() -> MapLevelReader.read(new ByteArrayInputStream(part)));
        }
    }

    private static int[] expected(int[] line, boolean ring) {
        int[] points = Arrays.stream(line).map(value -> value * STEP).toArray();
        if (ring) {
            points = Arrays.copyOf(points, points.length + 2);
            points[points.length - 2] = points[0];
            points[points.length - 1] = points[1];
        }
        return points;
    }

    private static int[] points(MapLines lines, int line) {
        List<Integer> points = new ArrayList<>();
        for (int point = lines.start(line); point <= lines.end(line); point++) {
            points.add(lines.x(point));
            points.add(lines.y(point));
        }
        return points.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Every kind holds the same lines; ranks count 0 to 4 again and again.
    private static byte[] file(List<int[]> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("MUSBMAP".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {1, BITS, 4, 5, 6});
        for (int kind = 0; kind < 6; kind++) {
            out.write(kind);
            varint(out, lines.size());
            varint(out, lines.stream().mapToInt(line -> line.length / 2).sum());
            int x = 0;
            int y = 0;
            for (int i = 0; i < lines.size(); i++) {
                int[] line = lines.get(i);
                varint(out, i % 5);
                varint(out, line.length / 2);
                for (int at = 0; at < line.length; at += 2) {
                    zigzag(out, line[at] - x);
                    zigzag(out, line[at + 1] - y);
                    x = line[at];
                    y = line[at + 1];
                }
            }
        }
        return out.toByteArray();
    }

    private static void zigzag(ByteArrayOutputStream out, int value) {
        varint(out, value >= 0 ? 2 * value : -2 * value - 1);
    }

    private static void varint(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest >= 128) {
            out.write(rest % 128 + 128);
            rest /= 128;
        }
        out.write(rest);
    }
}

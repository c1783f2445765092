package org.musubi.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.QuadCurve2D;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ArcPainterTest {
    private static final int SIZE = 200;

    private final int[] argb = new int[SIZE * SIZE];
    private final ArcPainter painter = new ArcPainter(argb, SIZE, SIZE);

    private static int alpha(int pixel) {
        return pixel >>> 24;
    }

    private static double length(double x0, double y0, double cx, double cy, double x1, double y1) {
        PathIterator path =
                new Path2D.Double(new QuadCurve2D.Double(x0, y0, cx, cy, x1, y1)).getPathIterator(null, 0.01);
        var at = new double[6];
        path.currentSegment(at);
        double length = 0;
        double x = at[0];
        double y = at[1];
        for (path.next(); !path.isDone(); path.next()) {
            path.currentSegment(at);
            length += Math.hypot(at[0] - x, at[1] - y);
            x = at[0];
            y = at[1];
        }
        return length;
    }

    @Test
    void aStraightLineIsAsThickAsAskedFor() {
        painter.draw(20, 50.5, 100, 50.5, 180, 50.5, 3, 0x336699, 1);

        for (int x = 30; x < 170; x++) {
            assertThat(argb[50 * SIZE + x]).isEqualTo(0xFF336699);
            int all = 0;
            for (int y = 0; y < SIZE; y++) {
                all += alpha(argb[y * SIZE + x]);
            }
            assertThat(all / 255.0).isCloseTo(3, within(0.02));
        }
    }

    @Property(tries = 200)
    void aTranslucentCurveIsNowhereDenserThanAskedForAndCoversItsArea(
            @ForAll @DoubleRange(min = 30, max = 170) double x0,
            @ForAll @DoubleRange(min = 30, max = 170) double y0,
            @ForAll @DoubleRange(min = 30, max = 170) double x1,
            @ForAll @DoubleRange(min = 30, max = 170) double y1,
            @ForAll @DoubleRange(min = 1, max = 6) double thick) {
        Arrays.fill(argb, 0);
        double cx = (x0 + x1) / 2 + (y1 - y0) * 0.22;
        double cy = (y0 + y1) / 2 - (x1 - x0) * 0.22;
        painter.draw(x0, y0, cx, cy, x1, y1, thick, 0xFFFFFF, 0.5);

        assertThat(Arrays.stream(argb).map(ArcPainterTest::alpha).max().orElse(0))
                .isLessThanOrEqualTo(128);
        double covered = Arrays.stream(argb).map(ArcPainterTest::alpha).sum() / 127.5;
        double length = length(x0, y0, cx, cy, x1, y1);
        // The ends are a little rounder or longer than they would be by the book: markers lie over them.
        assertThat(covered).isCloseTo(length * thick, within(0.06 * length * thick + (thick + 2) * (thick + 2)));
    }

    @Property(tries = 100)
    void whatLiesBeyondThePictureIsLeftOut(
            @ForAll @DoubleRange(min = -4_000, max = 4_000) double x0,
            @ForAll @DoubleRange(min = -4_000, max = 4_000) double y0,
            @ForAll @DoubleRange(min = -4_000, max = 4_000) double x1,
            @ForAll @DoubleRange(min = -4_000, max = 4_000) double y1) {
        Arrays.fill(argb, 0);
        painter.draw(x0, y0, (x0 + x1) / 2, (y0 + y1) / 2 - 300, x1, y1, 4, 0x204060, 0.7);

        assertThat(Arrays.stream(argb).map(ArcPainterTest::alpha).max().orElse(0))
                .isLessThanOrEqualTo(179);
    }

    @Test
    void whatLiesUnderItShinesThrough() {
        Arrays.fill(argb, 0xFF0000FF);
        painter.draw(20, 50.5, 100, 50.5, 180, 50.5, 3, 0xFF0000, 0.5);

        var mixed = new Color(argb[50 * SIZE + 100], true);
        assertThat(mixed.getAlpha()).isEqualTo(255);
        assertThat(mixed.getRed()).isBetween(127, 128);
        assertThat(mixed.getBlue()).isBetween(127, 128);
    }
}

package org.musubi.report;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/// Writes outlines as the path data of SVG: hundredths of a point, each place counted from the one before, which
/// takes least room.
final class SvgPaths {
    private static final double UNIT = 100;

    private final StringBuilder out;
    private long x;
    private long y;
    private long startX;
    private long startY;

    private SvgPaths(StringBuilder out) {
        this.out = out;
    }

    static void append(Shape outline, StringBuilder out) {
        var writer = new SvgPaths(out);
        var at = new double[6];
        for (PathIterator path = outline.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> writer.move(at);
                case PathIterator.SEG_LINETO -> writer.go('l', at, 1);
                case PathIterator.SEG_QUADTO -> writer.go('q', at, 2);
                case PathIterator.SEG_CUBICTO -> writer.go('c', at, 3);
                default -> writer.close();
            }
        }
    }

    private void move(double[] at) {
        x = hundredths(at[0]);
        y = hundredths(at[1]);
        startX = x;
        startY = y;
        out.append('M');
        number(x);
        out.append(' ');
        number(y);
    }

    /// @param points how many there are; the last is where it goes
    private void go(char letter, double[] at, int points) {
        out.append(letter);
        for (int i = 0; i < 2 * points; i += 2) {
            out.append(i == 0 ? "" : " ");
            number(hundredths(at[i]) - x);
            out.append(' ');
            number(hundredths(at[i + 1]) - y);
        }
        x = hundredths(at[2 * points - 2]);
        y = hundredths(at[2 * points - 1]);
    }

    private void close() {
        out.append('z');
        x = startX;
        y = startY;
    }

    private static long hundredths(double value) {
        return Math.round(value * UNIT);
    }

    private void number(long hundredths) {
        long size = Math.abs(hundredths);
        out.append(hundredths < 0 ? "-" : "").append(size / 100);
        if (size % 100 != 0) {
            out.append('.').append(size / 10 % 10);
            if (size % 10 != 0) {
                out.append(size % 10);
            }
        }
    }
}

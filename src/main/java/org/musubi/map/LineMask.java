package org.musubi.map;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Arrays;

/// How far each dot of a picture is from the nearest of some lines. From that follows how dark a stroke of any width is
/// there, with round joins and ends; and since strokes do not add up where they meet, translucent ones have no knots.
final class LineMask {
    private static final float FAR = Float.MAX_VALUE;

    private final int width;
    private final int height;
    private final float[] squares;
    private final int[] from;
    private final int[] to;
    private double reach;

    /// @param width in dots
    /// @param height in dots
    LineMask(int width, int height) {
        this.width = width;
        this.height = height;
        this.squares = new float[width * height];
        this.from = new int[height];
        this.to = new int[height];
        Arrays.fill(squares, FAR);
        Arrays.fill(from, width);
    }

    /// Sets the lines, to be read row by row before others are set.
    ///
    /// @param path of straight pieces
    /// @param furthest dots from a line beyond which nothing is wanted
    void set(Path2D path, double furthest) {
        reach = furthest;
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator pieces = path.getPathIterator(null); !pieces.isDone(); pieces.next()) {
            if (pieces.currentSegment(at) == PathIterator.SEG_LINETO) {
                line(x, y, at[0], at[1]);
            }
            x = at[0];
            y = at[1];
        }
    }

    private void line(double x0, double y0, double x1, double y1) {
        int top = (int) Math.max(0, Math.min(y0, y1) - reach);
        int bottom = (int) Math.min(height, Math.max(y0, y1) + reach + 1);
        double least = Math.max(0, Math.min(x0, x1) - reach);
        double most = Math.min(width, Math.max(x0, x1) + reach + 1);
        if (top >= bottom || least >= most) {
            return;
        }
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = dx * dx + dy * dy;
        double slope = dx / dy;
        // Half of what a row cuts out of the strip along the line; endless, or no number, if that is level.
        double half = reach * Math.sqrt(length) / Math.abs(dy);
        for (int row = top; row < bottom; row++) {
            double down = row + 0.5 - y0;
            double middle = x0 + down * slope;
            boolean steep = half < width;
            int first = (int) (steep ? Math.max(least, middle - half) : least);
            int end = (int) (steep ? Math.min(most, middle + half + 1) : most);
            if (first < end) {
                from[row] = Math.min(from[row], first);
                to[row] = Math.max(to[row], end);
                row(row * width, first, end, x0, down, dx, dy, length);
            }
        }
    }

    private void row(int start, int first, int end, double x0, double down, double dx, double dy, double length) {
        double part = length > 0 ? 1 / length : 0;
        double right = first + 0.5 - x0;
        for (int at = start + first; at < start + end; at++, right++) {
            double along = right * dx + down * dy;
            double square;
            if (along <= 0) {
                square = right * right + down * down;
            } else if (along >= length) {
                square = (right - dx) * (right - dx) + (down - dy) * (down - dy);
            } else {
                double across = right * dy - down * dx;
                square = across * across * part;
            }
            if (square < squares[at]) {
                squares[at] = (float) square;
            }
        }
    }

    /// Reads a row, and forgets it.
    ///
    /// @param alphas is given how opaque a stroke is on each dot from [#firstOf] to [#endOf], 0 to 255
    void read(int row, int[] alphas, StrokeTable stroke) {
        int start = row * width;
        for (int column = from[row]; column < to[row]; column++) {
            alphas[column] = stroke.alpha(squares[start + column]);
        }
        if (from[row] < to[row]) {
            Arrays.fill(squares, start + from[row], start + to[row], FAR);
        }
        from[row] = width;
        to[row] = 0;
    }

    /// The first dot of a row that may be near a line.
    int firstOf(int row) {
        return from[row];
    }

    /// One past the last such dot; not more than [#firstOf] if there is none.
    int endOf(int row) {
        return to[row];
    }
}

package org.musubi.map;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Arrays;

/// How much of each dot of a picture lies within areas with straight edges.
///
/// Algorithm: each edge leaves in the dots it crosses how much it changes the area to its right; a sum along a row then
/// gives how much of each dot is covered (signed areas, as in the rasterisers of font-rs and FreeType). Exact for areas
/// that do not overlap within a dot, and an edge costs no more than the rows it crosses.
final class AreaMask {
    private static final int OPAQUE = 255;

    private final int width;
    private final int height;
    private final int stride;
    private final float[] changes;
    private final int[] from;
    private boolean evenOdd;
    private double x;
    private double y;

    /// @param width in dots
    /// @param height in dots
    AreaMask(int width, int height) {
        this.width = width;
        this.height = height;
        this.stride = width + 2;
        this.changes = new float[stride * height];
        this.from = new int[height];
        Arrays.fill(from, width);
    }

    /// Sets the areas, to be read row by row before others are set.
    ///
    /// @param path of straight pieces
    void set(Path2D path) {
        evenOdd = path.getWindingRule() == Path2D.WIND_EVEN_ODD;
        double[] at = new double[6];
        double startX = 0;
        double startY = 0;
        x = startX;
        y = startY;
        for (PathIterator pieces = path.getPathIterator(null); !pieces.isDone(); pieces.next()) {
            int kind = pieces.currentSegment(at);
            if (kind == PathIterator.SEG_LINETO) {
                lineTo(at[0], at[1]);
                continue;
            }
            lineTo(startX, startY);
            if (kind == PathIterator.SEG_MOVETO) {
                startX = at[0];
                startY = at[1];
                x = startX;
                y = startY;
            }
        }
        lineTo(startX, startY);
    }

    private void lineTo(double toX, double toY) {
        if (y < toY) {
            down(x, y, toX, toY, 1);
        } else if (toY < y) {
            down(toX, toY, x, y, -1);
        }
        x = toX;
        y = toY;
    }

    /// An edge from its upper to its lower end, cut down to the picture. What lies to the left of it counts as an edge
    /// along its left side, what lies to the right not at all.
    private void down(double x0, double y0, double x1, double y1, int sign) {
        if (y1 <= 0 || y0 >= height || x0 >= width && x1 >= width) {
            return;
        }
        double slope = (x1 - x0) / (y1 - y0);
        double top = Math.max(y0, 0);
        double bottom = Math.min(y1, height);
        double atTop = x0 + (top - y0) * slope;
        double atBottom = x1 - (y1 - bottom) * slope;
        if (atTop < 0 != atBottom < 0) {
            double cut = Math.clamp(top - atTop / slope, top, bottom);
            if (atTop < 0) {
                rows(0, top, cut, 0, sign);
                top = cut;
                atTop = 0;
            } else {
                rows(0, cut, bottom, 0, sign);
                bottom = cut;
                atBottom = 0;
            }
        }
        if (atTop > width != atBottom > width) {
            double cut = Math.clamp(top + (width - atTop) / slope, top, bottom);
            if (atTop > width) {
                top = cut;
                atTop = width;
            } else {
                bottom = cut;
            }
        }
        if (atTop <= width) {
            rows(Math.max(0, atTop), top, bottom, atTop < 0 ? 0 : slope, sign);
        }
    }

    private void rows(double startX, double top, double bottom, double slope, int sign) {
        double left = startX;
        for (int row = (int) top; row < bottom; row++) {
            double high = Math.min(row + 1, bottom) - Math.max(row, top);
            double right = Math.clamp(left + slope * high, 0, width);
            if (left < right) {
                row(row, left, right, high * sign);
            } else {
                row(row, right, left, high * sign);
            }
            left = right;
        }
    }

    /// A piece of an edge within one row.
    private void row(int row, double left, double right, double height) {
        int first = (int) left;
        int at = row * stride + first;
        from[row] = Math.min(from[row], first);
        double inFirst = left - first;
        double inLast = right - first;
        if (inLast <= 1) {
            double beyond = height * (inFirst + inLast) / 2;
            changes[at] += (float) (height - beyond);
            changes[at + 1] += (float) beyond;
            return;
        }
        // The area to the right of the piece grows from dot to dot: as a triangle, by equal steps, as a triangle.
        double step = 1 / (right - left);
        double before = 0;
        double covered = 0;
        for (int dot = 0; dot < inLast; dot++) {
            double begins = Math.max(dot, inFirst);
            double ends = Math.min(dot + 1, inLast);
            double reached = before + (ends - begins) * step;
            double now = (before + reached) / 2 * (ends - begins) + (ends < dot + 1 ? dot + 1 - ends : 0);
            changes[at + dot] += (float) (height * (now - covered));
            covered = now;
            before = reached;
        }
        changes[at + (int) Math.ceil(inLast)] += (float) (height * (1 - covered));
    }

    /// Reads a row, and forgets it.
    ///
    /// @param alphas is given how much of each dot is covered, 0 to 255, from [#firstOf] on
    void read(int row, int[] alphas) {
        int start = row * stride;
        float sum = 0;
        int alpha = 0;
        for (int column = from[row]; column < width; column++) {
            float change = changes[start + column];
            if (change != 0) {
                sum += change;
                alpha = alpha(Math.abs(sum));
            }
            alphas[column] = alpha;
        }
        Arrays.fill(changes, start + from[row], start + stride, 0);
        from[row] = width;
    }

    /// The first dot of a row that may be covered; as many as there are dots if none is.
    int firstOf(int row) {
        return from[row];
    }

    private int alpha(float sum) {
        float part = evenOdd && sum > 1 ? Math.abs(sum - 2 * Math.round(sum / 2)) : sum;
        return part >= 1 ? OPAQUE : (int) (part * OPAQUE + 0.5f);
    }
}

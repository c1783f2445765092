package org.musubi.map;

import java.util.Arrays;

/// Paints curves with soft edges straight into the pixels of a picture.
///
/// Java2D can do that too, but takes several times as long, and curves are most of what a map paints. A curve is
/// flattened to straight pieces; along each, pixels are covered by how far they lie from its middle. Where pieces of a
/// curve meet or cross, what covers more counts, so that a translucent curve is equally dense all along. For one thread
/// at a time.
final class ArcPainter {
    /// How far a straight piece may lie beside the curve, in pixels.
    private static final double TOLERANCE = 0.08;

    private static final int MOST_PIECES = 200;
    private static final int FULL = 255;

    private final int[] argb;
    private final int width;
    private final int height;
    /// How much of each pixel the curve that is being painted covers.
    private final byte[] cover;
    private int[] touched = new int[1 << 12];
    private int size;

    /// @param argb the picture's pixels, colours multiplied by their opacity
    ArcPainter(int[] argb, int width, int height) {
        this.argb = argb;
        this.width = width;
        this.height = height;
        cover = new byte[argb.length];
    }

    /// Paints a quadratic Bézier curve, all in pixels of the picture.
    ///
    /// @param thick how wide it is
    /// @param rgb its colour
    /// @param opacity from 0 to 1
    void draw(
            double x0,
            double y0,
            double controlX,
            double controlY,
            double x1,
            double y1,
            double thick,
            int rgb,
            double opacity) {
        double bend = Math.hypot(x0 - 2 * controlX + x1, y0 - 2 * controlY + y1);
        int pieces = Math.clamp((long) Math.ceil(Math.sqrt(bend / (4 * TOLERANCE))), 1, MOST_PIECES);
        double fromX = x0;
        double fromY = y0;
        for (int piece = 1; piece <= pieces; piece++) {
            double part = piece / (double) pieces;
            double rest = 1 - part;
            double toX = rest * rest * x0 + 2 * rest * part * controlX + part * part * x1;
            double toY = rest * rest * y0 + 2 * rest * part * controlY + part * part * y1;
            cover(fromX, fromY, toX, toY, thick / 2);
            fromX = toX;
            fromY = toY;
        }
        blend(rgb, (int) Math.round(opacity * FULL));
    }

    /// How far from a curve pixels can be that it covers somewhat: its straight pieces are drawn on by half their
    /// width,
    /// and what lies across one is measured along an axis.
    ///
    /// @param thick how wide the curve is, in pixels
    static double reach(double thick) {
        return 1.25 * thick + 1;
    }

    private void cover(double x0, double y0, double x1, double y1, double half) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double length = Math.hypot(dx, dy);
        double reach = reach(2 * half);
        if (length == 0
                || Math.max(x0, x1) < -reach
                || Math.max(y0, y1) < -reach
                || Math.min(x0, x1) > width + reach
                || Math.min(y0, y1) > height + reach) {
            return;
        }
        if (Math.abs(dx) >= Math.abs(dy)) {
            along(Math.min(x0, x1), Math.max(x0, x1), x0, y0, dy / dx, Math.abs(dx) / length, half, true);
        } else {
            along(Math.min(y0, y1), Math.max(y0, y1), y0, x0, dx / dy, Math.abs(dy) / length, half, false);
        }
    }

    /// Goes pixel by pixel along the axis that a piece is longer on, and at each across it.
    ///
    /// @param start the lower end of the piece on that axis
    /// @param at a point of it on that axis, where on the other one it is at `across`
    /// @param slope how far it goes across for each pixel along
    /// @param cosine of its angle to the axis
    /// @param flat whether that axis is the horizontal one
    private void along(
            double start,
            double end,
            double at,
            double across,
            double slope,
            double cosine,
            double half,
            boolean flat) {
        int length = flat ? width : height;
        int limit = flat ? height : width;
        if (end + half <= 0 || start - half >= length) {
            return;
        }
        int step = flat ? width : 1;
        int stride = flat ? 1 : width;
        double reach = (half + 0.5) / cosine;
        int first = pixel(start - half, length - 1);
        int last = pixel(end + half, length - 1);
        for (int i = first; i <= last; i++) {
            double middle = across + (i + 0.5 - at) * slope;
            if (middle + reach > 0 && middle - reach < limit) {
                int high = pixel(middle + reach, limit - 1);
                for (int j = pixel(middle - reach, limit - 1); j <= high; j++) {
                    double covered = half + 0.5 - Math.abs(j + 0.5 - middle) * cosine;
                    cover(i * stride + j * step, covered >= 1 ? FULL : (int) (covered * FULL));
                }
            }
        }
    }

    private static int pixel(double at, int last) {
        return at <= 0 ? 0 : Math.min((int) at, last);
    }

    private void cover(int pixel, int covered) {
        int before = cover[pixel] & FULL;
        if (covered > before) {
            if (before == 0) {
                if (size == touched.length) {
                    touched = Arrays.copyOf(touched, size * 2);
                }
                touched[size++] = pixel;
            }
            cover[pixel] = (byte) covered;
        }
    }

    private void blend(int rgb, int opacity) {
        int red = rgb >> 16 & FULL;
        int green = rgb >> 8 & FULL;
        int blue = rgb & FULL;
        for (int i = 0; i < size; i++) {
            int pixel = touched[i];
            int over = divided((cover[pixel] & FULL) * opacity);
            int under = argb[pixel];
            cover[pixel] = 0;
            if (under == 0) {
                argb[pixel] =
                        over << 24 | divided(red * over) << 16 | divided(green * over) << 8 | divided(blue * over);
                continue;
            }
            int through = FULL - over;
            argb[pixel] = over + divided((under >>> 24) * through) << 24
                    | divided(red * over) + divided((under >> 16 & FULL) * through) << 16
                    | divided(green * over) + divided((under >> 8 & FULL) * through) << 8
                    | divided(blue * over) + divided((under & FULL) * through);
        }
        size = 0;
    }

    /// By 255, rounded.
    private static int divided(int product) {
        int more = product + 128;
        return more + (more >> 8) >> 8;
    }
}

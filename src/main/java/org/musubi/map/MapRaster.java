package org.musubi.map;

import java.awt.geom.Path2D;
import java.util.Arrays;
import org.musubi.map.Pixels.Mode;

/// Draws areas and lines with straight pieces, with smooth edges, on an image in memory.
///
/// It does for the base map what Graphics2D would do, in a third of the time, and needs none of the some three hundred
/// classes that Graphics2D needs before it has drawn anything: see `src/site/markdown/decisions/map-speed.md`. One
/// thread at a time.
final class MapRaster {
    private final Pixels pixels;
    private final AreaMask areas;
    private final LineMask lines;
    /// One row of them.
    private final int[] alphas;

    /// @param width in dots
    /// @param height in dots
    MapRaster(int width, int height) {
        pixels = new Pixels(width, height);
        areas = new AreaMask(width, height);
        lines = new LineMask(width, height);
        alphas = new int[width];
    }

    /// @return the picture, whose pixels are not copied
    MapPicture picture() {
        return new MapPicture(pixels.width(), pixels.height(), pixels.argb());
    }

    /// Fills areas by their winding rule.
    ///
    /// @param rgb an opaque colour
    void fill(Path2D path, int rgb, Mode mode) {
        areas.set(path);
        for (int row = 0; row < pixels.height(); row++) {
            int first = areas.firstOf(row);
            if (first < pixels.width()) {
                areas.read(row, alphas);
                pixels.lay(alphas, row, first, pixels.width(), rgb, mode);
            }
        }
    }

    /// Strokes lines, with round joins and ends.
    ///
    /// @param argb colour, 0xAARRGGBB
    /// @param widths of the stroke in dots; if there are several, as if one were drawn over the other
    void draw(Path2D path, int argb, Mode mode, double... widths) {
        var stroke = new StrokeTable(argb, widths);
        lines.set(path, stroke.reach());
        for (int row = 0; row < pixels.height(); row++) {
            int first = lines.firstOf(row);
            int end = lines.endOf(row);
            if (first < end) {
                lines.read(row, alphas, stroke);
                pixels.lay(alphas, row, first, end, argb, mode);
            }
        }
    }

    /// Lays an opaque colour beneath everything.
    void ground(int rgb) {
        Arrays.fill(alphas, 255);
        for (int row = 0; row < pixels.height(); row++) {
            pixels.lay(alphas, row, 0, pixels.width(), rgb, Mode.UNDER);
        }
    }
}

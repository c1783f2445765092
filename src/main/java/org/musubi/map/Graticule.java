package org.musubi.map;

import java.awt.geom.Path2D;

/// Meridians and parallels, the closer together the nearer one looks.
final class Graticule {
    /// Degrees between two lines, by zoom.
    private static final int[] STEPS = {45, 30, 30, 20, 10, 5};

    private static final int NORTHERNMOST = 80;

    private Graticule() {}

    /// The lines that a frame shows, in dots from its top left corner.
    ///
    /// @param zoom 0 or more
    static Path2D of(MapPaths.Frame frame, int zoom) {
        int step = STEPS[Math.min(zoom, STEPS.length - 1)];
        var path = new Path2D.Double();
        double between = step / 360.0 * frame.world();
        double top = Math.max(0, -frame.top());
        double bottom = Math.min(frame.height(), frame.world() - frame.top());
        if (top >= bottom) {
            return path;
        }
        double first = Math.floor(frame.left() / between) * between - frame.left();
        for (double x = first; x <= frame.width() + between; x += between) {
            path.moveTo(x, top);
            path.lineTo(x, bottom);
        }
        for (int latitude = -NORTHERNMOST / step * step; latitude <= NORTHERNMOST; latitude += step) {
            double y = Mercator.y(latitude) * frame.world() - frame.top();
            if (y >= -1 && y <= frame.height() + 1) {
                path.moveTo(-1, y);
                path.lineTo(frame.width() + 1.0, y);
            }
        }
        return path;
    }
}

package org.musubi.map;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/// Draws the markers of parties, alike on the map and in the network.
///
/// @param style gives their colours
record MarkerPainter(OverlayStyle style) {
    /// How strongly the area of a region is filled, of 255.
    private static final int REGION_OPACITY = 36;

    /// How strongly the edge of a cluster is filled, of 255.
    private static final int CLUSTER_OPACITY = 120;

    private static final MapPen.Line REGION_EDGE = new MapPen.Line(1.8, List.of(3.6, 2.2));
    private static final MapPen.Line PICKED = MapPen.Line.plain(2.2);

    /// @param x of the middle
    /// @param y of the middle
    /// @param r half the width
    void paint(Graphics2D g, MarkerShape shape, double x, double y, double r, boolean picked) {
        paint(new GraphicsPen(g), shape, x, y, r, picked);
    }

    /// Draws the disc of a cluster, without its number.
    ///
    /// @param x of the middle
    /// @param y of the middle
    /// @param r half the width
    void paintCluster(MapPen pen, double x, double y, double r) {
        pen.fill(disc(x, y, r), style.outline());
        pen.fill(disc(x, y, r - 1.2), style.cluster() & 0xFFFFFF | CLUSTER_OPACITY << 24);
        pen.fill(disc(x, y, r - 2.6), style.cluster());
    }

    /// @param x of the middle
    /// @param y of the middle
    /// @param r half the width
    void paint(MapPen pen, MarkerShape shape, double x, double y, double r, boolean picked) {
        int fill = style.fill(shape);
        int outline = style.outline();
        switch (shape) {
            case JAPANESE_CITY -> {
                pen.fill(disc(x, y, r), outline);
                pen.fill(disc(x, y, r - 1.3), fill);
                if (r > 3) {
                    pen.fill(disc(x, y, r * 0.5), outline);
                    pen.fill(disc(x, y, r * 0.5 - 1.1), fill);
                }
            }
            case CITY -> {
                pen.fill(square(x, y, r - 0.4), outline);
                pen.fill(square(x, y, r - 1.7), fill);
            }
            case ORGANISATION -> {
                pen.fill(diamond(x, y, r + 0.8), outline);
                pen.fill(diamond(x, y, r - 0.9), fill);
            }
            case REGION -> {
                pen.fill(disc(x, y, r), fill & 0xFFFFFF | REGION_OPACITY << 24);
                pen.draw(disc(x, y, r - 0.9), REGION_EDGE, fill);
            }
        }
        if (picked) {
            pen.draw(disc(x, y, r + 2), PICKED, style.picked());
        }
    }

    private static Shape disc(double x, double y, double r) {
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    private static Shape square(double x, double y, double r) {
        return new RoundRectangle2D.Double(x - r, y - r, 2 * r, 2 * r, r * 0.7, r * 0.7);
    }

    private static Shape diamond(double x, double y, double r) {
        var path = new Path2D.Double();
        path.moveTo(x, y - r);
        path.lineTo(x + r, y);
        path.lineTo(x, y + r);
        path.lineTo(x - r, y);
        path.closePath();
        return path;
    }
}

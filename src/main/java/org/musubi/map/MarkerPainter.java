package org.musubi.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/// Draws the markers of parties, alike on the map and in the network.
///
/// @param style gives their colours
record MarkerPainter(OverlayStyle style) {
    /// @param x of the middle
    /// @param y of the middle
    /// @param r half the width
    void paint(Graphics2D g, MarkerShape shape, double x, double y, double r, boolean picked) {
        Color fill = new Color(style.fill(shape));
        Color outline = new Color(style.outline(), true);
        switch (shape) {
            case JAPANESE_CITY -> {
                fill(g, disc(x, y, r), outline);
                fill(g, disc(x, y, r - 1.3), fill);
                if (r > 3) {
                    fill(g, disc(x, y, r * 0.5), outline);
                    fill(g, disc(x, y, r * 0.5 - 1.1), fill);
                }
            }
            case CITY -> {
                fill(g, square(x, y, r - 0.4), outline);
                fill(g, square(x, y, r - 1.7), fill);
            }
            case ORGANISATION -> {
                fill(g, diamond(x, y, r + 0.8), outline);
                fill(g, diamond(x, y, r - 0.9), fill);
            }
            case REGION -> {
                fill(g, disc(x, y, r), new Color(fill.getRed(), fill.getGreen(), fill.getBlue(), 36));
                g.setStroke(new BasicStroke(
                        1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3.6f, 2.2f}, 0));
                g.setColor(fill);
                g.draw(disc(x, y, r - 0.9));
            }
        }
        if (picked) {
            g.setColor(new Color(style.picked(), true));
            g.setStroke(new BasicStroke(2.2f));
            g.draw(disc(x, y, r + 2));
        }
    }

    private static void fill(Graphics2D g, Shape shape, Color colour) {
        g.setColor(colour);
        g.fill(shape);
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

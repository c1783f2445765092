package org.musubi.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Names beside points on a map, none over another: those placed first have the choice, and a name without room is left
/// out.
final class MapLabels {
    private static final float SIZE = 9.5f;
    private static final double GAP = 2.5;

    private final Rectangle2D map;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final List<Shape> outlines = new ArrayList<>();

    MapLabels(double width, double height) {
        map = new Rectangle2D.Double(2, 2, width - 4, height - 4);
    }

    /// Keeps names off a dot.
    void obstruct(Point2D at, double radius) {
        taken.add(new Rectangle2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius));
    }

    void place(String name, Point2D at, double radius, boolean strong) {
        String text = Printable.text(name);
        if (text.isBlank()) {
            return;
        }
        Shape outline = Outlines.of(text, SIZE, strong);
        Rectangle2D box = outline.getBounds2D();
        double distance = radius + GAP;
        double[][] corners = {
            {at.getX() + distance, at.getY() - box.getHeight() / 2},
            {at.getX() - distance - box.getWidth(), at.getY() - box.getHeight() / 2},
            {at.getX() - box.getWidth() / 2, at.getY() - distance - box.getHeight()},
            {at.getX() - box.getWidth() / 2, at.getY() + distance}
        };
        for (double[] corner : corners) {
            var room = new Rectangle2D.Double(corner[0] - 1, corner[1] - 1, box.getWidth() + 2, box.getHeight() + 2);
            if (map.contains(room) && taken.stream().noneMatch(room::intersects)) {
                taken.add(room);
                outlines.add(AffineTransform.getTranslateInstance(corner[0] - box.getX(), corner[1] - box.getY())
                        .createTransformedShape(outline));
                return;
            }
        }
    }

    void draw(Graphics2D g, Color ink) {
        g.setColor(new Color(255, 255, 255, 210));
        g.setStroke(new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        outlines.forEach(g::draw);
        g.setColor(ink);
        outlines.forEach(g::fill);
    }
}

package org.musubi.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;

/// Paints on a picture in memory.
///
/// @param graphics scaled to points of the map
record GraphicsPen(Graphics2D graphics) implements MapPen {
    @Override
    public void fill(Shape area, int argb) {
        graphics.setColor(new Color(argb, true));
        graphics.fill(area);
    }

    @Override
    public void draw(Shape path, Line line, int argb) {
        graphics.setColor(new Color(argb, true));
        graphics.setStroke(stroke(line));
        graphics.draw(path);
    }

    private static BasicStroke stroke(Line line) {
        if (line.dashes().isEmpty()) {
            return new BasicStroke((float) line.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        }
        var dashes = new float[line.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = line.dashes().get(i).floatValue();
        }
        return new BasicStroke((float) line.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }
}

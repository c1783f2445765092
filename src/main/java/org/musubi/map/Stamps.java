package org.musubi.map;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// Puts small pictures into a large one, pixel on pixel.
final class Stamps {
    private static final AffineTransform PIXELS = new AffineTransform();

    private Stamps() {}

    /// @param g in any scale
    /// @param left where the picture begins, in pixels of the large one; rounded
    /// @param top where it begins, likewise
    static void draw(Graphics2D g, BufferedImage stamp, double left, double top) {
        AffineTransform before = g.getTransform();
        g.setTransform(PIXELS);
        g.drawImage(stamp, (int) Math.round(left), (int) Math.round(top), null);
        g.setTransform(before);
    }
}

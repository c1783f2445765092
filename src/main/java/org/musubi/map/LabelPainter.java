package org.musubi.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.util.Optional;

/// Draws labels beside markers, none over another. For one thread at a time.
final class LabelPainter {
    private static final double TEXT = 12.5;
    private static final double HALO = 3.2;
    private static final double SIDE = 2;

    private final LabelFonts fonts;

    LabelPainter(LabelFonts fonts) {
        this.fonts = fonts;
    }

    /// Draws a label if there is room for it, and takes the room.
    ///
    /// @param x of the marker's middle
    /// @param y of the marker's middle
    /// @param room around the middle that is left free
    /// @param colour 0xAARRGGBB
    /// @param area that the label must not leave
    void paint(
            Graphics2D g,
            LabelPlacement placement,
            String label,
            boolean bold,
            double x,
            double y,
            double room,
            int colour,
            OverlayStyle style,
            Box area) {
        TextLayout text = fonts.layout(label, bold, TEXT, g.getFontRenderContext());
        double width = text.getAdvance() + 2 * SIDE;
        double height = text.getAscent() + text.getDescent();
        Optional<Box> box = placement.place(x, y, room, width, height, area);
        if (box.isPresent()) {
            float left = (float) (box.get().left() + SIDE);
            float base = (float) (box.get().top() + text.getAscent());
            Shape outline = text.getOutline(AffineTransform.getTranslateInstance(left, base));
            g.setStroke(new BasicStroke((float) HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.setColor(new Color(style.halo(), true));
            g.draw(outline);
            g.setColor(new Color(colour, true));
            text.draw(g, left, base);
        }
    }
}

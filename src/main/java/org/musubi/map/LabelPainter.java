package org.musubi.map;

import java.awt.Graphics2D;
import org.jspecify.annotations.Nullable;

/// Draws labels beside markers, none over another. For one thread at a time.
final class LabelPainter {
    private final LabelFonts fonts;
    private @Nullable LabelStamps stamps;

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
        LabelStamps now = stamps(style, g.getTransform().getScaleX());
        var look = new LabelStamps.Look(label, bold ? LabelFace.PICKED : LabelFace.MARKER, colour);
        LabelStamps.Size size = now.size(look);
        placement.place(x, y, room, size.width(), size.height(), area).ifPresent(box -> now.draw(g, look, box));
    }

    LabelFonts fonts() {
        return fonts;
    }

    /// The labels for a style and a scale: the same as before, if they are.
    LabelStamps stamps(OverlayStyle style, double scale) {
        LabelStamps now = LabelStamps.as(stamps, fonts, style.halo(), scale);
        stamps = now;
        return now;
    }
}

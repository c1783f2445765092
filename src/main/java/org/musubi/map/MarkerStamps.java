package org.musubi.map;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/// Pictures of markers, each drawn once and then stamped: a library has thousands of them in a few sizes. They are
/// stamped on whole pixels, so all of one kind look alike. For one thread at a time.
final class MarkerStamps {
    /// Sizes are told apart by this part of a pixel.
    private static final double STEP = 0.25;
    /// How many sizes there are at most: up to a radius of 24 pixels.
    private static final int SIZES = 96;
    /// Beyond the marker's edge: the ring of picked ones.
    private static final double MARGIN = 4;

    private static final int SHAPES = MarkerShape.values().length;

    /// By shape, size and whether it is picked; those of clusters come last.
    private final @Nullable BufferedImage[] stamps = new BufferedImage[(2 * SHAPES + 1) * SIZES];
    private final LabelFonts fonts;
    private final OverlayStyle style;
    private final double scale;
    private final NumberStamps cities;
    private final NumberStamps counts;

    /// @param style of the markers
    /// @param scale pixels of the picture for a pixel of the view
    MarkerStamps(LabelFonts fonts, OverlayStyle style, double scale) {
        this.fonts = fonts;
        this.style = style;
        this.scale = scale;
        cities = new NumberStamps(fonts, new NumberStamps.Face(10.5, true, style.outline(), 0, 0), scale);
        counts = new NumberStamps(fonts, new NumberStamps.Face(10.5, true, style.text(), 1.6, style.halo()), scale);
    }

    /// Those for a style and a scale: these, if they are.
    MarkerStamps as(OverlayStyle otherStyle, double otherScale) {
        return otherStyle.equals(style) && otherScale == scale ? this : new MarkerStamps(fonts, otherStyle, otherScale);
    }

    /// Draws a marker.
    ///
    /// @param g scaled to pixels of the view, with nothing moved
    /// @param x of its middle, in pixels of the view
    /// @param y of its middle, in pixels of the view
    void draw(Graphics2D g, CityMarker marker, double x, double y) {
        BufferedImage stamp = stamp(marker);
        Stamps.draw(g, stamp, x * scale - stamp.getWidth() / 2.0, y * scale - stamp.getHeight() / 2.0);
        if (marker.isCluster()) {
            cities.draw(g, marker.cities(), x, y);
        }
    }

    /// The numbers of ties on lines.
    NumberStamps counts() {
        return counts;
    }

    private BufferedImage stamp(CityMarker marker) {
        int steps = Math.min((int) Math.round(marker.radius() / STEP), SIZES - 1);
        int look = marker.isCluster() ? 2 * SHAPES : 2 * marker.shape().ordinal() + (marker.picked() ? 1 : 0);
        int at = look * SIZES + steps;
        BufferedImage known = stamps[at];
        if (known == null) {
            known = drawn(marker, steps * STEP);
            stamps[at] = known;
        }
        return known;
    }

    private BufferedImage drawn(CityMarker marker, double radius) {
        int size = 2 * (int) Math.ceil((radius + MARGIN) * scale);
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.translate(size / 2.0, size / 2.0);
        g.scale(scale, scale);
        var painter = new MarkerPainter(style);
        if (marker.isCluster()) {
            painter.paintCluster(new GraphicsPen(g), 0, 0, radius);
        } else {
            painter.paint(g, marker.shape(), 0, 0, radius, marker.picked());
        }
        g.dispose();
        return image;
    }
}

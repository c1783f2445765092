package org.musubi.map;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A marker as a small picture, for a legend.
public final class MarkerImage {
    /// The width and height of the picture, in pixels of the view.
    public static final int SIZE = 14;

    private static final double RADIUS = 5.5;

    private MarkerImage() {}

    /// On any thread.
    ///
    /// @param scale pixels of the picture for a pixel of the view
    public static Image of(MarkerShape shape, OverlayStyle style, double scale) {
        int size = (int) Math.ceil(SIZE * scale);
        var image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        try {
            g.scale(scale, scale);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            new MarkerPainter(style).paint(g, shape, SIZE / 2.0, SIZE / 2.0, RADIUS, false);
        } finally {
            g.dispose();
        }
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new WritableImage(
                new PixelBuffer<>(size, size, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
    }
}

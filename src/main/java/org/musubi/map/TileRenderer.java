package org.musubi.map;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.musubi.map.MapPaths.Frame;

/// Draws the base map, off screen and on any thread. The same arguments always give the same pixels, and two pictures
/// that touch fit together without a seam: every point is placed by the zoom alone, never by the picture's edges.
///
/// This is one of the few places that use AWT: Graphics2D on an image in memory, which needs no display.
public final class TileRenderer {
    /// Width and height of a tile in points.
    public static final int TILE = 256;

    private static final int MAX_ZOOM = 20;

    private final BaseMap map;

    /// @param map what to draw
    public TileRenderer(BaseMap map) {
        this.map = map;
    }

    /// A tile of the usual scheme: at zoom z the world is 2^z tiles wide, counted from the north-west.
    ///
    /// @param zoom from 0 to 20
    /// @param x any: the world repeats eastwards and westwards
    /// @param y any: outside the world there is water
    /// @param size width and height of the picture in pixels: 256, or 512 for a screen with an output scale of 2
    /// @throws IllegalArgumentException if the zoom is out of range
    public MapPicture tile(MapStyle style, int zoom, long x, long y, int size) {
        if (zoom < 0 || zoom > MAX_ZOOM) {
            throw new IllegalArgumentException("no tiles at zoom " + zoom);
        }
        long across = 1L << zoom;
        double world = (double) size * across;
        Frame frame = new Frame(
                (double) Math.floorMod(x, across) * size, (double) y * size, size, size, world, (double) size / TILE);
        return draw(style, frame, zoom, map.levelFor(zoom));
    }

    /// A picture of any extent, for print-outs.
    public MapPicture picture(MapStyle style, MapExtent extent) {
        Frame frame = new Frame(
                extent.left(),
                extent.top(),
                extent.dotsAcross(),
                extent.dotsDown(),
                extent.worldDots(),
                extent.scale());
        // Paper has more dots than a screen: what to show follows the zoom, how finely follows the dots.
        int detail = (int) Math.round(extent.zoom() + Math.log(extent.scale()) / Math.log(2));
        return draw(style, frame, (int) Math.round(extent.zoom()), map.levelFor(detail));
    }

    private static MapPicture draw(MapStyle style, Frame frame, int zoom, MapLevel level) {
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            new MapPainter(graphics, frame, style, zoom, level).paint();
        } finally {
            graphics.dispose();
        }
        return new MapPicture(
                frame.width(),
                frame.height(),
                ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }
}

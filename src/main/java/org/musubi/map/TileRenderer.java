package org.musubi.map;

import org.musubi.map.MapPaths.Frame;

/// Draws the base map, off screen and on any thread. The same arguments always give the same pixels, and two pictures
/// that touch fit together without a seam: every point is placed by the zoom alone, never by the picture's edges.
public final class TileRenderer {
    /// Width and height of a tile in points.
    public static final int TILE = 256;

    private static final int MAX_ZOOM = 20;

    private final BaseMap map;

    /// @param map what to draw
    public TileRenderer(BaseMap map) {
        this.map = map;
    }

    /// What it draws.
    BaseMap map() {
        return map;
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
        var raster = new MapRaster(frame.width(), frame.height());
        new MapPainter(raster, frame, style, zoom, level).paint();
        return raster.picture();
    }
}

package org.musubi.map;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Tiles that come as PNG or JPEG files of any size, made into tiles of the size that is wanted. Beyond the closest
/// zoom there is, parts of its tiles are shown larger.
public final class RasterTiles implements TileSource {
    private static final CompletableFuture<Optional<MapPicture>> NOTHING =
            CompletableFuture.completedFuture(Optional.empty());

    private final Files files;
    private final int minZoom;
    private final int maxZoom;

    /// Where the files come from.
    @FunctionalInterface
    public interface Files {
        /// @return the file's content, done already if it was at hand; empty if there is none
        CompletableFuture<Optional<byte[]>> read(int zoom, long x, long y);
    }

    /// @param minZoom below it there are none
    /// @param maxZoom above it there are none
    public RasterTiles(Files files, int minZoom, int maxZoom) {
        this.files = files;
        this.minZoom = minZoom;
        this.maxZoom = maxZoom;
    }

    @Override
    public CompletableFuture<Optional<MapPicture>> tile(int zoom, long x, long y, int size) {
        if (zoom < minZoom) {
            return NOTHING;
        }
        int nearer = Math.max(0, zoom - maxZoom);
        return files.read(zoom - nearer, x >> nearer, y >> nearer)
                .thenApply(found ->
                        found.flatMap(TilePictures::decode).map(image -> part(image, 1 << nearer, x, y, size)));
    }

    /// One of the squares that a tile is divided into.
    ///
    /// @param parts how many squares there are in a row
    private static MapPicture part(BufferedImage image, int parts, long x, long y, int size) {
        int column = (int) Math.floorMod(x, (long) parts);
        int row = (int) Math.floorMod(y, (long) parts);
        int width = Math.max(1, image.getWidth() / parts);
        int height = Math.max(1, image.getHeight() / parts);
        int left = Math.min(image.getWidth() - width, column * image.getWidth() / parts);
        int top = Math.min(image.getHeight() - height, row * image.getHeight() / parts);
        var square = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = square.createGraphics();
        try {
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            g.drawImage(image, 0, 0, size, size, left, top, left + width, top + height, null);
        } finally {
            g.dispose();
        }
        return new MapPicture(size, size, ((DataBufferInt) square.getRaster().getDataBuffer()).getData());
    }
}

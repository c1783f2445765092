package org.musubi.map;

import java.nio.IntBuffer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// A tile on the screen whose pixels can be exchanged while it is shown.
final class TileImage extends WritableImage {
    private final TileKey key;
    private final long order;
    private final PixelBuffer<IntBuffer> pixels;

    private TileImage(TileKey key, long order, PixelBuffer<IntBuffer> pixels) {
        super(pixels);
        this.key = key;
        this.order = order;
        this.pixels = pixels;
    }

    /// May be called on any thread. Takes over the picture's pixels.
    ///
    /// @param order grows with each tile asked for
    static TileImage of(TileKey key, long order, MapPicture picture) {
        return new TileImage(
                key,
                order,
                new PixelBuffer<>(
                        picture.width(),
                        picture.height(),
                        IntBuffer.wrap(picture.argb()),
                        PixelFormat.getIntArgbPreInstance()));
    }

    TileKey key() {
        return key;
    }

    long order() {
        return order;
    }

    /// Width and height in pixels.
    int size() {
        return pixels.getWidth();
    }

    /// Shows other pixels, as many as before, from the next frame on. To be called on the JavaFX thread.
    void show(MapPicture picture) {
        pixels.updateBuffer(shared -> {
            shared.getBuffer().put(0, picture.argb());
            return null;
        });
    }
}

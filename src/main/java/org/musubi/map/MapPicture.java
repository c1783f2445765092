package org.musubi.map;

/// A picture of the map as plain pixels, so that neither JavaFX nor AWT is needed to hand it on.
///
/// @param width in pixels
/// @param height in pixels
/// @param argb row by row from the top left, 0xAARRGGBB, all opaque; handed over, not copied
@SuppressWarnings(
        "ArrayRecordComponent") // A tile has 65,536 pixels and is passed on once: a copy each time would be waste.
public record MapPicture(int width, int height, int[] argb) {
    /// @throws IllegalArgumentException if the sizes do not agree
    public MapPicture {
        if (width <= 0 || height <= 0 || argb.length != width * height) {
            throw new IllegalArgumentException("picture of " + width + " × " + height + " with " + argb.length);
        }
    }

    /// The colour of a pixel, 0xAARRGGBB.
    public int at(int x, int y) {
        return argb[y * width + x];
    }
}

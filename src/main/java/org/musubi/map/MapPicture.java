package org.musubi.map;

/// A picture of the map as plain pixels, so that neither JavaFX nor AWT is needed to hand it on.
///
/// @param width in pixels
/// @param height in pixels
/// @param argb row by row from the top left, 0xAARRGGBB, all opaque if it is of the base map; handed over, not copied
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

    /// Whether nothing can be seen through it.
    boolean isOpaque() {
        for (int pixel : argb) {
            if (pixel >>> 24 != 0xFF) {
                return false;
            }
        }
        return true;
    }

    /// This opaque picture with another one laid over it, from the upper left corner.
    ///
    /// @param over colours multiplied by their opacity, row by row
    MapPicture under(int overWidth, int overHeight, int[] over) {
        int[] both = argb.clone();
        for (int y = 0; y < Math.min(height, overHeight); y++) {
            for (int x = 0; x < Math.min(width, overWidth); x++) {
                both[y * width + x] = over(over[y * overWidth + x], at(x, y));
            }
        }
        return new MapPicture(width, height, both);
    }

    /// @param over a colour that is multiplied by its opacity
    /// @param under an opaque one
    private static int over(int over, int under) {
        int through = 255 - (over >>> 24);
        if (through == 255) {
            return under;
        }
        int red = (over >> 16 & 0xFF) + (under >> 16 & 0xFF) * through / 255;
        int green = (over >> 8 & 0xFF) + (under >> 8 & 0xFF) * through / 255;
        int blue = (over & 0xFF) + (under & 0xFF) * through / 255;
        return 0xFF000000 | Math.min(red, 255) << 16 | Math.min(green, 255) << 8 | Math.min(blue, 255);
    }
}

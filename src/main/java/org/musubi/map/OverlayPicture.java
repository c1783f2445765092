package org.musubi.map;

/// A picture of what lies over the base map, as plain pixels.
///
/// @param camera the view that it shows
/// @param width in pixels of the picture
/// @param height likewise
/// @param argb row by row from the top left, 0xAARRGGBB, colours multiplied by their opacity; handed over, not copied
@SuppressWarnings("ArrayRecordComponent") // Megabytes that are passed on once: a copy each time would be waste.
record OverlayPicture(Camera camera, int width, int height, int[] argb) {
    /// This picture over one of the base map.
    ///
    /// @param base of the same view; what this one lacks of its size stays bare
    MapPicture over(MapPicture base) {
        var mixed = new int[base.width() * base.height()];
        for (int y = 0; y < base.height(); y++) {
            for (int x = 0; x < base.width(); x++) {
                boolean both = x < width && y < height;
                mixed[y * base.width() + x] = both ? mixed(argb[y * width + x], base.at(x, y)) : base.at(x, y);
            }
        }
        return new MapPicture(base.width(), base.height(), mixed);
    }

    /// @param over a colour that is multiplied by its opacity
    /// @param under an opaque one
    private static int mixed(int over, int under) {
        int through = 255 - (over >>> 24);
        if (through == 255) {
            return under;
        }
        int red = (over >> 16 & 0xFF) + (under >> 16 & 0xFF) * through / 255;
        int green = (over >> 8 & 0xFF) + (under >> 8 & 0xFF) * through / 255;
        int blue = (over & 0xFF) + (under & 0xFF) * through / 255;
        return 0xFF000000 | Math.min(red, 255) << 16 | Math.min(green, 255) << 8 | Math.min(blue, 255);
    }

    /// Whether the picture covers all that another view shows.
    boolean covers(Camera view) {
        double factor = view.worldSize() / camera.worldSize();
        double left = camera.originX() * factor - view.originX();
        double top = camera.originY() * factor - view.originY();
        return left <= 0
                && top <= 0
                && left + camera.width() * factor >= view.width()
                && top + camera.height() * factor >= view.height();
    }
}

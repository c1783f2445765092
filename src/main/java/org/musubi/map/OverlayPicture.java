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
        return base.under(width, height, argb);
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

package org.musubi.map;

import javafx.geometry.Insets;
import org.jspecify.annotations.Nullable;
import org.musubi.model.GeoPoint;

/// Paints small maps: the base map with ties, markers and labels over it, as one picture. They show no boundaries, so
/// they need no note about them. Any thread, but one picture at a time.
public final class InsetPainter {
    /// Markers and names are drawn smaller than on the large map by this.
    private static final double SMALLER = 1.2;

    private static final Insets ROOM = new Insets(26, 44, 26, 44);

    private static final double ALONE = 5;

    private final TileRenderer renderer;
    private @Nullable OverlayPainter overlay;

    InsetPainter(TileRenderer renderer) {
        this.renderer = renderer;
    }

    /// A picture that shows all markers of a scene, of which there is at least one.
    ///
    /// @param width in pixels of the screen
    /// @param height likewise
    /// @param scale pixels of the picture for a pixel of the screen
    public synchronized MapPicture paint(MapScene scene, boolean dark, int width, int height, double scale) {
        if (overlay == null) {
            overlay = new OverlayPainter();
        }
        double across = Math.rint(width * SMALLER);
        double down = Math.rint(height * SMALLER);
        Camera camera = new Camera(new GeoPoint(0, 0), ALONE, across, down)
                .showing(scene.markers().stream().map(CityMarker::at).toList(), ROOM);
        double fine = width * scale / across;
        MapStyle style = (dark ? MapStyle.dark() : MapStyle.light()).withBoundaries(false);
        MapPicture base = renderer.picture(style, extent(camera, fine));
        OverlayPicture over = overlay.paint(
                scene, camera, new Box(0, 0, across, down), dark ? OverlayStyle.dark() : OverlayStyle.light(), fine);
        return lay(base, over);
    }

    private static MapExtent extent(Camera camera, double scale) {
        double longitude = camera.drawnLongitude();
        return new MapExtent(
                new GeoPoint(camera.drawnLatitude(), longitude > 180 ? longitude - 360 : longitude),
                camera.drawnZoom(),
                (int) camera.width(),
                (int) camera.height(),
                scale);
    }

    private static MapPicture lay(MapPicture base, OverlayPicture over) {
        var argb = new int[base.width() * base.height()];
        for (int y = 0; y < base.height(); y++) {
            for (int x = 0; x < base.width(); x++) {
                boolean both = x < over.width() && y < over.height();
                argb[y * base.width() + x] =
                        both ? over(over.argb()[y * over.width() + x], base.at(x, y)) : base.at(x, y);
            }
        }
        return new MapPicture(base.width(), base.height(), argb);
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

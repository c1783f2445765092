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
        MapPicture base = renderer.picture(style, MapExtent.of(camera, fine));
        OverlayPicture over = overlay.paint(
                scene, camera, new Box(0, 0, across, down), dark ? OverlayStyle.dark() : OverlayStyle.light(), fine);
        return over.over(base);
    }
}

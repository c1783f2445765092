package org.musubi.map;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;

/// Draws the map as shapes and texts, for paper: the base map, ties, markers and names, by the rules by which the
/// screen's pictures are painted. On any thread; the same arguments give the same shapes.
public final class PaperMap {
    /// Corners are kept half as far apart as on a screen of so many dots in a point: no printer shows more.
    private static final double FINE = 2;

    private static final int MOST_NAMES = 600;
    private static final double NAME_SIZE = 11;
    /// Of the type's size.
    private static final double ASCENT = 1.05;

    private static final double HEIGHT = 1.35;

    private final BaseMap map;

    public PaperMap(BaseMap map) {
        this.map = map;
    }

    /// How the map is drawn.
    public record Look(MapStyle base, OverlayStyle overlay) {
        /// For paper.
        ///
        /// @param boundaries whether boundaries are drawn
        public static Look print(boolean boundaries) {
            return new Look(MapStyle.print().withBoundaries(boundaries), OverlayStyle.light());
        }

        /// Draws a marker, as for a legend.
        ///
        /// @param x of its middle, in points of the map
        /// @param y of its middle
        /// @param radius half its width
        public void marker(MapPen pen, MarkerShape shape, double x, double y, double radius) {
            new MarkerPainter(overlay).paint(pen, shape, x, y, radius, false);
        }

        /// How disputed boundaries are drawn.
        public MapPen.Line disputed() {
            return new MapPen.Line(base.country().width(), List.of(MapPainter.DASH, MapPainter.GAP));
        }
    }

    private record Spot(CityMarker marker, Point2D at) {}

    /// @param camera its size is that of the drawing, in points of the map
    public void draw(MapScene scene, Camera camera, Look look, PaperPen pen) {
        pen.within(new Rectangle2D.Double(0, 0, camera.width(), camera.height()), () -> {
            base(camera, look.base, pen);
            ties(scene, camera, look.overlay, pen);
            List<Spot> spots = spots(scene, camera);
            var markers = new MarkerPainter(look.overlay);
            for (Spot spot : spots.reversed()) {
                CityMarker marker = spot.marker;
                markers.paint(pen, marker.shape(), spot.at.getX(), spot.at.getY(), marker.radius(), marker.picked());
            }
            names(spots, camera, look.overlay, pen);
        });
    }

    private void base(Camera camera, MapStyle style, PaperPen pen) {
        double world = camera.worldSize() * FINE;
        var frame = new MapPaths.Frame(
                camera.originX() * FINE,
                camera.originY() * FINE,
                (int) Math.ceil(camera.width() * FINE),
                (int) Math.ceil(camera.height() * FINE),
                world,
                FINE);
        int zoom = (int) Math.round(camera.drawnZoom());
        int detail = (int) Math.round(camera.drawnZoom() + Math.log(FINE) / Math.log(2));
        new PaperBase(pen, frame, style, zoom, map.levelFor(detail)).draw();
    }

    private static void ties(MapScene scene, Camera camera, OverlayStyle style, PaperPen pen) {
        double world = camera.worldSize();
        double left = camera.originX() / world;
        double top = camera.originY() / world;
        double right = left + camera.width() / world;
        double bottom = top + camera.height() / world;
        for (TieLine tie : scene.ties()) {
            int opacity = (int) Math.round(255 * style.opacity(tie.emphasis()));
            for (Arc arc : Arc.between(tie.from(), tie.to())) {
                if (arc.mayTouch(left, top, right, bottom)) {
                    pen.draw(
                            OverlayPainter.curve(arc, camera),
                            MapPen.Line.plain(tie.width()),
                            style.kinds().of(tie.kind()) & 0xFFFFFF | opacity << 24);
                }
            }
        }
    }

    private static List<Spot> spots(MapScene scene, Camera camera) {
        var spots = new ArrayList<Spot>();
        for (CityMarker marker : scene.markers()) {
            Point2D at = camera.project(marker.at());
            double reach = marker.radius() + 2;
            if (at.getX() > -reach
                    && at.getY() > -reach
                    && at.getX() < camera.width() + reach
                    && at.getY() < camera.height() + reach) {
                spots.add(new Spot(marker, at));
            }
        }
        return spots;
    }

    private static void names(List<Spot> spots, Camera camera, OverlayStyle style, PaperPen pen) {
        var all = new Box(0, 0, camera.width(), camera.height());
        var placement = new LabelPlacement(camera.width(), camera.height());
        spots.forEach(s -> placement.block(Box.around(s.at.getX(), s.at.getY(), s.marker.radius())));
        for (Spot spot : spots.subList(0, Math.min(spots.size(), MOST_NAMES))) {
            CityMarker marker = spot.marker;
            placement
                    .place(
                            spot.at.getX(),
                            spot.at.getY(),
                            marker.picked() ? marker.radius() + 3 : marker.radius(),
                            pen.width(marker.label(), NAME_SIZE, marker.picked()),
                            NAME_SIZE * HEIGHT,
                            all)
                    .ifPresent(box -> pen.name(
                            marker.label(),
                            box.left(),
                            box.top() + NAME_SIZE * ASCENT,
                            NAME_SIZE,
                            marker.picked(),
                            marker.records() > 0 ? style.text() : style.faintText(),
                            style.halo()));
        }
    }
}

package org.musubi.map;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;

/// Draws the map as shapes and texts, for paper: the base map, ties, markers and names, by the rules by which the
/// screen's pictures are painted. On any thread; the same arguments give the same shapes.
public final class PaperMap {
    /// Corners are kept half as far apart as on a screen of so many dots in a point: no printer shows more.
    private static final double FINE = 2;

    private final BaseMap map;

    public PaperMap(BaseMap map) {
        this.map = map;
    }

    /// How the map is drawn.
    public record Look(MapStyle base, OverlayStyle overlay, NameStyle names) {
        /// For paper.
        ///
        /// @param boundaries whether boundaries are drawn
        public static Look print(boolean boundaries) {
            return new Look(
                    MapStyle.print().withBoundaries(boundaries),
                    OverlayStyle.of(MapLook.PRINT),
                    NameStyle.of(MapLook.PRINT));
        }

        /// Draws a marker, as for a legend.
        ///
        /// @param x of its middle, in points of the map
        /// @param y of its middle
        /// @param radius half its width
        public void marker(MapPen pen, MarkerShape shape, double x, double y, double radius) {
            new MarkerPainter(overlay).paint(pen, shape, x, y, radius, false);
        }

        /// Draws the sign of several cities, as for a legend.
        ///
        /// @param x of its middle, in points of the map
        /// @param y of its middle
        /// @param radius half its width
        public void cluster(MapPen pen, double x, double y, double radius) {
            new MarkerPainter(overlay).paintCluster(pen, x, y, radius);
        }

        /// Draws the sign of countries that stand out, as for a legend.
        ///
        /// @param left in points of the map
        /// @param top likewise
        /// @param width likewise
        /// @param height likewise
        public void country(MapPen pen, double left, double top, double width, double height) {
            var sign = new Rectangle2D.Double(left, top, width, height);
            pen.fill(sign, overlay.country());
            pen.draw(
                    sign,
                    MapPen.Line.plain(overlay.countryEdge().width()),
                    overlay.countryEdge().argb());
        }

        /// How disputed boundaries are drawn.
        public MapPen.Line disputed() {
            return new MapPen.Line(base.country().width(), List.of(MapPainter.DASH, MapPainter.GAP));
        }
    }

    /// Which countries that stand out have land in a view, by code.
    public Set<String> countriesIn(Camera camera, MapScene scene) {
        return new CountryPainter(map).seen(scene.countries(), camera, FINE, detail(camera));
    }

    /// @param names those of the base map
    /// @param camera its size is that of the drawing, in points of the map
    public void draw(MapScene scene, NameSource names, Camera camera, Look look, PaperPen pen) {
        List<LabelLayout.Spot> spots = spots(scene, camera);
        var room = new PaperNames(camera, pen);
        Runnable labels = room.ofMarkers(spots, look.overlay);
        Runnable counts = room.ofTies(scene, look.overlay);
        Runnable atlas = room.ofTheBase(names.upTo(camera.level()), spots, look.names);
        pen.within(new Rectangle2D.Double(0, 0, camera.width(), camera.height()), () -> {
            base(camera, look.base, pen);
            new CountryPainter(map).draw(pen, scene.countries(), camera, look.overlay, FINE, detail(camera));
            atlas.run();
            ties(scene, camera, look.overlay, pen);
            spots.reversed().forEach(spot -> marker(spot, look.overlay, pen));
            labels.run();
            counts.run();
        });
    }

    private static void marker(LabelLayout.Spot spot, OverlayStyle style, PaperPen pen) {
        CityMarker marker = spot.marker();
        var painter = new MarkerPainter(style);
        if (marker.isCluster()) {
            painter.paintCluster(pen, spot.x(), spot.y(), marker.radius());
            PaperNames.number(pen, marker.cities(), spot.x(), spot.y(), style.outline(), 0);
        } else {
            painter.paint(pen, marker.shape(), spot.x(), spot.y(), marker.radius(), marker.picked());
        }
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
        new PaperBase(pen, frame, style, zoom, map.levelFor(detail(camera))).draw();
    }

    private static int detail(Camera camera) {
        return (int) Math.round(camera.drawnZoom() + Math.log(FINE) / Math.log(2));
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

    private static List<LabelLayout.Spot> spots(MapScene scene, Camera camera) {
        var spots = new ArrayList<LabelLayout.Spot>();
        var sheet = new Box(0, 0, camera.width(), camera.height());
        for (CityMarker marker : scene.markers()) {
            Point2D at = camera.project(marker.at());
            if (Box.around(at.getX(), at.getY(), marker.radius() + 2).overlaps(sheet)) {
                spots.add(new LabelLayout.Spot(marker, at.getX(), at.getY()));
            }
        }
        return spots;
    }
}

package org.musubi.map;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.QuadCurve2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/// Paints countries that stand out, ties, markers and labels, off screen and on any thread. One painter for one thread
/// at a time.
public final class OverlayPainter {
    /// How far halos and rings go beyond the box of a label or marker, in pixels of the view.
    private static final double EDGE = 6;

    private final LabelPainter labels = new LabelPainter(LabelFonts.shipped());
    private final NamePainter names = new NamePainter(LabelFonts.shipped());
    private final @Nullable CountryPainter countries;
    private @Nullable MarkerStamps markers;

    /// One that knows no countries.
    public OverlayPainter() {
        countries = null;
    }

    /// @param map whose countries can stand out
    public OverlayPainter(BaseMap map) {
        countries = new CountryPainter(map);
    }

    /// Paints a view without names of the base map.
    ///
    /// @param inView the part of it that is looked at: labels of what is in it are whole
    /// @param scale pixels of the picture for a pixel of the view
    /// @return transparent where nothing lies over the base map
    OverlayPicture paint(MapScene scene, Camera camera, Box inView, OverlayStyle style, double scale) {
        return paint(scene, null, camera, new Box(0, 0, camera.width(), camera.height()), inView, style, scale);
    }

    /// Paints a view that is a part of a larger one, just as it is in that one.
    ///
    /// @param naming the names of the base map, which stand where markers and labels leave room; null for none
    /// @param camera what is painted
    /// @param all the larger view, in pixels of what is painted: labels are placed all over it
    /// @param inView the part of it that is looked at: labels of what is in it are whole
    /// @param scale pixels of the picture for a pixel of the view
    OverlayPicture paint(
            MapScene scene,
            @Nullable Naming naming,
            Camera camera,
            Box all,
            Box inView,
            OverlayStyle style,
            double scale) {
        int width = Math.max(1, (int) Math.round(camera.width() * scale));
        int height = Math.max(1, (int) Math.round(camera.height() * scale));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        try {
            ties(image, scene, camera, style, scale);
            g.scale(scale, scale);
            LabelPlacement placement = paint(g, scene, camera, all, inView, style);
            if (naming != null) {
                names.paint(g, placement, naming, labelled(scene), camera, all, inView);
            }
        } finally {
            g.dispose();
        }
        if (countries != null) {
            countries.paint(image, scene.countries(), camera, style, scale);
        }
        return new OverlayPicture(
                camera, width, height, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
    }

    private static Set<String> labelled(MapScene scene) {
        return scene.markers().stream().map(CityMarker::label).collect(Collectors.toSet());
    }

    private LabelPlacement paint(Graphics2D g, MapScene scene, Camera camera, Box all, Box inView, OverlayStyle style) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        double scale = g.getTransform().getScaleX();
        MarkerStamps stamps =
                markers == null ? new MarkerStamps(labels.fonts(), style, scale) : markers.as(style, scale);
        markers = stamps;
        List<LabelLayout.Spot> spots = spots(scene, camera, all);
        LabelStamps texts = labels.stamps(style, scale);
        var placement = new LabelPlacement(all);
        List<LabelLayout.Placed> placed =
                LabelLayout.place(spots, placement, inView, all, camera.zoom(), style, texts::size);
        leaders(g, placed, style);
        for (LabelLayout.Spot spot : spots.reversed()) {
            if (isPainted(camera, Box.around(spot.x(), spot.y(), spot.radius()))) {
                stamps.draw(g, spot.marker(), spot.x(), spot.y());
            }
        }
        for (LabelLayout.Placed label : placed) {
            if (isPainted(camera, label.box())) {
                texts.draw(g, label.look(), label.box());
            }
        }
        TieCounts.draw(g, scene, camera, placement, inView, stamps.counts());
        return placement;
    }

    private static boolean isPainted(Camera camera, Box box) {
        return box.overlaps(new Box(-EDGE, -EDGE, camera.width() + EDGE, camera.height() + EDGE));
    }

    private static void leaders(Graphics2D g, List<LabelLayout.Placed> placed, OverlayStyle style) {
        g.setStroke(new BasicStroke(1.2f));
        g.setColor(new Color(style.picked(), true));
        for (LabelLayout.Placed label : placed) {
            if (label.far()) {
                Box box = label.box();
                LabelLayout.Spot spot = label.spot();
                g.draw(new Line2D.Double(
                        spot.x(),
                        spot.y(),
                        Math.clamp(spot.x(), box.left(), box.right()),
                        Math.clamp(spot.y(), box.top(), box.bottom())));
            }
        }
    }

    private static void ties(BufferedImage image, MapScene scene, Camera camera, OverlayStyle style, double scale) {
        if (scene.ties().isEmpty()) {
            return;
        }
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        var painter = new ArcPainter(argb, image.getWidth(), image.getHeight());
        double world = camera.worldSize() * scale;
        double left = camera.originX() * scale;
        double top = camera.originY() * scale;
        for (TieLine tie : scene.ties()) {
            double reach = ArcPainter.reach(tie.width() * scale);
            for (Arc arc : Arc.between(tie.from(), tie.to())) {
                if (arc.mayTouch(
                        (left - reach) / world,
                        (top - reach) / world,
                        (left + image.getWidth() + reach) / world,
                        (top + image.getHeight() + reach) / world)) {
                    painter.draw(
                            arc.from().getX() * world - left,
                            arc.from().getY() * world - top,
                            arc.control().getX() * world - left,
                            arc.control().getY() * world - top,
                            arc.to().getX() * world - left,
                            arc.to().getY() * world - top,
                            tie.width() * scale,
                            style.kinds().of(tie.kind()),
                            style.opacity(tie.emphasis()));
                }
            }
        }
    }

    /// The curve of a tie in a view, in its pixels.
    static Shape curve(Arc arc, Camera camera) {
        double world = camera.worldSize();
        return new QuadCurve2D.Double(
                arc.from().getX() * world - camera.originX(),
                arc.from().getY() * world - camera.originY(),
                arc.control().getX() * world - camera.originX(),
                arc.control().getY() * world - camera.originY(),
                arc.to().getX() * world - camera.originX(),
                arc.to().getY() * world - camera.originY());
    }

    static List<LabelLayout.Spot> spots(MapScene scene, Camera camera, Box all) {
        var spots = new ArrayList<LabelLayout.Spot>();
        double world = camera.worldSize();
        double left = camera.originX();
        double top = camera.originY();
        for (CityMarker marker : scene.markers()) {
            Point2D unit = Camera.onUnitWorld(marker.at());
            double x = unit.getX() * world - left;
            double y = unit.getY() * world - top;
            double reach = marker.radius() + 2;
            if (Box.around(x, y, reach).overlaps(all)) {
                spots.add(new LabelLayout.Spot(marker, x, y));
            }
        }
        return spots;
    }
}

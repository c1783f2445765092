package org.musubi.map;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Set;
import java.util.stream.Collectors;

/// Lays a faint colour over countries, so that they stand out without hiding what lies under it. For one thread at a
/// time.
final class CountryPainter {
    private final CountryAreas areas;

    /// @param map whose shores and boundaries the areas have
    CountryPainter(BaseMap map) {
        areas = new CountryAreas(map);
    }

    /// Paints them on a picture of a view, beneath all that is on it already: names are read on them as on the land.
    ///
    /// @param codes of ISO 3166-1
    /// @param scale pixels of the picture for a pixel of the view
    void paint(BufferedImage image, Set<String> codes, Camera camera, OverlayStyle style, double scale) {
        if (codes.isEmpty()) {
            return;
        }
        double width = width(camera, style) * scale;
        CountryAreas.Shown shown = areas.in(frame(camera, scale), codes, camera.level(), width);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setComposite(AlphaComposite.DstOver);
        g.setColor(new Color(style.countryEdge().argb(), true));
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shown.edge());
        g.setColor(new Color(style.country(), true));
        g.fill(shown.area());
        g.dispose();
    }

    /// Draws them as shapes, in points of the map.
    ///
    /// @param fine how much finer than points the corners are
    /// @param detail the zoom whose level of detail is wanted
    void draw(PaperPen pen, Set<String> codes, Camera camera, OverlayStyle style, double fine, int detail) {
        if (codes.isEmpty()) {
            return;
        }
        MapPaths.Frame frame = frame(camera, fine);
        double width = width(camera, style);
        CountryAreas.Shown shown = areas.in(frame, codes, detail, width * fine);
        var points = AffineTransform.getScaleInstance(1 / fine, 1 / fine);
        Path2D cut = AreaCutter.within(shown.area(), new Box(0, 0, frame.width(), frame.height()));
        pen.fill(points.createTransformedShape(cut), style.country());
        pen.draw(
                points.createTransformedShape(shown.edge()),
                MapPen.Line.plain(width),
                style.countryEdge().argb());
    }

    /// Which of some countries have land in a view.
    ///
    /// @param fine how much finer than points the corners are
    /// @param detail the zoom whose level of detail is looked at
    Set<String> seen(Set<String> codes, Camera camera, double fine, int detail) {
        MapPaths.Frame frame = frame(camera, fine);
        var view = new Rectangle2D.Double(0, 0, frame.width(), frame.height());
        return codes.stream()
                .filter(code -> areas.in(frame, Set.of(code), detail, 0).area().intersects(view))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static double width(Camera camera, OverlayStyle style) {
        return style.countryEdge().width() * MapPainter.growth((int) Math.round(camera.drawnZoom()));
    }

    private static MapPaths.Frame frame(Camera camera, double scale) {
        return new MapPaths.Frame(
                camera.originX() * scale,
                camera.originY() * scale,
                (int) Math.ceil(camera.width() * scale),
                (int) Math.ceil(camera.height() * scale),
                camera.worldSize() * scale,
                scale);
    }
}

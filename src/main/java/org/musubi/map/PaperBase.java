package org.musubi.map;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.IntPredicate;

/// The base map as shapes: what [MapPainter] does with pixels, done with areas that cut each other.
///
/// @param pen to draw with, in points of the map
/// @param frame what part of the world, finer than the points by its scale
/// @param style colours and widths
/// @param zoom which decides what is shown, and how bold
/// @param level the detail to draw from
record PaperBase(PaperPen pen, MapPaths.Frame frame, MapStyle style, int zoom, MapLevel level) {
    private static final IntPredicate ANY_RANK = rank -> true;

    void draw() {
        var paths = new MapPaths(level, frame);
        pen.fill(rectangle(), style.water());
        Path2D shore = strokes(paths, LineKind.LAND, ANY_RANK, style.shallows());
        if (zoom <= style.graticuleZoom()) {
            draw(Graticule.of(frame, zoom), style.graticule(), 1);
        }
        if (style.shallows().isVisible()) {
            draw(shore, style.shallows(), 1);
        }
        Shape land = area(paths, LineKind.LAND, Path2D.WIND_NON_ZERO);
        pen.fill(land, style.land());
        draw(shore, style.coast(), 1);
        // No river goes on into the sea, of which another source tells where it begins.
        pen.within(land, () -> inland(paths));
        if (style.boundaries()) {
            countries(paths);
        }
    }

    private Shape rectangle() {
        return new Rectangle2D.Double(0, 0, frame.width() / frame.scale(), frame.height() / frame.scale());
    }

    private void inland(MapPaths paths) {
        if (style.boundaries() && zoom >= style.admin1Zoom()) {
            draw(strokes(paths, LineKind.ADMIN1, ANY_RANK, style.admin1()), style.admin1(), 1);
        }
        for (int rank = 0; style.showsRiver(rank, zoom); rank++) {
            int only = rank;
            draw(
                    strokes(paths, LineKind.RIVER, other -> other == only, style.river()),
                    style.river(),
                    Math.pow(MapPainter.RIVER_RANK_FACTOR, rank));
        }
        pen.fill(area(paths, LineKind.LAKE, Path2D.WIND_EVEN_ODD), style.water());
        if (zoom >= style.lakeShoreZoom()) {
            draw(strokes(paths, LineKind.LAKE, ANY_RANK, style.lakeShore()), style.lakeShore(), 1);
        }
    }

    private void countries(MapPaths paths) {
        draw(strokes(paths, LineKind.COUNTRY, ANY_RANK, style.country()), style.country(), 1);
        double width = width(style.country(), 1);
        pen.draw(
                points(paths.whole(LineKind.DISPUTED, width * frame.scale())),
                new MapPen.Line(width, List.of(MapPainter.DASH, MapPainter.GAP)),
                style.country().argb());
    }

    private Path2D strokes(MapPaths paths, LineKind kind, IntPredicate which, MapStyle.Stroke stroke) {
        return paths.strokes(kind, which, width(stroke, 1) * frame.scale());
    }

    private Shape area(MapPaths paths, LineKind kind, int windingRule) {
        return points(AreaCutter.within(paths.areas(kind, windingRule), new Box(0, 0, frame.width(), frame.height())));
    }

    private void draw(Path2D path, MapStyle.Stroke stroke, double factor) {
        pen.draw(points(path), MapPen.Line.plain(width(stroke, factor)), stroke.argb());
    }

    private double width(MapStyle.Stroke stroke, double factor) {
        return stroke.width() * factor * MapPainter.growth(zoom);
    }

    private Shape points(Path2D dots) {
        return AffineTransform.getScaleInstance(1 / frame.scale(), 1 / frame.scale())
                .createTransformedShape(dots);
    }
}

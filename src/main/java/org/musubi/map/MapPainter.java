package org.musubi.map;

import java.awt.geom.Path2D;
import java.util.function.IntPredicate;
import org.musubi.map.Pixels.Mode;

/// One drawing of the base map: what is drawn over what.
///
/// @param raster to draw on, still transparent
/// @param frame what part of the world
/// @param style colours and widths
/// @param zoom which decides what is shown, and how bold
/// @param level the detail to draw from
record MapPainter(MapRaster raster, MapPaths.Frame frame, MapStyle style, int zoom, MapLevel level) {
    private static final IntPredicate ANY_RANK = rank -> true;
    static final double DASH = 4.5;
    static final double GAP = 3;
    /// Strokes that the glow along the shore is made of, one in the other.
    private static final int RINGS = 3;

    /// Points between two corners of the glow, which shows no more.
    private static final double COARSE = 1.6;

    static final double RIVER_RANK_FACTOR = 0.82;

    /// To be called once.
    ///
    /// Sea and lakes come from two sources that do not quite agree where a river meets the sea. So inland water is
    /// drawn only where there is land already, and the sea is laid under everything at the end: no line crosses a
    /// river's mouth.
    void paint() {
        MapPaths paths = new MapPaths(level, frame);
        raster.fill(paths.areas(LineKind.LAND, Path2D.WIND_NON_ZERO), style.land(), Mode.OVER);
        draw(strokes(paths, LineKind.LAND, ANY_RANK, style.coast()), style.coast(), 1, Mode.OVER);
        inland(paths);
        sea();
        if (style.boundaries()) {
            countries(paths);
        }
    }

    private void inland(MapPaths paths) {
        if (style.boundaries() && zoom >= style.admin1Zoom()) {
            draw(strokes(paths, LineKind.ADMIN1, ANY_RANK, style.admin1()), style.admin1(), 1, Mode.WITHIN);
        }
        rivers(paths);
        raster.fill(paths.areas(LineKind.LAKE, Path2D.WIND_EVEN_ODD), style.water(), Mode.WITHIN);
        if (zoom >= style.lakeShoreZoom()) {
            draw(strokes(paths, LineKind.LAKE, ANY_RANK, style.lakeShore()), style.lakeShore(), 1, Mode.WITHIN);
        }
    }

    /// From the top down: a glow along the shore that fades out towards the sea, meridians and parallels, the water.
    private void sea() {
        if (style.shallows().isVisible()) {
            MapPaths coarse = new MapPaths(level, frame, COARSE * frame.scale());
            double[] widths = new double[RINGS];
            for (int ring = 0; ring < RINGS; ring++) {
                widths[ring] = width(style.shallows(), (ring + 1.0) / RINGS);
            }
            Path2D shore = strokes(coarse, LineKind.LAND, ANY_RANK, style.shallows());
            raster.draw(shore, style.shallows().argb(), Mode.UNDER, widths);
        }
        if (zoom <= style.graticuleZoom()) {
            draw(Graticule.of(frame, zoom), style.graticule(), 1, Mode.UNDER);
        }
        raster.ground(style.water());
    }

    private void rivers(MapPaths paths) {
        for (int rank = 0; style.showsRiver(rank, zoom); rank++) {
            int only = rank;
            Path2D rivers = strokes(paths, LineKind.RIVER, other -> other == only, style.river());
            draw(rivers, style.river(), Math.pow(RIVER_RANK_FACTOR, rank), Mode.WITHIN);
        }
    }

    private void countries(MapPaths paths) {
        draw(strokes(paths, LineKind.COUNTRY, ANY_RANK, style.country()), style.country(), 1, Mode.OVER);
        float width = width(style.country(), 1);
        // Dashes have round ends, which are a part of their length.
        Path2D dashes = Dashes.of(
                paths.whole(LineKind.DISPUTED, width), DASH * frame.scale() - width, GAP * frame.scale() + width);
        draw(dashes, style.country(), 1, Mode.OVER);
    }

    private Path2D strokes(MapPaths paths, LineKind kind, IntPredicate which, MapStyle.Stroke stroke) {
        return paths.strokes(kind, which, width(stroke, 1));
    }

    private void draw(Path2D path, MapStyle.Stroke stroke, double factor, Mode mode) {
        raster.draw(path, stroke.argb(), mode, width(stroke, factor));
    }

    private float width(MapStyle.Stroke stroke, double factor) {
        return (float) (stroke.width() * factor * growth(zoom) * frame.scale());
    }

    /// Lines grow a little as one comes nearer.
    static double growth(int zoom) {
        return Math.clamp(0.4 + 0.1 * zoom, 0.5, 1.6);
    }
}

package org.musubi.map;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.function.IntPredicate;

/// One drawing of the base map: what is drawn over what.
///
/// @param graphics to draw on
/// @param frame what part of the world
/// @param style colours and widths
/// @param zoom which decides what is shown, and how bold
/// @param level the detail to draw from
record MapPainter(Graphics2D graphics, MapPaths.Frame frame, MapStyle style, int zoom, MapLevel level) {
    private static final IntPredicate ANY_RANK = rank -> true;
    static final double DASH = 4.5;
    static final double GAP = 3;
    /// Strokes that the glow along the shore is made of, one in the other.
    private static final int RINGS = 3;

    /// Points between two corners of the glow, which shows no more.
    private static final double COARSE = 1.6;

    /// Points.
    private static final double THIN = 1.5;

    static final double RIVER_RANK_FACTOR = 0.82;

    /// To be called once, on an image that is still transparent.
    ///
    /// Sea and lakes come from two sources that do not quite agree where a river meets the sea. So inland water is
    /// drawn only where there is land already, and the sea is laid under everything at the end: no line crosses a
    /// river's mouth.
    void paint() {
        MapPaths paths = new MapPaths(level, frame);
        fill(paths.areas(LineKind.LAND, Path2D.WIND_NON_ZERO), style.land());
        draw(strokes(paths, LineKind.LAND, ANY_RANK, style.coast()), style.coast(), 1);
        graphics.setComposite(AlphaComposite.SrcAtop);
        inland(paths);
        graphics.setComposite(AlphaComposite.DstOver);
        sea();
        graphics.setComposite(AlphaComposite.SrcOver);
        if (style.boundaries()) {
            countries(paths);
        }
    }

    private void inland(MapPaths paths) {
        if (style.boundaries() && zoom >= style.admin1Zoom()) {
            draw(strokes(paths, LineKind.ADMIN1, ANY_RANK, style.admin1()), style.admin1(), 1);
        }
        rivers(paths);
        fill(paths.areas(LineKind.LAKE, Path2D.WIND_EVEN_ODD), style.water());
        if (zoom >= style.lakeShoreZoom()) {
            draw(strokes(paths, LineKind.LAKE, ANY_RANK, style.lakeShore()), style.lakeShore(), 1);
        }
    }

    /// From the top down: a glow along the shore that fades out towards the sea, meridians and parallels, the water.
    private void sea() {
        if (style.shallows().isVisible()) {
            MapPaths coarse = new MapPaths(level, frame, COARSE * frame.scale());
            Path2D shore = strokes(coarse, LineKind.LAND, ANY_RANK, style.shallows());
            for (int ring = 1; ring <= RINGS; ring++) {
                draw(shore, style.shallows(), (double) ring / RINGS);
            }
        }
        if (zoom <= style.graticuleZoom()) {
            draw(Graticule.of(frame, zoom), style.graticule(), 1);
        }
        graphics.setColor(colour(style.water()));
        graphics.fillRect(0, 0, frame.width(), frame.height());
    }

    private void rivers(MapPaths paths) {
        for (int rank = 0; style.showsRiver(rank, zoom); rank++) {
            int only = rank;
            Path2D rivers = strokes(paths, LineKind.RIVER, other -> other == only, style.river());
            draw(rivers, style.river(), Math.pow(RIVER_RANK_FACTOR, rank));
        }
    }

    private void countries(MapPaths paths) {
        draw(strokes(paths, LineKind.COUNTRY, ANY_RANK, style.country()), style.country(), 1);
        float[] dashes = {(float) (DASH * frame.scale()), (float) (GAP * frame.scale())};
        float width = width(style.country(), 1);
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0));
        graphics.draw(paths.whole(LineKind.DISPUTED, width));
    }

    private Path2D strokes(MapPaths paths, LineKind kind, IntPredicate which, MapStyle.Stroke stroke) {
        return paths.strokes(kind, which, width(stroke, 1));
    }

    private void fill(Path2D path, int argb) {
        graphics.setColor(colour(argb));
        graphics.fill(path);
    }

    private void draw(Path2D path, MapStyle.Stroke stroke, double factor) {
        float width = width(stroke, factor);
        // The joins of thin lines are not seen, but round ones take long.
        int join = width < THIN * frame.scale() ? BasicStroke.JOIN_BEVEL : BasicStroke.JOIN_ROUND;
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, join));
        graphics.setColor(colour(stroke.argb()));
        graphics.draw(path);
    }

    private float width(MapStyle.Stroke stroke, double factor) {
        return (float) (stroke.width() * factor * growth(zoom) * frame.scale());
    }

    /// Lines grow a little as one comes nearer.
    static double growth(int zoom) {
        return Math.clamp(0.4 + 0.1 * zoom, 0.5, 1.6);
    }

    private static Color colour(int argb) {
        return new Color(argb, true);
    }
}

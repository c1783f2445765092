package org.musubi.map;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/// Paints the names of the base map where the labels of the library leave room: beneath all that is painted already,
/// and none over another. For one thread at a time.
final class NamePainter {
    /// No view has room for more.
    private static final int MOST = 400;

    private static final double DOT = 1.9;
    private static final double RIM = 1;
    /// A city so close to a marker is the marker's city, or would be taken for it.
    private static final double CLEAR = 5;

    private final LabelFonts fonts;
    private @Nullable LabelStamps land;
    private @Nullable LabelStamps water;

    NamePainter(LabelFonts fonts) {
        this.fonts = fonts;
    }

    /// @param g scaled to pixels of the view, with nothing moved
    /// @param placement that knows of all markers and labels
    /// @param labelled names that the library's markers have already
    /// @param camera what is painted
    /// @param all where names are placed, in pixels of what is painted
    /// @param inView what is in it has its name within it
    void paint(
            Graphics2D g,
            LabelPlacement placement,
            Naming naming,
            Set<String> labelled,
            Camera camera,
            Box all,
            Box inView) {
        NameStyle style = naming.style();
        double scale = g.getTransform().getScaleX();
        LabelStamps onLand = LabelStamps.as(land, fonts, style.halo(), scale);
        LabelStamps onWater = LabelStamps.as(water, fonts, style.seaHalo(), scale);
        land = onLand;
        water = onWater;
        g.setComposite(AlphaComposite.DstOver);
        var painted = new Box(0, 0, camera.width(), camera.height());
        int level = camera.level();
        var written = new HashSet<>(labelled);
        int left = MOST;
        for (MapName name : naming.names()) {
            if (left == 0) {
                break;
            }
            if (name.isShownAt(level) && !written.contains(name.name())) {
                Point2D at = camera.project(name.at());
                if (all.holds(at.getX(), at.getY())) {
                    LabelStamps stamps = name.kind().isWater() ? onWater : onLand;
                    var look = new LabelStamps.Look(name.text(), LabelFace.of(name.kind()), style.colour(name.kind()));
                    Box area = inView.holds(at.getX(), at.getY()) ? inView : all;
                    Optional<Box> place = place(placement, name, at, stamps.size(look), area, level);
                    if (place.isPresent()) {
                        left--;
                        if (name.kind() != MapName.Kind.CITY) {
                            written.add(name.name());
                        }
                        if (place.get().overlaps(painted)) {
                            stamps.draw(g, look, place.get());
                            dot(g, name, at, style);
                        }
                    }
                }
            }
        }
        g.setComposite(AlphaComposite.SrcOver);
    }

    private static Optional<Box> place(
            LabelPlacement placement, MapName name, Point2D at, LabelStamps.Size size, Box area, int level) {
        double x = at.getX();
        double y = at.getY();
        return name.kind() == MapName.Kind.CITY
                ? placement.placeBeside(x, y, CLEAR, DOT + RIM, size.width(), size.height(), area)
                : placement.placeOn(x, y, name.reach(level), size.width(), size.height(), area);
    }

    private static void dot(Graphics2D g, MapName name, Point2D at, NameStyle style) {
        if (name.kind() == MapName.Kind.CITY) {
            g.setColor(new Color(style.city(), true));
            g.fill(circle(at.getX(), at.getY(), DOT));
            g.setColor(new Color(style.halo(), true));
            g.fill(circle(at.getX(), at.getY(), DOT + RIM));
        }
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}

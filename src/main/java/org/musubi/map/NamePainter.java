package org.musubi.map;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
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
    /// @param inView what is in it has its name within it
    void paint(Graphics2D g, LabelPlacement placement, Naming naming, Set<String> labelled, Camera camera, Box inView) {
        NameStyle style = naming.style();
        double scale = g.getTransform().getScaleX();
        LabelStamps onLand = LabelStamps.as(land, fonts, style.halo(), scale);
        LabelStamps onWater = LabelStamps.as(water, fonts, style.seaHalo(), scale);
        land = onLand;
        water = onWater;
        g.setComposite(AlphaComposite.DstOver);
        var all = new Box(0, 0, camera.width(), camera.height());
        int level = camera.level();
        int left = MOST;
        for (MapName name : naming.names()) {
            if (left > 0 && name.isShownAt(level)) {
                Point2D at = camera.project(name.at());
                if (all.holds(at.getX(), at.getY()) && !labelled.contains(name.name())) {
                    LabelStamps stamps = name.kind().isWater() ? onWater : onLand;
                    Box area = inView.holds(at.getX(), at.getY()) ? inView : all;
                    if (paint(g, placement, name, at, area, stamps, style)) {
                        left--;
                    }
                }
            }
        }
        g.setComposite(AlphaComposite.SrcOver);
    }

    /// @return whether there was room
    private static boolean paint(
            Graphics2D g,
            LabelPlacement placement,
            MapName name,
            Point2D at,
            Box area,
            LabelStamps stamps,
            NameStyle style) {
        boolean city = name.kind() == MapName.Kind.CITY;
        var look = new LabelStamps.Look(name.text(), LabelFace.of(name.kind()), style.colour(name.kind()));
        LabelStamps.Size size = stamps.size(look);
        Optional<Box> place = city
                ? placement.placeBeside(at.getX(), at.getY(), CLEAR, DOT + RIM, size.width(), size.height(), area)
                : placement.placeOn(at.getX(), at.getY(), size.width(), size.height(), area);
        place.ifPresent(box -> stamps.draw(g, look, box));
        if (city && place.isPresent()) {
            dot(g, at.getX(), at.getY(), style);
        }
        return place.isPresent();
    }

    private static void dot(Graphics2D g, double x, double y, NameStyle style) {
        g.setColor(new Color(style.city(), true));
        g.fill(circle(x, y, DOT));
        g.setColor(new Color(style.halo(), true));
        g.fill(circle(x, y, DOT + RIM));
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}

package org.musubi.map;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import org.jspecify.annotations.Nullable;

/// Paints the names of the base map where the labels of the library leave room: beneath all that is painted already,
/// and none over another. For one thread at a time.
final class NamePainter {
    /// No view has room for more.
    private static final int MOST = 700;

    static final double DOT = 1.9;
    static final double RIM = 1;
    /// A city so close to a marker is the marker's city, or would be taken for it.
    static final double CLEAR = 5;

    private final LabelFonts fonts;
    private @Nullable LabelStamps land;
    private @Nullable LabelStamps water;
    private @Nullable Part part;
    private List<Candidate> candidates = List.of();

    NamePainter(LabelFonts fonts) {
        this.fonts = fonts;
    }

    /// The part of the world that has the same names to be written, whatever lies over them.
    ///
    /// @param world its width in pixels
    /// @param around the part, in pixels of the world
    private record Part(Naming naming, double world, Box around, double scale) {}

    /// A name that may be written.
    ///
    /// @param x of its place, in pixels of the world
    /// @param y likewise
    private record Candidate(
            MapName name, double x, double y, LabelStamps stamps, LabelStamps.Look look, LabelStamps.Size size) {
        boolean isCity() {
            return name.kind() == MapName.Kind.CITY;
        }
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
        double left = camera.originX();
        double top = camera.originY();
        var now = new Part(
                naming,
                camera.worldSize(),
                all.movedBy(left, top),
                g.getTransform().getScaleX());
        if (!now.equals(part)) {
            candidates = candidates(now, camera.level());
            part = now;
        }
        var painted = new Box(0, 0, camera.width(), camera.height());
        var written = new HashSet<>(labelled);
        g.setComposite(AlphaComposite.DstOver);
        for (Candidate candidate : candidates) {
            if (!written.contains(candidate.name.name())) {
                double x = candidate.x - left;
                double y = candidate.y - top;
                Box area = inView.holds(x, y) ? inView : all;
                Optional<Box> place = place(placement, candidate, x, y, area, camera.level());
                if (place.isPresent() && !candidate.isCity()) {
                    written.add(candidate.name.name());
                }
                if (place.isPresent() && place.get().overlaps(painted)) {
                    candidate.stamps.draw(g, candidate.look, place.get());
                    if (candidate.isCity()) {
                        dot(g, x, y, naming.style());
                    }
                }
            }
        }
        g.setComposite(AlphaComposite.SrcOver);
    }

    private List<Candidate> candidates(Part now, int level) {
        NameStyle style = now.naming.style();
        LabelStamps onLand = LabelStamps.as(land, fonts, style.halo(), now.scale);
        LabelStamps onWater = LabelStamps.as(water, fonts, style.seaHalo(), now.scale);
        land = onLand;
        water = onWater;
        var found = new ArrayList<Candidate>();
        for (MapName name : now.naming.names()) {
            if (name.isShownAt(level) && found.size() < MOST) {
                Point2D unit = Camera.onUnitWorld(name.at());
                double x = unit.getX() * now.world;
                double y = unit.getY() * now.world;
                if (now.around.holds(x, y)) {
                    LabelStamps stamps = name.kind().isWater() ? onWater : onLand;
                    var look = new LabelStamps.Look(name.text(), LabelFace.of(name.kind()), style.colour(name.kind()));
                    found.add(new Candidate(name, x, y, stamps, look, stamps.size(look)));
                }
            }
        }
        return found;
    }

    private static Optional<Box> place(
            LabelPlacement placement, Candidate candidate, double x, double y, Box area, int level) {
        double width = candidate.size.width();
        double height = candidate.size.height();
        return candidate.isCity()
                ? placement.placeBeside(x, y, CLEAR, DOT + RIM, width, height, area)
                : placement.placeOn(x, y, candidate.name.reach(level), width, height, area);
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

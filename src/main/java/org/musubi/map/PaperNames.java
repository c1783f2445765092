package org.musubi.map;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Point2D;

/// Finds room for the names on paper by the rules of the screen: first for those of markers, then for the numbers on
/// lines, then for the names of the base map. To be asked in this order.
final class PaperNames {
    /// No sheet has room for more.
    private static final int MOST = 600;
    /// Paper is read from nearer than a screen.
    private static final double SMALLER = 0.88;

    private static final double SIDE = 1;
    /// Parts of the type's size.
    private static final double ASCENT = 1.05;

    private static final double HEIGHT = 1.35;
    /// How high figures are.
    private static final double FIGURE = 0.72;

    private static final LabelFace NUMBER = new LabelFace(9.5, true, false, 0);
    private static final MapPen.Line LEADER = MapPen.Line.plain(1.2);

    private final PaperPen pen;
    private final Camera camera;
    private final Box all;
    private final LabelPlacement placement;

    PaperNames(Camera camera, PaperPen pen) {
        this.camera = camera;
        this.pen = pen;
        all = new Box(0, 0, camera.width(), camera.height());
        placement = new LabelPlacement(all);
    }

    private record Row(String text, LabelFace face) {}

    private static List<Row> rows(LabelStamps.Look look) {
        return Stream.concat(
                        look.text().lines().map(line -> new Row(line, look.face())),
                        look.second().lines().map(line -> new Row(line, LabelFace.SECOND)))
                .map(row -> new Row(row.text, row.face.scaled(SMALLER)))
                .toList();
    }

    private LabelStamps.Size size(LabelStamps.Look look) {
        List<Row> rows = rows(look);
        return new LabelStamps.Size(
                rows.stream().mapToDouble(this::width).max().orElse(0) + 2 * SIDE,
                rows.stream().mapToDouble(row -> row.face.size() * HEIGHT).sum());
    }

    private double width(Row row) {
        return pen.width(row.text, row.face);
    }

    /// The names of markers, to be written over everything.
    ///
    /// @param spots the most important first
    Runnable ofMarkers(List<LabelLayout.Spot> spots, OverlayStyle style) {
        List<LabelLayout.Placed> placed =
                LabelLayout.place(spots, placement, all, all, camera.zoom(), style, this::size);
        return () -> {
            placed.stream().filter(LabelLayout.Placed::far).forEach(label -> leader(label, style));
            placed.forEach(label -> write(label.look(), label.box(), style.halo()));
        };
    }

    private void leader(LabelLayout.Placed label, OverlayStyle style) {
        Box box = label.box();
        LabelLayout.Spot spot = label.spot();
        pen.draw(
                new Line2D.Double(
                        spot.x(),
                        spot.y(),
                        Math.clamp(spot.x(), box.left(), box.right()),
                        Math.clamp(spot.y(), box.top(), box.bottom())),
                LEADER,
                style.picked());
    }

    /// Lines stand in the middle, one under the other.
    private void write(LabelStamps.Look look, Box box, int halo) {
        double top = box.top();
        for (Row row : rows(look)) {
            double left = (box.left() + box.right() - width(row)) / 2;
            pen.name(row.text, left, top + row.face.size() * ASCENT, row.face, look.colour(), halo);
            top += row.face.size() * HEIGHT;
        }
    }

    /// The numbers of ties on lines, to be written over everything.
    Runnable ofTies(MapScene scene, OverlayStyle style) {
        var drawn = new ArrayList<Runnable>();
        TieCounts.draw(scene, camera, placement, all, new TieCounts.Numbers() {
            @Override
            public double width(int number) {
                return pen.width(NumberStamps.text(number), NUMBER);
            }

            @Override
            public double height() {
                return NUMBER.size() * FIGURE;
            }

            @Override
            public void draw(int number, double x, double y) {
                drawn.add(() -> number(pen, number, x, y, style.text(), style.halo()));
            }
        });
        return () -> drawn.forEach(Runnable::run);
    }

    /// Writes a number around a point.
    static void number(PaperPen pen, int number, double x, double y, int argb, int halo) {
        String text = NumberStamps.text(number);
        pen.name(text, x - pen.width(text, NUMBER) / 2, y + NUMBER.size() * FIGURE / 2, NUMBER, argb, halo);
    }

    /// The names of the base map, to be written beneath ties and markers.
    ///
    /// @param spots whose names are not written twice
    Runnable ofTheBase(List<MapName> names, List<LabelLayout.Spot> spots, NameStyle style) {
        Set<String> written =
                spots.stream().map(spot -> spot.marker().label()).collect(Collectors.toCollection(HashSet::new));
        var drawn = new ArrayList<Runnable>();
        int level = camera.level();
        for (MapName name : names) {
            if (drawn.size() < MOST && name.isShownAt(level) && !written.contains(name.name())) {
                Point2D at = camera.project(name.at());
                if (all.holds(at.getX(), at.getY())) {
                    place(name, at, style).ifPresent(writing -> {
                        drawn.add(writing);
                        if (name.kind() != MapName.Kind.CITY) {
                            written.add(name.name());
                        }
                    });
                }
            }
        }
        return () -> drawn.forEach(Runnable::run);
    }

    private Optional<Runnable> place(MapName name, Point2D at, NameStyle style) {
        var look = new LabelStamps.Look(name.text(), LabelFace.of(name.kind()), style.colour(name.kind()));
        LabelStamps.Size size = size(look);
        boolean city = name.kind() == MapName.Kind.CITY;
        Optional<Box> room = city
                ? placement.placeBeside(
                        at.getX(),
                        at.getY(),
                        NamePainter.CLEAR,
                        NamePainter.DOT + NamePainter.RIM,
                        size.width(),
                        size.height(),
                        all)
                : placement.placeOn(at.getX(), at.getY(), name.reach(camera.level()), size.width(), size.height(), all);
        return room.map(box -> () -> {
            if (city) {
                dot(at, NamePainter.DOT + NamePainter.RIM, style.halo());
                dot(at, NamePainter.DOT, style.city());
            }
            write(look, box, name.kind().isWater() ? style.seaHalo() : style.halo());
        });
    }

    private void dot(Point2D at, double radius, int argb) {
        pen.fill(new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius), argb);
    }
}

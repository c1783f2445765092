package org.musubi.report;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import org.musubi.map.LabelFace;
import org.musubi.map.MapPen;
import org.musubi.map.PaperPen;

/// Writes a map down as shapes of a sheet. Points of the map are 1/96 inch, as lengths of the screen are; they become
/// points of paper, 1/72 inch.
final class SheetMapPen implements PaperPen {
    /// Points of paper in a point of the map.
    static final double FACTOR = 0.75;

    private static final double HALO = 2.4;

    private final AffineTransform place;
    private final SheetFonts fonts;
    private List<Sheet.Shape> shapes = new ArrayList<>();

    /// @param left where the map begins on the sheet
    /// @param top likewise
    SheetMapPen(double left, double top, SheetFonts fonts) {
        place = new AffineTransform(FACTOR, 0, 0, FACTOR, left, top);
        this.fonts = fonts;
    }

    List<Sheet.Shape> shapes() {
        return List.copyOf(shapes);
    }

    @Override
    public void fill(Shape area, int argb) {
        shapes.add(new Sheet.Path(place.createTransformedShape(area), colour(argb), opacity(argb), null));
    }

    @Override
    public void draw(Shape path, MapPen.Line line, int argb) {
        Shape placed = place.createTransformedShape(path);
        // What lies beyond the map was left out of it.
        if (!placed.getPathIterator(null).isDone()) {
            shapes.add(new Sheet.Path(placed, colour(argb), opacity(argb), line(line)));
        }
    }

    static Sheet.Line line(MapPen.Line line) {
        return new Sheet.Line(
                line.width() * FACTOR,
                line.dashes().stream().map(length -> length * FACTOR).toList());
    }

    @Override
    public void within(Shape area, Runnable drawing) {
        List<Sheet.Shape> around = shapes;
        shapes = new ArrayList<>();
        try {
            drawing.run();
            around.add(new Sheet.Clip(place.createTransformedShape(area), shapes));
        } finally {
            shapes = around;
        }
    }

    @Override
    public double width(String text, LabelFace face) {
        return fonts.width(text, face.size(), type(face));
    }

    @Override
    public void name(String text, double x, double y, LabelFace face, int argb, int halo) {
        AffineTransform there = new AffineTransform(place);
        there.translate(x, y);
        Shape outline = there.createTransformedShape(fonts.outline(text, face.size(), type(face)));
        if (opacity(halo) > 0) {
            shapes.add(new Sheet.Path(outline, colour(halo), opacity(halo), new Sheet.Line(HALO * FACTOR, List.of())));
        }
        shapes.add(new Sheet.Text(
                there.getTranslateX(),
                there.getTranslateY(),
                face.size() * FACTOR,
                text,
                colour(argb),
                false,
                type(face)));
    }

    private static Sheet.Type type(LabelFace face) {
        return new Sheet.Type(face.bold(), face.slanted());
    }

    private static int colour(int argb) {
        return argb & 0xFFFFFF;
    }

    private static double opacity(int argb) {
        return (argb >>> 24) / 255.0;
    }
}

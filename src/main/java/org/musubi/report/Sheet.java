package org.musubi.report;

import java.awt.geom.Path2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A drawing on one sheet of paper, as shapes and texts that keep their edges at any size. Immutable; all measures are
/// points (1/72 inch) from the upper left corner, colours 0xRRGGBB, opacities 0 to 1.
public record Sheet(double width, double height, List<Shape> shapes) {
    public Sheet {
        shapes = List.copyOf(shapes);
    }

    /// Something drawn; later ones lie over earlier ones.
    public sealed interface Shape permits Box, Fade, Polygon, Circle, Path, Clip, Text {}

    /// A filled rectangle.
    public record Box(double x, double y, double width, double height, int colour, double opacity) implements Shape {}

    /// A rectangle whose opacity changes evenly from its left edge to its right one.
    ///
    /// @param start the opacity at the left edge
    /// @param end the opacity at the right edge
    public record Fade(double x, double y, double width, double height, int colour, double start, double end)
            implements Shape {}

    /// A closed line or a filled area.
    ///
    /// @param x as many as `y`
    /// @param stroke the width of the line; 0 for an area
    public record Polygon(List<Double> x, List<Double> y, int colour, double opacity, double stroke) implements Shape {
        public Polygon {
            x = List.copyOf(x);
            y = List.copyOf(y);
        }
    }

    /// A circle or a disc.
    ///
    /// @param stroke the width of the line; 0 for a disc
    public record Circle(double x, double y, double radius, int colour, double opacity, double stroke)
            implements Shape {}

    /// How the line of a path is drawn: ends and corners are round, those of dashes are cut off.
    ///
    /// @param dashes lengths of dash and gap by turns; empty for a line without gaps
    public record Line(double width, List<Double> dashes) {
        public Line {
            dashes = List.copyOf(dashes);
        }
    }

    /// An area, or a line, of straight and curved pieces.
    ///
    /// @param outline copied, and filled by the rule it brings along
    /// @param line null for an area
    public record Path(
            java.awt.Shape outline,
            int colour,
            double opacity,
            @Nullable Line line) implements Shape {
        public Path {
            outline = new Path2D.Float(outline);
        }
    }

    /// Shapes of which only what lies within an area is seen.
    ///
    /// @param area copied
    public record Clip(java.awt.Shape area, List<Shape> shapes) implements Shape {
        public Clip {
            area = new Path2D.Float(area);
            shapes = List.copyOf(shapes);
        }
    }

    /// How a text is set.
    public record Type(boolean bold, boolean slanted) {
        public static final Type PLAIN = new Type(false, false);
        public static final Type BOLD = new Type(true, false);
    }

    /// A line of text.
    ///
    /// @param x where it begins, or its middle
    /// @param y of its base line
    /// @param size of the type
    /// @param centred whether `x` is its middle
    public record Text(double x, double y, double size, String text, int colour, boolean centred, Type type)
            implements Shape {
        /// In the usual type.
        public Text(double x, double y, double size, String text, int colour, boolean centred) {
            this(x, y, size, text, colour, centred, Type.PLAIN);
        }
    }
}

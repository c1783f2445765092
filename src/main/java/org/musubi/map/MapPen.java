package org.musubi.map;

import java.awt.Shape;
import java.util.List;

/// Takes the shapes that a map is made of, the lowest first, in points of the map: to paint them, or to write them down
/// as a drawing for paper. Colours are 0xAARRGGBB.
public interface MapPen {
    /// How a line is drawn. Its ends and corners are round, those of dashes are cut off.
    ///
    /// @param width in points, more than 0
    /// @param dashes lengths of dash and gap by turns, in points; empty for a line without gaps
    record Line(double width, List<Double> dashes) {
        public Line {
            dashes = List.copyOf(dashes);
        }

        /// A line without gaps.
        public static Line plain(double width) {
            return new Line(width, List.of());
        }
    }

    void fill(Shape area, int argb);

    void draw(Shape path, Line line, int argb);
}

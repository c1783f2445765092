package org.musubi.map;

import java.awt.Shape;

/// Takes the shapes of a map for paper, and its names as text.
public interface PaperPen extends MapPen {
    /// Draws shapes of which only what lies within an area is to be seen.
    void within(Shape area, Runnable shapes);

    /// How wide a text will be, in points of the map.
    double width(String text, LabelFace face);

    /// Writes a name.
    ///
    /// @param x where it begins
    /// @param y of its base line
    /// @param face how it is written, but for the spacing: it would part the letters for whoever
    ///             searches the paper's text
    /// @param argb its colour
    /// @param halo around its letters, which keeps it apart from what lies under it; none if it
    ///             is not opaque at all
    void name(String text, double x, double y, LabelFace face, int argb, int halo);
}

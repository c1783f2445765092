package org.musubi.map;

import java.awt.Shape;

/// Takes the shapes of a map for paper, and its names as text.
public interface PaperPen extends MapPen {
    /// Draws shapes of which only what lies within an area is to be seen.
    void within(Shape area, Runnable shapes);

    /// How wide a text will be, in points of the map.
    double width(String text, double size, boolean bold);

    /// Writes a name.
    ///
    /// @param x where it begins
    /// @param y of its base line
    /// @param size of the type, in points of the map
    /// @param argb its colour
    /// @param halo what keeps it apart from what lies under it, around its letters
    void name(String text, double x, double y, double size, boolean bold, int argb, int halo);
}

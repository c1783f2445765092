package org.musubi.map;

/// A tie between two parties as the network draws it.
///
/// @param from the place of one end among the nodes of the scene
/// @param to the place of the other end
/// @param strength how many records the parties share; the more, the thicker; 0 if one has its seat in the other
public record NetworkTie(int from, int to, int strength) {
    private static final double THINNEST = 0.7;
    private static final double THICKEST = 6;

    /// In pixels where nothing is enlarged.
    double width() {
        return Math.min(THINNEST + 0.75 * Math.sqrt(Math.max(0, strength - 1)), THICKEST);
    }

    public boolean joins(int node) {
        return from == node || to == node;
    }

    /// The node at the other end.
    public int other(int node) {
        return from == node ? to : from;
    }
}

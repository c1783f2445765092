package org.musubi.map;

import org.musubi.model.GeoPoint;
import org.musubi.model.RecordKind;

/// A tie between two cities as the map draws it, or a bundle of ties between two clusters of cities.
///
/// @param strength how many records the cities share, of a bundle the sum
/// @param kind of most of these records; gives the colour
/// @param ties how many it stands for, at least 1
/// @param number by which whoever made the line knows it
/// @param weight what its thickness goes by: the strength, or less where others are far stronger
public record TieLine(
        GeoPoint from,
        GeoPoint to,
        int strength,
        RecordKind kind,
        Emphasis emphasis,
        int ties,
        int number,
        double weight) {
    /// The weight from which on lines are not drawn thicker.
    static final double HEAVIEST = 25;

    /// A tie by itself.
    public TieLine(GeoPoint from, GeoPoint to, int strength, RecordKind kind, Emphasis emphasis) {
        this(from, to, strength, kind, emphasis, 1, 0, strength);
    }

    /// How much a line catches the eye, from least to most, which is also the order of painting.
    public enum Emphasis {
        /// Cities elsewhere are picked.
        FADED,
        /// Nothing is picked.
        PLAIN,
        /// One of its cities is picked.
        STRONG
    }

    /// In pixels.
    double width() {
        double plain = 1.05 + 0.8 * Math.sqrt(Math.clamp(weight, 1, HEAVIEST) - 1);
        return emphasis == Emphasis.STRONG ? plain + 0.6 : plain;
    }
}

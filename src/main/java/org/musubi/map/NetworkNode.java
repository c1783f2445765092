package org.musubi.map;

import org.musubi.model.Id;

/// A party as the network draws it.
///
/// @param x where it is, in pixels where nothing is enlarged
/// @param y likewise, growing downwards
/// @param records how many of the visible records it takes part in; the more, the larger
/// @param label its name in the language of the interface
public record NetworkNode(Id id, double x, double y, MarkerShape shape, int records, String label) {
    private static final double SMALLEST = 3.5;
    private static final double LARGEST = 21;

    /// Half the width of a marker in pixels where nothing is enlarged. It grows with the number of records, and ever
    /// more slowly, for some cities have hundreds.
    public static double radius(int records) {
        return Math.clamp(2.6 + 1.8 * Math.pow(records, 0.45), SMALLEST, LARGEST);
    }

    public double radius() {
        return radius(records);
    }
}

package org.musubi.map;

import java.util.Comparator;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;

/// A place as the map draws it, or several that lie close together.
///
/// @param id of the place; of several the most important one
/// @param shape what it is, of several the most important one
/// @param records how many of the visible records it takes part in, of several the sum; the more, the larger
/// @param label its name in the language of the interface
/// @param otherLabel its name in the other language; empty if it has none, or the same
/// @param population inhabitants; 0 if not known
/// @param picked whether it stands out
/// @param cities how many places it stands for, at least 1
public record CityMarker(
        Id id,
        GeoPoint at,
        MarkerShape shape,
        int records,
        String label,
        String otherLabel,
        long population,
        boolean picked,
        int cities) {
    /// Who gets a label first, and who comes first to the keyboard.
    public static final Comparator<CityMarker> BY_IMPORTANCE = Comparator.comparing(CityMarker::picked)
            .thenComparing(CityMarker::records)
            .thenComparing(CityMarker::population)
            .reversed()
            .thenComparing(CityMarker::id);

    private static final double SMALLEST = 4.5;
    private static final double LARGEST = 16;
    /// Up to so many records the area grows with their number, beyond that more slowly: some have thousands.
    private static final double MANY = 16;

    private static final double REGION_ROOM = 4;
    /// Room for a number.
    private static final double SMALLEST_CLUSTER = 9.5;

    private static final double LARGEST_CLUSTER = 13;

    /// A place by itself, with one name.
    public CityMarker(
            Id id, GeoPoint at, MarkerShape shape, int records, String label, long population, boolean picked) {
        this(id, at, shape, records, label, "", population, picked, 1);
    }

    /// Whether it stands for several places.
    public boolean isCluster() {
        return cities > 1;
    }

    /// Half the width of the marker in pixels; the more records, the larger.
    public double radius() {
        if (isCluster()) {
            return Math.clamp(8.2 + 0.55 * Math.log1p(records), SMALLEST_CLUSTER, LARGEST_CLUSTER);
        }
        double grown = 2.7 + 1.8 * Math.sqrt(Math.min(records, MANY)) + Math.log(Math.max(records, MANY) / MANY);
        double spot = Math.clamp(grown, SMALLEST, LARGEST);
        return shape == MarkerShape.REGION ? spot + REGION_ROOM : spot;
    }
}

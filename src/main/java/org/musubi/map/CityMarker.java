package org.musubi.map;

import java.util.Comparator;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;

/// A place as the map draws it.
///
/// @param records how many of the visible records it takes part in; the more, the larger
/// @param label its name in the language of the interface
/// @param population inhabitants; 0 if not known
/// @param picked whether it stands out
public record CityMarker(
        Id id, GeoPoint at, MarkerShape shape, int records, String label, long population, boolean picked) {
    /// Who gets a label first, and who comes first to the keyboard.
    public static final Comparator<CityMarker> BY_IMPORTANCE = Comparator.comparing(CityMarker::picked)
            .thenComparing(CityMarker::records)
            .thenComparing(CityMarker::population)
            .reversed()
            .thenComparing(CityMarker::id);

    private static final double SMALLEST = 4.5;
    private static final double LARGEST = 13;
    private static final double REGION_ROOM = 4;

    /// Half the width of the marker in pixels: its area grows with the number of records.
    public double radius() {
        double spot = Math.clamp(2.7 + 1.8 * Math.sqrt(records), SMALLEST, LARGEST);
        return shape == MarkerShape.REGION ? spot + REGION_ROOM : spot;
    }
}

package org.musubi.map;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;

/// What is to be drawn over the base map, at whatever zoom.
///
/// @param cities all that there are
/// @param records by city: how many of the visible records it takes part in; not to be changed any more
/// @param all whether cities without visible records are drawn too
/// @param picked the numbers of the picked cities, which are always drawn; not to be changed any more
/// @param hubs those of the picked cities whose ties all stand out; of the others only those among picked cities do;
/// not
///     to be changed any more
/// @param ties among the cities
/// @param countries codes of ISO 3166-1 of the countries that stand out as areas
@SuppressWarnings("ArrayRecordComponent") // Made anew for every filter, and for large libraries.
public record MapContent(
        Cities cities, int[] records, boolean all, BitSet picked, BitSet hubs, TieNumbers ties, Set<String> countries) {
    public static final MapContent EMPTY = new MapContent(Cities.NONE, new int[0], true, new BitSet(), TieNumbers.NONE);

    /// With all ties of picked cities standing out, and no countries.
    MapContent(Cities cities, int[] records, boolean all, BitSet picked, TieNumbers ties) {
        this(cities, records, all, picked, picked, ties, Set.of());
    }

    /// Whether a city is drawn, alone or in a cluster.
    boolean isDrawn(int city) {
        return all || records[city] > 0 || picked.get(city);
    }

    /// Whether the ties between two cities stand out.
    boolean standsOut(int first, int second) {
        return hubs.get(first) || hubs.get(second) || picked.get(first) && picked.get(second);
    }

    /// How many of the visible records a city takes part in; 0 if it is not among the cities.
    public int recordsOf(Id city) {
        OptionalInt number = cities.number(city);
        return number.isPresent() ? records[number.getAsInt()] : 0;
    }

    /// How many cities are drawn.
    public int drawnCities() {
        int drawn = 0;
        for (int city = 0; city < records.length; city++) {
            drawn += isDrawn(city) ? 1 : 0;
        }
        return drawn;
    }

    /// How many ties the visible records make between cities that a map can draw.
    public int drawnTies() {
        int drawn = 0;
        for (int tie : ties.visible()) {
            drawn += ties.first(tie) >= 0 && ties.second(tie) >= 0 ? 1 : 0;
        }
        return drawn;
    }

    /// Where the drawn cities are.
    public List<GeoPoint> places() {
        var places = new ArrayList<GeoPoint>();
        for (int city = 0; city < records.length; city++) {
            if (isDrawn(city)) {
                places.add(cities.get(city).at());
            }
        }
        return places;
    }
}

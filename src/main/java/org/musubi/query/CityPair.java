package org.musubi.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.musubi.model.Id;

/// Two different cities.
///
/// @param first the one whose id sorts first
public record CityPair(Id first, Id second) {
    /// All pairs among some cities, which are all different.
    static List<CityPair> among(Collection<Id> cities) {
        List<Id> sorted = cities.stream().sorted().toList();
        var pairs = new ArrayList<CityPair>(sorted.size() * (sorted.size() - 1) / 2);
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                pairs.add(new CityPair(sorted.get(i), sorted.get(j)));
            }
        }
        return pairs;
    }
}

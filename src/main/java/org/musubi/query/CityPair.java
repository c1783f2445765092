package org.musubi.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    // By hand: what the compiler makes for records is slow while it is new, and a library may have a million pairs.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof CityPair pair && first.equals(pair.first) && second.equals(pair.second);
    }

    @Override
    public int hashCode() {
        return 31 * first.hashCode() + second.hashCode();
    }
}

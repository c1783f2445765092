package org.musubi.map;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;

/// The spots of a map at a level of zoom: each is a drawn city by itself, or several that lie close together. Picked
/// cities are always by themselves. Immutable.
///
/// Spots go by number: first the clusters of the [ClusterTree], of which some may be empty, then the picked cities.
final class Clusters {
    private final MapContent content;
    private final int level;
    private final int clusters;
    private final int[] picked;
    private final int[] cities;
    private final int[] records;
    private final int[] leads;

    /// @param level of the [ClusterTree]
    Clusters(MapContent content, int level) {
        this.content = content;
        this.level = level;
        ClusterTree tree = content.cities().tree();
        clusters = tree.size(level);
        picked = content.picked().stream().toArray();
        cities = new int[clusters + picked.length];
        records = new int[cities.length];
        leads = new int[cities.length];
        for (int city = 0; city < content.cities().size(); city++) {
            if (content.isDrawn(city)) {
                add(spotOf(city), city);
            }
        }
    }

    /// Cities come by importance: of equally many records the first one leads.
    private void add(int spot, int city) {
        int count = content.records()[city];
        if (cities[spot] == 0 || count > content.records()[leads[spot]]) {
            leads[spot] = city;
        }
        cities[spot]++;
        records[spot] += count;
    }

    MapContent content() {
        return content;
    }

    int level() {
        return level;
    }

    /// How many spots there are, with those that are empty.
    int size() {
        return cities.length;
    }

    /// The spot of a city, whether it is drawn or not.
    int spotOf(int city) {
        if (content.picked().get(city)) {
            for (int i = 0; i < picked.length; i++) {
                if (picked[i] == city) {
                    return clusters + i;
                }
            }
        }
        return content.cities().tree().clusterOf(level, city);
    }

    /// How many cities a spot stands for; 0 if nothing is drawn there.
    int cities(int spot) {
        return cities[spot];
    }

    /// The city that stands for a spot, which is not empty.
    Id leadOf(int spot) {
        return content.cities().get(leads[spot]).id();
    }

    boolean isPicked(int spot) {
        return spot >= clusters;
    }

    /// The city whose place a spot, which is not empty, is drawn at: a city's own, or that of the most important one of
    /// its cluster, whatever a filter leaves of it, so that clusters stay where they are.
    private int placed(int spot) {
        if (cities[spot] == 1) {
            return leads[spot];
        }
        int seed = content.cities().tree().seed(level, spot);
        return content.picked().get(seed) ? leads[spot] : seed;
    }

    GeoPoint at(int spot) {
        return content.cities().get(placed(spot)).at();
    }

    /// The spots that are not empty and lie in a part of the world of [Camera#onUnitWorld].
    BitSet in(Box part) {
        var in = new BitSet(cities.length);
        Cities all = content.cities();
        for (int spot = 0; spot < cities.length; spot++) {
            if (cities[spot] > 0) {
                int city = placed(spot);
                in.set(spot, part.holds(all.x(city), all.y(city)));
            }
        }
        return in;
    }

    /// The markers of some spots, which are not empty.
    List<CityMarker> markers(BitSet spots) {
        return spots.stream().mapToObj(this::marker).toList();
    }

    private CityMarker marker(int spot) {
        Cities.City lead = content.cities().get(leads[spot]);
        return new CityMarker(
                lead.id(),
                at(spot),
                lead.shape(),
                records[spot],
                lead.name(),
                lead.otherName(),
                lead.population(),
                isPicked(spot),
                cities[spot]);
    }

    /// The numbers of the drawn cities of a spot, those with most records first.
    List<Integer> members(int spot) {
        return IntStream.range(0, content.cities().size())
                .filter(city -> content.isDrawn(city) && spotOf(city) == spot)
                .boxed()
                .sorted((a, b) -> Integer.compare(content.records()[b], content.records()[a]))
                .toList();
    }

    /// The zoom from which on the cities of a spot are not all drawn as one.
    ///
    /// @return above [Camera#MAX_ZOOM] if they always are
    double splitZoom(List<Integer> members) {
        ClusterTree tree = content.cities().tree();
        for (int closer = level + 1; closer < ClusterTree.levels(); closer++) {
            int at = closer;
            if (members.stream()
                            .mapToInt(city -> tree.clusterOf(at, city))
                            .distinct()
                            .count()
                    > 1) {
                return ClusterTree.zoom(closer);
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}

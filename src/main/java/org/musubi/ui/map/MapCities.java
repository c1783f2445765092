package org.musubi.ui.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.musubi.map.CityMarker;
import org.musubi.map.MarkerShape;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Place;
import org.musubi.query.LibraryIndex;
import org.musubi.query.Ties;

/// The cities of a library that a map can draw, with all of their markers that does not depend on the filter: made once
/// for a state of the library and a language.
final class MapCities {
    private record City(Id id, GeoPoint at, MarkerShape shape, String label, long population) {}

    private final List<City> cities;
    private final int[] numbers;

    /// @param ties of this state of the library
    /// @param language tag of the language of labels
    MapCities(LibraryIndex index, Ties ties, String language) {
        var found = new ArrayList<City>();
        for (Place place : index.places()) {
            GeoPoint at = place.location();
            if (place.kind().isCity() && at != null) {
                found.add(new City(
                        place.id(),
                        at,
                        MarkerShape.of(place),
                        place.name(language),
                        place.population() == null ? 0 : place.population().value()));
            }
        }
        // As in the order of importance, after what depends on the filter.
        found.sort(Comparator.comparing(City::population).reversed().thenComparing(City::id));
        cities = List.copyOf(found);
        numbers = ties.numbers(cities.stream().map(City::id).toList());
    }

    /// The markers, the most important first.
    ///
    /// @param all whether cities without records are drawn too
    List<CityMarker> markers(Ties ties, Set<Id> picked, boolean all) {
        var counts = new int[cities.size()];
        int most = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = ties.recordsOf(numbers[i]);
            most = Math.max(most, counts[i]);
        }
        // Sorted by counting: first how many markers have each number of records, then where they begin.
        var starts = new int[most + 2];
        for (int count : counts) {
            starts[most - count + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        var order = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            order[starts[most - counts[i]]++] = i;
        }
        var markers = new ArrayList<CityMarker>(counts.length);
        var first = new ArrayList<CityMarker>();
        Arrays.stream(order).forEach(i -> {
            City city = cities.get(i);
            boolean isPicked = picked.contains(city.id);
            if (all || counts[i] > 0 || isPicked) {
                (isPicked ? first : markers)
                        .add(new CityMarker(
                                city.id, city.at, city.shape, counts[i], city.label, city.population, isPicked));
            }
        });
        first.addAll(markers);
        return first;
    }
}

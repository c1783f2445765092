package org.musubi.map;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Everything that is drawn over the base map.
///
/// @param markers the most important first
/// @param ties those that catch the eye least first
/// @param countries codes of ISO 3166-1 of the countries that stand out as areas
public record MapScene(List<CityMarker> markers, List<TieLine> ties, Set<String> countries) {
    public static final MapScene EMPTY = new MapScene(List.of(), List.of());

    public MapScene {
        markers = markers.stream().sorted(CityMarker.BY_IMPORTANCE).toList();
        ties = ties.stream()
                .sorted(Comparator.comparing(TieLine::emphasis).thenComparing(TieLine::strength))
                .toList();
        countries = Set.copyOf(countries);
    }

    /// Without countries that stand out.
    public MapScene(List<CityMarker> markers, List<TieLine> ties) {
        this(markers, ties, Set.of());
    }
}

package org.musubi.map;

import java.util.Comparator;
import java.util.List;

/// Everything that is drawn over the base map.
///
/// @param markers the most important first
/// @param ties those that catch the eye least first
public record MapScene(List<CityMarker> markers, List<TieLine> ties) {
    public static final MapScene EMPTY = new MapScene(List.of(), List.of());

    public MapScene {
        markers = markers.stream().sorted(CityMarker.BY_IMPORTANCE).toList();
        ties = ties.stream()
                .sorted(Comparator.comparing(TieLine::emphasis).thenComparing(TieLine::strength))
                .toList();
    }
}

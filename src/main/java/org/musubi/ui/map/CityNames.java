package org.musubi.ui.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.musubi.gazetteer.Gazetteer;
import org.musubi.gazetteer.GazetteerPlace;
import org.musubi.map.AtlasNames;
import org.musubi.map.MapName;
import org.musubi.map.NameSource;

/// The names on the base map: those of the atlas, and those of the gazetteer's cities, the larger ones from further
/// off. Of the gazetteer only as much is read as a zoom needs.
///
/// @param language tag of the language of the interface
/// @param local whether local names follow in brackets
public record CityNames(String language, boolean local) implements NameSource {
    /// The fewest inhabitants of a city whose name is shown, by zoom.
    private static final long[] FEWEST = {
        60_000_000, 60_000_000, 40_000_000, 10_000_000, 4_000_000, 1_000_000, 300_000, 100_000, 30_000, 10_000, 0
    };

    private static final int CLOSEST = FEWEST.length - 1;
    /// A capital is as important as a city with so many times its inhabitants.
    private static final int CAPITAL = 5;

    /// Quarters that GeoNames gives the inhabitants of the city or the province around them: Budta and Malingao on
    /// Mindanao, Mansilingan in Bacolod, Dadonghai in Sanya, Minato in Wakayama.
    private static final Set<Long> OVERSTATED = Set.of(1723510L, 1978681L, 1701500L, 1917790L, 1852383L);

    private record Weighed(GazetteerPlace place, long weight) {}

    @Override
    public List<MapName> upTo(int zoom) {
        AtlasNames atlas = AtlasNames.shipped();
        Map<String, String> languages = atlas.languages();
        var names = new ArrayList<>(atlas.in(language, local));
        long fewest = FEWEST[Math.clamp(zoom, 0, CLOSEST)];
        weighed(Gazetteer.largest(fewest / CAPITAL)).stream()
                .filter(city -> city.weight >= fewest)
                .sorted(Comparator.comparing(Weighed::weight).reversed())
                .map(city -> name(city, languages))
                .forEach(names::add);
        // What has to stand at one place goes before what can move about.
        names.sort(Comparator.comparing(CityNames::isSmall)
                .thenComparing(MapName::from)
                .thenComparing(MapName::kind));
        return names;
    }

    private static boolean isOverstated(GazetteerPlace place) {
        return place.geonames() != null && OVERSTATED.contains(place.geonames());
    }

    private static boolean isSmall(MapName name) {
        return name.kind() == MapName.Kind.CITY || name.kind() == MapName.Kind.PREFECTURE;
    }

    /// A city whose inhabitants nobody knows counts as the one before it: the gazetteer has it where it belongs.
    private static List<Weighed> weighed(List<GazetteerPlace> places) {
        var cities = new ArrayList<Weighed>();
        long inhabitants = 0;
        for (GazetteerPlace place : places) {
            inhabitants = place.population() == null
                    ? inhabitants
                    : place.population().value();
            if (place.kind().isCity() && !isOverstated(place)) {
                cities.add(new Weighed(place, place.capital() ? CAPITAL * inhabitants : inhabitants));
            }
        }
        return cities;
    }

    private MapName name(Weighed city, Map<String, String> languages) {
        int from = 0;
        while (from < CLOSEST && city.weight < FEWEST[from]) {
            from++;
        }
        GazetteerPlace place = city.place;
        String name = place.name(language);
        return new MapName(
                MapName.Kind.CITY,
                place.location(),
                from,
                Integer.MAX_VALUE,
                name,
                local ? AtlasNames.withLocal(name, place.names(), languages.getOrDefault(place.country(), "")) : name);
    }
}

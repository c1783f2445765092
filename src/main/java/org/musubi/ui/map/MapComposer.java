package org.musubi.ui.map;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.map.CityMarker;
import org.musubi.map.MapScene;
import org.musubi.map.MarkerShape;
import org.musubi.map.TieLine;
import org.musubi.map.TieLine.Emphasis;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Place;
import org.musubi.model.PlaceKind;
import org.musubi.query.LibraryIndex;
import org.musubi.query.Tie;

/// Turns records into what the map draws. Made anew when the records change; picking only composes anew.
final class MapComposer {
    /// More ties than this are a tangle, and take long to draw: of the others only the number is told.
    static final int MOST_TIES = 150;

    private static final String JAPAN = "JP";

    private final LibraryIndex index;
    private final boolean all;
    private final Map<Id, Integer> counts;
    private final List<Tie> ties;

    /// @param visible the records that the filter leaves
    /// @param all whether that is all of them: then cities without any record are drawn too
    MapComposer(LibraryIndex index, List<LibraryRecord> visible, boolean all) {
        this.index = index;
        this.all = all;
        this.counts = index.countsByCity(visible);
        this.ties = index.ties(visible);
    }

    /// The picture for a selection.
    ///
    /// @param language tag of the language of labels
    MapScene compose(Set<Id> picked, String language) {
        List<CityMarker> markers = index.cities()
                .filter(place -> isDrawn(place, picked))
                .map(place -> marker(place, picked, language))
                .toList();
        boolean anyPicked = markers.stream().anyMatch(CityMarker::picked);
        return new MapScene(
                markers,
                drawable(picked)
                        .limit(MOST_TIES)
                        .map(t -> line(t, picked, anyPicked))
                        .toList());
    }

    /// How many ties there are besides those that are drawn.
    int hiddenTies() {
        return (int) Math.max(0, drawable(Set.of()).count() - MOST_TIES);
    }

    /// How many cities take part in visible records but cannot be drawn, because nobody knows where they are.
    int unplacedCities() {
        return (int) counts.keySet().stream().filter(city -> at(city) == null).count();
    }

    int recordsOf(Id city) {
        return counts.getOrDefault(city, 0);
    }

    /// The ties of a city, the strongest first.
    List<Tie> tiesOf(Id city) {
        return ties.stream().filter(t -> t.joins(city)).toList();
    }

    private boolean isDrawn(Place place, Set<Id> picked) {
        return place.location() != null && (all || counts.containsKey(place.id()) || picked.contains(place.id()));
    }

    private CityMarker marker(Place place, Set<Id> picked, String language) {
        GeoPoint location = place.location();
        if (location == null) {
            throw new IllegalArgumentException("nowhere: " + place);
        }
        return new CityMarker(
                place.id(),
                location,
                shape(place),
                recordsOf(place.id()),
                place.name(language),
                place.population() == null ? 0 : place.population().value(),
                picked.contains(place.id()));
    }

    private static MarkerShape shape(Place place) {
        if (place.kind() == PlaceKind.REGION) {
            return MarkerShape.REGION;
        }
        return JAPAN.equals(place.country()) ? MarkerShape.JAPANESE_CITY : MarkerShape.CITY;
    }

    /// The ties between cities at two different spots, those of picked cities first, then the strongest.
    private Stream<Tie> drawable(Set<Id> picked) {
        List<Tie> apart = ties.stream().filter(this::isApart).toList();
        return Stream.concat(
                apart.stream().filter(t -> joinsAny(t, picked)), apart.stream().filter(t -> !joinsAny(t, picked)));
    }

    private static boolean joinsAny(Tie tie, Set<Id> picked) {
        return picked.contains(tie.first()) || picked.contains(tie.second());
    }

    private boolean isApart(Tie tie) {
        GeoPoint first = at(tie.first());
        GeoPoint second = at(tie.second());
        return first != null && second != null && !first.equals(second);
    }

    private @Nullable GeoPoint at(Id city) {
        return index.place(city).map(Place::location).orElse(null);
    }

    private TieLine line(Tie tie, Set<Id> picked, boolean anyPicked) {
        GeoPoint from = at(tie.first());
        GeoPoint to = at(tie.second());
        if (from == null || to == null) {
            throw new IllegalArgumentException("nowhere: " + tie);
        }
        Emphasis emphasis = !anyPicked ? Emphasis.PLAIN : joinsAny(tie, picked) ? Emphasis.STRONG : Emphasis.FADED;
        return new TieLine(from, to, tie.strength(), tie.leadingKind(), emphasis);
    }
}

package org.musubi.ui.map;

import java.util.List;
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
import org.musubi.model.Place;
import org.musubi.query.LibraryIndex;
import org.musubi.query.RecordSet;
import org.musubi.query.Ties;

/// Turns records into what the map draws. Made anew when the records change; picking only composes anew.
final class MapComposer {
    /// More ties than this are a tangle, and take long to draw: of the others only the number is told.
    static final int MOST_TIES = 150;

    private final LibraryIndex index;
    private final boolean all;
    private final Ties ties;

    /// @param visible the records that the filter leaves
    /// @param all whether that is all of them: then cities without any record are drawn too
    MapComposer(LibraryIndex index, RecordSet visible, boolean all) {
        this.index = index;
        this.all = all;
        this.ties = index.tieCounts(visible);
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
                drawable(picked).stream().map(t -> line(t, picked, anyPicked)).toList());
    }

    /// How many ties there are besides those that are drawn.
    int hiddenTies() {
        return Math.max(0, ties.size(this::areApart) - MOST_TIES);
    }

    /// How many cities take part in visible records but cannot be drawn, because nobody knows where they are.
    int unplacedCities() {
        return (int) ties.cities().stream().filter(city -> at(city) == null).count();
    }

    int recordsOf(Id city) {
        return ties.recordsOf(city);
    }

    /// The strongest ties of a city, the strongest first.
    List<Ties.Strength> tiesOf(Id city, int most) {
        return ties.strongest(most, (first, second) -> first.equals(city) || second.equals(city));
    }

    private boolean isDrawn(Place place, Set<Id> picked) {
        return place.location() != null && (all || recordsOf(place.id()) > 0 || picked.contains(place.id()));
    }

    private CityMarker marker(Place place, Set<Id> picked, String language) {
        GeoPoint location = place.location();
        if (location == null) {
            throw new IllegalArgumentException("nowhere: " + place);
        }
        return new CityMarker(
                place.id(),
                location,
                MarkerShape.of(place),
                recordsOf(place.id()),
                place.name(language),
                place.population() == null ? 0 : place.population().value(),
                picked.contains(place.id()));
    }

    /// The ties between cities at two different spots, those of picked cities first, then the strongest.
    private List<Ties.Strength> drawable(Set<Id> picked) {
        List<Ties.Strength> own = picked.isEmpty()
                ? List.of()
                : ties.strongest(MOST_TIES, (a, b) -> joinsAny(a, b, picked) && areApart(a, b));
        List<Ties.Strength> others =
                ties.strongest(MOST_TIES - own.size(), (a, b) -> !joinsAny(a, b, picked) && areApart(a, b));
        return Stream.concat(own.stream(), others.stream()).toList();
    }

    private static boolean joinsAny(Id first, Id second, Set<Id> picked) {
        return picked.contains(first) || picked.contains(second);
    }

    private boolean areApart(Id one, Id other) {
        GeoPoint first = at(one);
        GeoPoint second = at(other);
        return first != null && second != null && !first.equals(second);
    }

    private @Nullable GeoPoint at(Id city) {
        return index.place(city).map(Place::location).orElse(null);
    }

    private TieLine line(Ties.Strength tie, Set<Id> picked, boolean anyPicked) {
        GeoPoint from = at(tie.first());
        GeoPoint to = at(tie.second());
        if (from == null || to == null) {
            throw new IllegalArgumentException("nowhere: " + tie);
        }
        Emphasis emphasis = !anyPicked
                ? Emphasis.PLAIN
                : joinsAny(tie.first(), tie.second(), picked) ? Emphasis.STRONG : Emphasis.FADED;
        return new TieLine(from, to, tie.strength(), tie.leadingKind(), emphasis);
    }
}

package org.musubi.ui.map;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.musubi.map.CityMarker;
import org.musubi.map.MapScene;
import org.musubi.map.TieLine;
import org.musubi.map.TieLine.Emphasis;
import org.musubi.model.GeoPoint;
import org.musubi.model.Id;
import org.musubi.model.Place;
import org.musubi.query.LibraryIndex;
import org.musubi.query.RecordSet;
import org.musubi.query.Ties;

/// Turns records into what the map draws. Remembers what stays the same from one time to the next; for one thread at a
/// time.
final class MapMaker {
    /// More ties than this are a tangle, and take long to draw: of the others only the number is told.
    static final int MOST_TIES = 150;

    private @Nullable LibraryIndex index;
    private @Nullable String language;
    private @Nullable MapCities cities;
    private @Nullable RecordSet counted;
    private @Nullable Ties ties;

    /// What is to be drawn.
    ///
    /// @param visible the records that the filter leaves
    /// @param all whether that is all of them: then cities without any record are drawn too
    /// @param language tag of the language of labels
    record Wanted(LibraryIndex index, RecordSet visible, boolean all, Set<Id> picked, String language) {
        /// Whether another one asks for the same picture. Records are compared by identity: there are many.
        boolean isSame(Wanted other) {
            return index == other.index
                    && visible == other.visible
                    && all == other.all
                    && picked.equals(other.picked)
                    && language.equals(other.language);
        }
    }

    /// What the map draws.
    ///
    /// @param hidden how many ties there are besides those that are drawn
    record Made(MapScene scene, Ties ties, int hidden) {}

    Made make(Wanted wanted) {
        Ties counts = tiesOf(wanted);
        MapCities places = citiesOf(wanted, counts);
        List<CityMarker> markers = places.markers(counts, wanted.picked, wanted.all);
        boolean anyPicked = !markers.isEmpty() && markers.getFirst().picked();
        return new Made(
                new MapScene(
                        markers,
                        drawable(counts, wanted.picked)
                                .map(tie -> line(tie, wanted, anyPicked))
                                .toList()),
                counts,
                Math.max(0, counts.apart() - MOST_TIES));
    }

    private MapCities citiesOf(Wanted wanted, Ties counts) {
        MapCities known = cities;
        if (known == null || index != wanted.index || !Objects.equals(language, wanted.language)) {
            known = new MapCities(wanted.index, counts, wanted.language);
            cities = known;
            index = wanted.index;
            language = wanted.language;
        }
        return known;
    }

    private Ties tiesOf(Wanted wanted) {
        Ties known = ties;
        if (known == null || counted != wanted.visible) {
            known = wanted.index.tieCounts(wanted.visible);
            ties = known;
            counted = wanted.visible;
        }
        return known;
    }

    /// The ties between cities at two different spots, those of picked cities first, then the strongest.
    private static Stream<Ties.Strength> drawable(Ties ties, Set<Id> picked) {
        List<Ties.Strength> own = picked.isEmpty() ? List.of() : ties.strongestApart(MOST_TIES, picked, true);
        return Stream.concat(own.stream(), ties.strongestApart(MOST_TIES - own.size(), picked, false).stream());
    }

    private static TieLine line(Ties.Strength tie, Wanted wanted, boolean anyPicked) {
        Emphasis emphasis = !anyPicked
                ? Emphasis.PLAIN
                : wanted.picked.stream().anyMatch(tie::joins) ? Emphasis.STRONG : Emphasis.FADED;
        return new TieLine(
                at(tie.first(), wanted), at(tie.second(), wanted), tie.strength(), tie.leadingKind(), emphasis);
    }

    private static GeoPoint at(Id city, Wanted wanted) {
        return wanted.index
                .place(city)
                .map(Place::location)
                .orElseThrow(() -> new IllegalArgumentException("nowhere: " + city));
    }
}

package org.musubi.ui.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.map.Cities;
import org.musubi.map.MapContent;
import org.musubi.map.MarkerShape;
import org.musubi.map.TieNumbers;
import org.musubi.model.GeoPoint;
import org.musubi.model.Place;
import org.musubi.model.RecordKind;
import org.musubi.query.LibraryIndex;
import org.musubi.query.RecordSet;
import org.musubi.query.Seats;
import org.musubi.query.Ties;

/// The cities of a library that a map can draw, and what they are called among the [Ties]: made once for a state of the
/// library and a language.
final class MapCities {
    private static final int UNPLACED = -1;

    private final Cities cities;
    /// By city of the map: its number among the ties.
    private final int[] numbers;
    /// The other way round.
    private final int[] places;
    private final Seats seats;

    /// @param ties of this state of the library
    /// @param language tag of the language of labels
    /// @param other tag of the language of second names
    /// @param before those of an earlier state; null for none
    MapCities(LibraryIndex index, Ties ties, String language, String other, @Nullable MapCities before) {
        seats = index.seats();
        var found = new ArrayList<Cities.City>();
        for (Place place : index.places()) {
            GeoPoint at = place.location();
            if (place.kind().isCity() && at != null) {
                MarkerShape shape =
                        seats.places().contains(place.id()) ? MarkerShape.ORGANISATION : MarkerShape.of(place);
                found.add(city(place, at, shape, language, other));
            }
        }
        found.sort(Comparator.comparing(Cities.City::population).reversed().thenComparing(Cities.City::id));
        cities = new Cities(found, before == null ? null : before.cities);
        numbers = ties.numbers(found.stream().map(Cities.City::id).toList());
        places = new int[ties.cities()];
        Arrays.fill(places, UNPLACED);
        for (int city = 0; city < numbers.length; city++) {
            if (numbers[city] >= 0) {
                places[numbers[city]] = city;
            }
        }
    }

    private static Cities.City city(Place place, GeoPoint at, MarkerShape shape, String language, String other) {
        String name = place.name(language);
        String otherName = place.names().exactly(other).orElse("");
        return new Cities.City(
                place.id(),
                at,
                shape,
                name,
                otherName.equals(name) ? "" : otherName,
                place.population() == null ? 0 : place.population().value());
    }

    /// @param visible the records that the filter leaves
    /// @param all whether cities without records are drawn too
    MapContent content(Ties ties, RecordSet visible, Chosen chosen, boolean all) {
        var records = new int[numbers.length];
        for (int city = 0; city < records.length; city++) {
            records[city] = cities.get(city).shape() == MarkerShape.ORGANISATION
                    ? seats.recordsOf(cities.get(city).id(), visible)
                    : ties.recordsOf(numbers[city]);
        }
        var pickedNumbers = new BitSet();
        chosen.cities().forEach(id -> cities.number(id).ifPresent(pickedNumbers::set));
        var hubs = new BitSet();
        chosen.hubs().forEach(id -> cities.number(id).ifPresent(hubs::set));
        return new MapContent(
                cities, records, all, pickedNumbers, hubs, new NumberedTies(ties, places), chosen.countries());
    }

    private record NumberedTies(Ties ties, int[] places) implements TieNumbers {
        @Override
        public Object ends() {
            return ties.ends();
        }

        @Override
        public int size() {
            return ties.known();
        }

        @Override
        public int[] visible() {
            return ties.made();
        }

        @Override
        public int first(int tie) {
            return places[ties.first(tie)];
        }

        @Override
        public int second(int tie) {
            return places[ties.second(tie)];
        }

        @Override
        public int strength(int tie) {
            return ties.strength(tie);
        }

        @Override
        public List<RecordKind> leadingKinds(int[] groups, int count) {
            return ties.leadingKinds(groups, count);
        }
    }
}

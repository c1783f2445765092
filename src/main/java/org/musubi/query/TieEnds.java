package org.musubi.query;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.Place;

/// Between which cities the ties of a library are, in numbers of its [Columns], and of which it is known where they
/// lie.
final class TieEnds {
    private final int[] first;
    private final int[] second;
    private final BitSet placed;

    /// @param index of which the columns are
    /// @param before those of an earlier state of the same library, not looked up again; null for none
    TieEnds(Columns columns, LibraryIndex index, @Nullable TieEnds before) {
        Dictionary<Id> cities = columns.cities().values();
        Dictionary<CityPair> pairs = columns.ties().values();
        int known = before == null ? 0 : Math.min(before.first.length, pairs.size());
        first = before == null ? new int[pairs.size()] : Arrays.copyOf(before.first, pairs.size());
        second = before == null ? new int[pairs.size()] : Arrays.copyOf(before.second, pairs.size());
        for (int tie = known; tie < first.length; tie++) {
            first[tie] = cities.number(pairs.value(tie).first());
            second[tie] = cities.number(pairs.value(tie).second());
        }
        placed = new BitSet(cities.size());
        for (int city = 0; city < cities.size(); city++) {
            placed.set(
                    city, index.place(cities.value(city)).map(Place::location).isPresent());
        }
    }

    int first(int tie) {
        return first[tie];
    }

    int second(int tie) {
        return second[tie];
    }

    /// Whether it is known where a city is.
    boolean isPlaced(int city) {
        return placed.get(city);
    }
}

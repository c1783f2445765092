package org.musubi.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;

/// Which records are wanted: those that meet every condition. Within one dimension any of its wanted values
/// will do, and a dimension without any asks for nothing.
///
/// @param period null for all times, undated records included
/// @param certain whether a date has to lie in the period for certain, in the sense of
///     [org.musubi.model.Edtf#certainlyOverlaps]; without a period it asks for nothing
/// @param wanted the values wanted, by dimension; see [#wanted(Dimension)]
/// @param text null where nothing is searched for
/// @param area where at least one city of a record has to lie; null for anywhere
/// @param cities cities of which records are wanted; null if any will do
/// @param undated whether only records without a date are wanted
/// @param withoutSource whether only records that cite no source are wanted
public record Filter(
        @Nullable Period period,
        boolean certain,
        Map<Dimension<?>, Set<?>> wanted,
        @Nullable TextMatch text,
        @Nullable Area area,
        @Nullable PickedCities cities,
        boolean undated,
        boolean withoutSource) {
    /// All records.
    public static final Filter ALL = new Filter(null, false, Map.of(), null, null, null, false, false);

    public Filter {
        var copy = new HashMap<Dimension<?>, Set<?>>();
        wanted.forEach((dimension, values) -> {
            if (!values.isEmpty()) {
                copy.put(dimension, Set.copyOf(values));
            }
        });
        wanted = Map.copyOf(copy);
    }

    /// The values wanted of a dimension; empty if any will do.
    @SuppressWarnings("unchecked") // only `with` puts values in, of the dimension's type
    public <T> Set<T> wanted(Dimension<T> dimension) {
        return (Set<T>) wanted.getOrDefault(dimension, Set.of());
    }

    public <T> Filter with(Dimension<T> dimension, Set<T> values) {
        var changed = new HashMap<>(wanted);
        changed.put(dimension, values);
        return new Filter(period, certain, changed, text, area, cities, undated, withoutSource);
    }

    /// Records without a date lie in no period, so with one they are no longer asked for.
    public Filter withPeriod(@Nullable Period value) {
        return new Filter(value, certain, wanted, text, area, cities, undated && value == null, withoutSource);
    }

    /// @param value whether only dates count that lie in the period for certain
    public Filter certain(boolean value) {
        return new Filter(period, value, wanted, text, area, cities, undated, withoutSource);
    }

    public Filter withKinds(Set<RecordKind> value) {
        return with(Dimension.KIND, value);
    }

    public Filter withThemes(Set<String> value) {
        return with(Dimension.THEME, value);
    }

    public Filter withCountries(Set<String> value) {
        return with(Dimension.COUNTRY, value);
    }

    public Filter withParties(Set<Id> value) {
        return with(Dimension.PARTY, value);
    }

    public Filter withText(@Nullable TextMatch value) {
        return new Filter(period, certain, wanted, value, area, cities, undated, withoutSource);
    }

    public Filter withArea(@Nullable Area value) {
        return new Filter(period, certain, wanted, text, value, cities, undated, withoutSource);
    }

    public Filter withCities(@Nullable PickedCities value) {
        return new Filter(period, certain, wanted, text, area, value, undated, withoutSource);
    }

    /// Records without a date lie in no period, so where they are asked for, a period is no longer.
    public Filter undated(boolean value) {
        return new Filter(value ? null : period, certain, wanted, text, area, cities, value, withoutSource);
    }

    public Filter withoutSource(boolean value) {
        return new Filter(period, certain, wanted, text, area, cities, undated, value);
    }

    /// Whether it asks for nothing.
    public boolean isEmpty() {
        return certain(false).equals(ALL);
    }
}

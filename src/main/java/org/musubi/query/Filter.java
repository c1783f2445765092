package org.musubi.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;

/// Which records are wanted: those that meet every condition. Within one condition any of its values will do, and an
/// empty one asks for nothing.
///
/// @param period null for all times, undated records included
/// @param kinds kinds of record
/// @param themes themes as written in the records
/// @param countries ISO 3166-1 alpha-2 codes
/// @param parties places, organisations and people
/// @param text null where nothing is searched for
public record Filter(
        @Nullable Period period,
        Set<RecordKind> kinds,
        Set<String> themes,
        Set<String> countries,
        Set<Id> parties,
        @Nullable TextMatch text) {
    /// All records.
    public static final Filter ALL = new Filter(null, Set.of(), Set.of(), Set.of(), Set.of(), null);

    public Filter {
        kinds = Set.copyOf(kinds);
        themes = Set.copyOf(themes);
        countries = Set.copyOf(countries);
        parties = Set.copyOf(parties);
    }

    public Filter withPeriod(@Nullable Period value) {
        return new Filter(value, kinds, themes, countries, parties, text);
    }

    public Filter withKinds(Set<RecordKind> value) {
        return new Filter(period, value, themes, countries, parties, text);
    }

    public Filter withThemes(Set<String> value) {
        return new Filter(period, kinds, value, countries, parties, text);
    }

    public Filter withCountries(Set<String> value) {
        return new Filter(period, kinds, themes, value, parties, text);
    }

    public Filter withParties(Set<Id> value) {
        return new Filter(period, kinds, themes, countries, value, text);
    }

    public Filter withText(@Nullable TextMatch value) {
        return new Filter(period, kinds, themes, countries, parties, value);
    }

    public boolean isEmpty() {
        return equals(ALL);
    }
}

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
/// @param withoutSource whether only records that cite no source are wanted
public record Filter(
        @Nullable Period period,
        Set<RecordKind> kinds,
        Set<String> themes,
        Set<String> countries,
        Set<Id> parties,
        @Nullable TextMatch text,
        boolean withoutSource) {
    /// All records.
    public static final Filter ALL = new Filter(null, Set.of(), Set.of(), Set.of(), Set.of(), null, false);

    public Filter {
        kinds = Set.copyOf(kinds);
        themes = Set.copyOf(themes);
        countries = Set.copyOf(countries);
        parties = Set.copyOf(parties);
    }

    public Filter withPeriod(@Nullable Period value) {
        return new Filter(value, kinds, themes, countries, parties, text, withoutSource);
    }

    public Filter withKinds(Set<RecordKind> value) {
        return new Filter(period, value, themes, countries, parties, text, withoutSource);
    }

    public Filter withThemes(Set<String> value) {
        return new Filter(period, kinds, value, countries, parties, text, withoutSource);
    }

    public Filter withCountries(Set<String> value) {
        return new Filter(period, kinds, themes, value, parties, text, withoutSource);
    }

    public Filter withParties(Set<Id> value) {
        return new Filter(period, kinds, themes, countries, value, text, withoutSource);
    }

    public Filter withText(@Nullable TextMatch value) {
        return new Filter(period, kinds, themes, countries, parties, value, withoutSource);
    }

    public Filter withoutSource(boolean value) {
        return new Filter(period, kinds, themes, countries, parties, text, value);
    }

    public boolean isEmpty() {
        return equals(ALL);
    }
}

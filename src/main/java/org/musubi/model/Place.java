package org.musubi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A city, town, municipality, metropolis, region or country. Cities act: a city is itself a party to its agreements.
///
/// @param names at least one, per language
/// @param aliases other spellings and former names, in any language
/// @param country ISO 3166-1 alpha-2 code; null if unknown
/// @param admin1 ISO 3166-2 code; null if unknown
/// @param location where a map draws it; null if unknown
/// @param geonames GeoNames id; null if it has none
/// @param wikidata Wikidata item, `Q…`; null if it has none
/// @param lgcode Japanese local-government code of six digits, the last one a check digit; null elsewhere
/// @param population null if unknown
public record Place(
        Id id,
        PlaceKind kind,
        Names names,
        List<String> aliases,
        @Nullable String country,
        @Nullable String admin1,
        @Nullable GeoPoint location,
        @Nullable Long geonames,
        @Nullable String wikidata,
        @Nullable String lgcode,
        @Nullable Population population)
        implements Party {
    /// @throws IllegalArgumentException if there is no name
    public Place {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a place needs a name: " + id);
        }
        aliases = List.copyOf(aliases);
    }

    @Override
    public String name(String language) {
        return names.in(language);
    }
}

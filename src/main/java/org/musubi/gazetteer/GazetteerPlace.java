package org.musubi.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.model.GeoPoint;
import org.musubi.model.Names;
import org.musubi.model.PlaceKind;
import org.musubi.model.Population;

/// A place of the gazetteer: what a library may take over.
///
/// @param geonames GeoNames id; null if GeoNames does not have it
/// @param kind a city, unless more is known
/// @param names in English, Japanese and the languages spoken there, as far as known; at least one
/// @param aliases other spellings, former names and, of Japanese places, the reading in hiragana
/// @param country ISO 3166-1 alpha-2 code
/// @param admin1 ISO 3166-2 code; null if unknown
/// @param wikidata Wikidata item, `Q…`; null if unknown
/// @param lgcode Japanese local-government code of six digits; null elsewhere
/// @param population null if unknown
/// @param capital whether it is the capital of its country
public record GazetteerPlace(
        @Nullable Long geonames,
        PlaceKind kind,
        Names names,
        List<String> aliases,
        String country,
        @Nullable String admin1,
        GeoPoint location,
        @Nullable String wikidata,
        @Nullable String lgcode,
        @Nullable Population population,
        boolean capital) {
    /// @throws IllegalArgumentException if there is no name
    public GazetteerPlace {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a place needs a name: " + geonames);
        }
        aliases = List.copyOf(aliases);
    }

    /// What to call it in a language; never blank.
    public String name(String language) {
        return names.in(language);
    }
}

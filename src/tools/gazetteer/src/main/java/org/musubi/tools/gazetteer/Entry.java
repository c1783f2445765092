package org.musubi.tools.gazetteer;

import java.util.List;
import java.util.Map;

/**
 * A place of the gazetteer. What is not known is empty.
 *
 * @param geonames GeoNames id
 * @param kind a kind of place, as the product calls it
 * @param admin1 ISO 3166-2
 * @param population 0 if it is not known
 * @param asOf when it was counted, in EDTF
 * @param names by language
 * @param aliases other names that a library takes over
 * @param spellings by which it is found besides
 */
record Entry(
        String geonames,
        String kind,
        String country,
        String admin1,
        double latitude,
        double longitude,
        long population,
        String asOf,
        boolean capital,
        String lgcode,
        String wikidata,
        Map<String, String> names,
        List<String> aliases,
        List<String> spellings) {
    String sortName() {
        return names.getOrDefault("en", "") + geonames;
    }
}

package org.musubi.tools.gazetteer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * ISO 3166-2 codes for GeoNames' codes of first-level units, by the units of Natural Earth that carry both.
 *
 * <p>Natural Earth's codes are partly those of other units or other times. A pair is believed only if ISO still has the
 * code, if it is the only pair of both its codes, and if nearly all places that GeoNames counts to the unit lie in the box around it.
 */
final class Admin1Codes {
    private static final double NEARLY_ALL = 0.95;

    private final Map<String, String> isoByGeonames;

    private Admin1Codes(Map<String, String> isoByGeonames) {
        this.isoByGeonames = isoByGeonames;
    }

    /** @param current the codes that ISO has now */
    static Admin1Codes of(List<Unit> units, Set<String> current, List<City> cities) {
        Map<String, List<City>> byCode = cities.stream().collect(Collectors.groupingBy(Admin1Codes::code));
        List<Unit> coded = units.stream()
                .filter(unit -> current.contains(unit.iso()) && !unit.geonames().isEmpty())
                .toList();
        Map<String, Set<String>> geonamesOfIso = new HashMap<>();
        Map<String, Set<String>> isoOfGeonames = new HashMap<>();
        for (Unit unit : coded) {
            geonamesOfIso.computeIfAbsent(unit.iso(), key -> new HashSet<>()).add(unit.geonames());
            isoOfGeonames
                    .computeIfAbsent(unit.geonames(), key -> new HashSet<>())
                    .add(unit.iso());
        }
        Map<String, String> believed = new HashMap<>();
        for (Unit unit : coded) {
            boolean one = geonamesOfIso.get(unit.iso()).size() == 1
                    && isoOfGeonames.get(unit.geonames()).size() == 1;
            List<City> within = byCode.getOrDefault(unit.geonames(), List.of());
            if (one && sameCountry(unit) && isAround(unit, within)) {
                believed.put(unit.geonames(), unit.iso());
            }
        }
        return new Admin1Codes(believed);
    }

    private static boolean sameCountry(Unit unit) {
        return unit.iso().substring(0, 2).equals(unit.geonames().substring(0, 2));
    }

    private static boolean isAround(Unit unit, List<City> cities) {
        long inside = cities.stream().filter(unit::isAround).count();
        return inside > 0 && inside >= NEARLY_ALL * cities.size();
    }

    private static String code(City city) {
        return city.country() + "." + city.admin1();
    }

    /** Empty if it is not known. */
    String of(City city) {
        return isoByGeonames.getOrDefault(code(city), "");
    }
}

package org.musubi.tools.gazetteer;

/**
 * A first-level administrative unit of Natural Earth, with the box around it in degrees.
 *
 * @param iso ISO 3166-2
 * @param geonames GeoNames' code, such as JP.40
 */
record Unit(String iso, String geonames, double west, double south, double east, double north) {
    /** Roughly as far as a box and a point may be apart before it is no slip of the coast. */
    private static final double TOLERANCE = 0.15;

    boolean isAround(City city) {
        return city.latitude() >= south - TOLERANCE
                && city.latitude() <= north + TOLERANCE
                && city.longitude() >= west - TOLERANCE
                && city.longitude() <= east + TOLERANCE;
    }
}

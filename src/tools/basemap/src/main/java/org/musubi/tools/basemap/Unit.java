package org.musubi.tools.basemap;

import org.locationtech.jts.geom.Geometry;

/**
 * A first-level administrative unit of Natural Earth.
 *
 * @param code ISO 3166-2, or Natural Earth's own code where there is none
 * @param country Natural Earth's code of the country that administers it (adm0_a3)
 * @param sovereign Natural Earth's code of the sovereign state (sov_a3)
 * @param iso ISO 3166-1 code of the country, of two letters; -1 where there is none
 * @param name its name in English
 * @param japanese its name in Japanese; empty where there is none
 * @param shape in grid units
 */
record Unit(String code, String country, String sovereign, String iso, String name, String japanese, Geometry shape) {}

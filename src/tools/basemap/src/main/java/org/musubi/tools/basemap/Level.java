package org.musubi.tools.basemap;

import org.locationtech.jts.geom.Coordinate;

/**
 * One level of detail.
 *
 * @param minZoom lowest zoom it is drawn at
 * @param maxZoom highest zoom it is meant for
 * @param tolerance corners whose triangle is smaller than the square of this (grid units) are left out
 * @param toleranceElsewhere the same outside Asia-Pacific
 * @param smallestIsland islands smaller than this (square grid units) are left out
 * @param smallestLake lakes smaller than this (square grid units) are left out
 * @param riverRank rivers up to this rank
 * @param riverRankElsewhere the same outside Asia-Pacific
 * @param admin1 whether boundaries within countries are drawn
 */
record Level(
        int minZoom,
        int maxZoom,
        double tolerance,
        double toleranceElsewhere,
        double smallestIsland,
        double smallestLake,
        int riverRank,
        int riverRankElsewhere,
        boolean admin1) {
    String fileName() {
        return "level-" + minZoom + ".bin.gz";
    }

    /** @param point in grid units */
    double toleranceAt(Coordinate point) {
        return AsiaPacific.contains(point) ? tolerance : toleranceElsewhere;
    }
}

package org.musubi.tools.basemap;

import org.locationtech.jts.geom.Coordinate;

/**
 * One level of detail.
 *
 * @param minZoom lowest zoom it is drawn at
 * @param maxZoom highest zoom it is meant for
 * @param gridBits coordinates are kept to multiples of a 2^gridBits-th of the world: a sixteenth of a pixel or so
 * @param tolerance corners whose triangle is smaller than the square of this (grid units) are left out
 * @param toleranceElsewhere the same outside Asia-Pacific
 * @param smallestIsland islands smaller than this (square grid units) are left out
 * @param smallestLake lakes smaller than this (square grid units) are left out
 * @param smallestLakeElsewhere the same outside Asia-Pacific
 * @param riverRank rivers up to this rank
 * @param riverRankElsewhere the same outside Asia-Pacific
 * @param admin1 whether boundaries within countries are drawn
 */
record Level(
        int minZoom,
        int maxZoom,
        int gridBits,
        double tolerance,
        double toleranceElsewhere,
        double smallestIsland,
        double smallestLake,
        double smallestLakeElsewhere,
        int riverRank,
        int riverRankElsewhere,
        boolean admin1) {
    String fileName() {
        return "level-" + minZoom + ".bin";
    }

    String countriesFileName() {
        return "countries-" + minZoom + ".bin";
    }

    /** @return the nearest multiple of this level's step, in grid units */
    int snap(double coordinate) {
        int step = 1 << Grid.BITS - gridBits;
        return (int) Math.round(coordinate / step) * step;
    }

    /** @param point in grid units */
    double smallestLakeAt(Coordinate point) {
        return AsiaPacific.contains(point) ? smallestLake : smallestLakeElsewhere;
    }

    /** @param point in grid units */
    int riverRankAt(Coordinate point) {
        return AsiaPacific.contains(point) ? riverRank : riverRankElsewhere;
    }

    /** @param point in grid units */
    double toleranceAt(Coordinate point) {
        return AsiaPacific.contains(point) ? tolerance : toleranceElsewhere;
    }
}

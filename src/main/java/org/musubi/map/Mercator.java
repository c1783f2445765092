package org.musubi.map;

/// Web Mercator (EPSG:3857) with the world as the unit square: x from 180° W eastwards, y from 85.05° N southwards.
final class Mercator {
    /// Where the square ends, in degrees.
    static final double MAX_LATITUDE = Math.toDegrees(Math.atan(Math.sinh(Math.PI)));

    private Mercator() {}

    static double x(double longitude) {
        return (longitude + 180) / 360;
    }

    /// @param latitude degrees; beyond the square its edge is given
    static double y(double latitude) {
        double limited = Math.clamp(latitude, -MAX_LATITUDE, MAX_LATITUDE);
        return (1 - Math.log(Math.tan(Math.PI / 4 + Math.toRadians(limited) / 2)) / Math.PI) / 2;
    }

    static double latitude(double y) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
    }
}

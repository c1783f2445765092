package org.musubi.tools.basemap;

/** The whole-number grid of the packed map: Web Mercator, 2^20 units across, y growing southwards. */
final class Grid {
    static final int BITS = 20;
    static final int SIZE = 1 << BITS;

    private static final double MAX_LATITUDE = Math.toDegrees(Math.atan(Math.sinh(Math.PI)));

    private Grid() {}

    static double x(double longitude) {
        return clamp((longitude + 180) / 360 * SIZE);
    }

    static double y(double latitude) {
        double limited = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, latitude));
        double mercator = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(limited) / 2));
        return clamp((1 - mercator / Math.PI) / 2 * SIZE);
    }

    private static double clamp(double value) {
        return Math.max(0, Math.min(SIZE, value));
    }

    /** One grid point as one number, so that points can be keys. */
    static long key(int x, int y) {
        return (long) x << 32 | y;
    }

    static int keyX(long key) {
        return (int) (key >> 32);
    }

    static int keyY(long key) {
        return (int) key;
    }
}

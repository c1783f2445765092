package org.musubi.tools.basemap;

/**
 * A run of grid points: a ring (its first point is not repeated) or an open line.
 *
 * @param rank 0 is the most important
 * @param xy x0, y0, x1, y1 …
 */
record Line(int rank, int[] xy) {
    int size() {
        return xy.length / 2;
    }

    int x(int index) {
        return xy[2 * index];
    }

    int y(int index) {
        return xy[2 * index + 1];
    }

    /** Signed area of the ring in square grid units; positive for clockwise on screen (y grows southwards). */
    double area() {
        double twice = 0;
        for (int i = 0, j = size() - 1; i < size(); j = i++) {
            twice += (double) x(j) * y(i) - (double) x(i) * y(j);
        }
        return twice / 2;
    }
}

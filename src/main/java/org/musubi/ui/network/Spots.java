package org.musubi.ui.network;

import java.util.Arrays;

/// Round spots on a plane, each with a place, in cells of a grid, so that those near another are found at once. For
/// one thread.
final class Spots {
    private static final double CELL = 48;
    private static final int NONE = -1;

    private final double[] x;
    private final double[] y;
    private final double[] radius;
    private final int[] heads;
    private final int[] next;
    private int size;

    /// @param most how many spots there may be
    Spots(int most) {
        x = new double[most];
        y = new double[most];
        radius = new double[most];
        next = new int[most];
        heads = new int[Integer.highestOneBit(Math.max(16, 2 * most))];
        Arrays.fill(heads, NONE);
    }

    private static int cell(double at) {
        return (int) Math.floor(at / CELL);
    }

    private int slot(int column, int row) {
        int hash = (column * 0x9E3779B9) ^ (row * 0x85EBCA6B);
        return (hash ^ (hash >>> 15)) & (heads.length - 1);
    }

    void add(double atX, double atY, double r) {
        int slot = slot(cell(atX), cell(atY));
        x[size] = atX;
        y[size] = atY;
        radius[size] = r;
        next[size] = heads[slot];
        heads[slot] = size++;
    }

    /// Told of a spot.
    interface Each {
        void spot(int number);
    }

    /// Tells the spots that may touch another, by the order in which they were added; others too.
    void near(double atX, double atY, double reach, Each each) {
        for (int column = cell(atX - reach); column <= cell(atX + reach); column++) {
            for (int row = cell(atY - reach); row <= cell(atY + reach); row++) {
                for (int at = heads[slot(column, row)]; at != NONE; at = next[at]) {
                    if (cell(x[at]) == column && cell(y[at]) == row) {
                        each.spot(at);
                    }
                }
            }
        }
    }

    /// Whether a new spot would overlap none.
    ///
    /// @param largest radius of all
    boolean isFree(double atX, double atY, double r, double largest) {
        var free = new boolean[] {true};
        near(atX, atY, r + largest, at -> {
            if (Math.hypot(x[at] - atX, y[at] - atY) < radius[at] + r) {
                free[0] = false;
            }
        });
        return free[0];
    }
}

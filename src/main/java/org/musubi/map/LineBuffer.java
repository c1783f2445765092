package org.musubi.map;

import java.util.Arrays;

/// Gathers points into lines.
final class LineBuffer {
    private int[] xy = new int[1 << 10];
    private int[] starts = new int[1 << 6];
    private int points;
    private int count;

    /// A point of the line under way, unless it is where that is already.
    void add(int x, int y) {
        if (points > starts[count] && xy[2 * points - 2] == x && xy[2 * points - 1] == y) {
            return;
        }
        if (2 * points + 2 > xy.length) {
            xy = Arrays.copyOf(xy, 2 * xy.length);
        }
        xy[2 * points] = x;
        xy[2 * points + 1] = y;
        points++;
    }

    /// Ends the line under way where it began, and begins another.
    void close() {
        if (points > starts[count]) {
            add(xy[2 * starts[count]], xy[2 * starts[count] + 1]);
        }
        end();
    }

    /// Ends the line under way, and begins another.
    void end() {
        if (points == starts[count]) {
            return;
        }
        count++;
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[count] = points;
    }

    /// All lines that were ended, of the first rank.
    MapLines lines() {
        return new MapLines(Arrays.copyOf(xy, 2 * points), Arrays.copyOf(starts, count + 1), new byte[count]);
    }
}

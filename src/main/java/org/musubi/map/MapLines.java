package org.musubi.map;

/// All lines of one kind at one level of detail, in flat arrays: a million points take eight megabytes, not fifty.
///
/// Lines are cut into runs of at most [#RUN] steps; each run knows its bounding box, so that a tile looks at points
/// only where they can matter. Runs of a line share their end points. Rings repeat their first point at the end.
///
/// Coordinates are whole units of Web Mercator, [BaseMap#GRID] across the world, y growing southwards. The arrays are
/// handed over by the reader and never change.
final class MapLines {
    /// Steps in a run.
    static final int RUN = 48;

    private static final int BOX = 4;

    private final int[] xy;
    private final int[] starts;
    private final byte[] ranks;
    private final int[] firstRuns;
    private final int[] runBoxes;
    private final int[] lineBoxes;

    /// @param xy x0, y0, x1, y1 … of all lines, one after the other
    /// @param starts index of the first point of each line, and, last, the number of points
    /// @param ranks of each line, 0 the most important
    MapLines(int[] xy, int[] starts, byte[] ranks) {
        this.xy = xy;
        this.starts = starts;
        this.ranks = ranks;
        this.firstRuns = new int[ranks.length + 1];
        for (int line = 0; line < ranks.length; line++) {
            int steps = starts[line + 1] - starts[line] - 1;
            firstRuns[line + 1] = firstRuns[line] + (steps + RUN - 1) / RUN;
        }
        this.runBoxes = new int[firstRuns[ranks.length] * BOX];
        this.lineBoxes = new int[ranks.length * BOX];
        for (int line = 0; line < ranks.length; line++) {
            box(starts[line], starts[line + 1] - 1, lineBoxes, line);
            for (int run = firstRuns[line]; run < firstRuns[line + 1]; run++) {
                box(runStart(line, run), runEnd(line, run), runBoxes, run);
            }
        }
    }

    private void box(int first, int last, int[] boxes, int index) {
        int minX = Integer.MAX_VALUE;
        int minY = Integer.MAX_VALUE;
        int maxX = Integer.MIN_VALUE;
        int maxY = Integer.MIN_VALUE;
        for (int point = first; point <= last; point++) {
            int x = xy[2 * point];
            int y = xy[2 * point + 1];
            minX = Math.min(minX, x);
            maxX = Math.max(maxX, x);
            minY = Math.min(minY, y);
            maxY = Math.max(maxY, y);
        }
        boxes[BOX * index] = minX;
        boxes[BOX * index + 1] = minY;
        boxes[BOX * index + 2] = maxX;
        boxes[BOX * index + 3] = maxY;
    }

    int count() {
        return ranks.length;
    }

    int points() {
        return xy.length / 2;
    }

    int rank(int line) {
        return ranks[line];
    }

    int x(int point) {
        return xy[2 * point];
    }

    int y(int point) {
        return xy[2 * point + 1];
    }

    /// Index of the line's first point.
    int start(int line) {
        return starts[line];
    }

    /// Index of the line's last point.
    int end(int line) {
        return starts[line + 1] - 1;
    }

    int firstRun(int line) {
        return firstRuns[line];
    }

    /// One past the line's last run.
    int endRun(int line) {
        return firstRuns[line + 1];
    }

    /// Index of the first point of a run.
    int runStart(int line, int run) {
        return starts[line] + (run - firstRuns[line]) * RUN;
    }

    /// Index of the last point of a run: the first of the next, if there is one.
    int runEnd(int line, int run) {
        return Math.min(runStart(line, run) + RUN, end(line));
    }

    /// Whether a line lies wholly beyond one edge of a window.
    boolean lineMisses(int line, Window window) {
        return misses(lineBoxes, line, window);
    }

    /// Whether a run lies wholly beyond one edge of a window: then whatever joins its end points cannot be seen there,
    /// nor does it change what is inside a ring and what is outside.
    boolean runMisses(int run, Window window) {
        return misses(runBoxes, run, window);
    }

    private static boolean misses(int[] boxes, int index, Window window) {
        int at = BOX * index;
        return boxes[at + 2] < window.minX
                || boxes[at] > window.maxX
                || boxes[at + 3] < window.minY
                || boxes[at + 1] > window.maxY;
    }

    /// A rectangle in grid units.
    record Window(double minX, double minY, double maxX, double maxY) {}
}

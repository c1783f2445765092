package org.musubi.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds room for labels beside their markers. Labels never overlap each other or a marker; who asks first is served
/// first, and who finds no room gets no label.
///
/// Greedy placement at eight places around the spot, in the order of preference that cartography teaches (right, left,
/// above, below, then the corners); boxes lie in a grid of cells so that thousands can be tried.
final class LabelPlacement {
    private static final double CELL = 64;
    /// Free pixels between a marker and its label.
    private static final double GAP = 3;
    /// Free pixels between labels.
    private static final double AIR = 2;

    /// How much further out is looked for room at a time, for labels that must not be missing, in pixels.
    private static final double STEP = 12;

    private static final int STEPS = 30;
    private static final int DIRECTIONS = 16;

    /// Places around the middle of what is named, in widths and heights of the label.
    private static final double[][] OFF = {
        {0, 0},
        {0, -0.7},
        {0, 0.7},
        {0, -1.4},
        {0, 1.4},
        {-0.3, 0},
        {0.3, 0},
        {-0.3, -1},
        {-0.3, 1},
        {0.3, -1},
        {0.3, 1},
        {0, -2.2},
        {0, 2.2},
        {-0.6, 0},
        {0.6, 0}
    };

    private final double left;
    private final double top;
    private final int columns;
    private final int rows;
    private final List<Box>[] taken;

    /// @param width of the picture, in pixels
    /// @param height of the picture, in pixels
    LabelPlacement(double width, double height) {
        this(new Box(0, 0, width, height));
    }

    /// @param around where all markers and labels lie, more or less
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists cannot be made otherwise
    LabelPlacement(Box around) {
        left = around.left();
        top = around.top();
        columns = 1 + (int) ((around.right() - left) / CELL);
        rows = 1 + (int) ((around.bottom() - top) / CELL);
        taken = new List[columns * rows];
    }

    /// Takes room for a marker, before any label is placed.
    void block(Box marker) {
        take(marker);
    }

    /// Finds and takes room for a label.
    ///
    /// @param x of the marker's middle
    /// @param y of the marker's middle
    /// @param radius of the marker
    /// @param width of the label
    /// @param height of the label
    /// @param area that the label must not leave
    /// @return where the label goes; empty if there is no room
    Optional<Box> place(double x, double y, double radius, double width, double height, Box area) {
        double off = radius + GAP;
        double corner = radius * 0.7 + 1;
        double[][] corners = {
            {x + off, y - height / 2},
            {x - off - width, y - height / 2},
            {x - width / 2, y - off - height},
            {x - width / 2, y + off},
            {x + corner, y - corner - height},
            {x + corner, y + corner},
            {x - corner - width, y - corner - height},
            {x - corner - width, y + corner}
        };
        return firstFree(corners, width, height, area);
    }

    /// Finds and takes room for a label beside a spot that has no marker: only where nothing lies near the spot.
    ///
    /// @param clear how far around the spot there must be nothing
    /// @param radius of the spot
    Optional<Box> placeBeside(double x, double y, double clear, double radius, double width, double height, Box area) {
        if (!isFree(Box.around(x, y, clear))) {
            return Optional.empty();
        }
        Optional<Box> place = place(x, y, radius, width, height, area);
        place.ifPresent(_ -> take(Box.around(x, y, radius + AIR)));
        return place;
    }

    /// Finds and takes room for a label over the middle of what it names, or else a little off.
    ///
    /// @param reach how far off at most
    Optional<Box> placeOn(double x, double y, double reach, double width, double height, Box area) {
        double[][] places = Stream.of(OFF)
                .map(off -> new double[] {off[0] * width, off[1] * height})
                .filter(off -> Math.hypot(off[0], off[1]) <= reach)
                .map(off -> new double[] {x - width / 2 + off[0], y - height / 2 + off[1]})
                .toArray(double[][]::new);
        return firstFree(places, width, height, area);
    }

    private Optional<Box> firstFree(double[][] corners, double width, double height, Box area) {
        for (double[] at : corners) {
            var box = new Box(at[0], at[1], at[0] + width, at[1] + height);
            if (takes(box, area)) {
                return Optional.of(box);
            }
        }
        return Optional.empty();
    }

    /// Finds and takes room as near as there is any, for a label that must not be missing: it is to be joined to its
    /// marker by a line.
    ///
    /// @return empty only if there is no room anywhere around
    Optional<Box> placeFar(double x, double y, double radius, double width, double height, Box area) {
        for (int step = 1; step <= STEPS; step++) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                double angle = 2 * Math.PI * direction / DIRECTIONS;
                double off = radius + GAP + step * STEP;
                double middleX = x + Math.cos(angle) * (off + width / 2);
                double middleY = y + Math.sin(angle) * (off + height / 2);
                var box = new Box(middleX - width / 2, middleY - height / 2, middleX + width / 2, middleY + height / 2);
                if (takes(box, area)) {
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }

    /// Takes room for something if nothing else is there.
    ///
    /// @param area that it must not leave
    boolean takes(Box box, Box area) {
        boolean free = box.isWithin(area) && isFree(box);
        if (free) {
            take(new Box(box.left() - AIR, box.top() - AIR, box.right() + AIR, box.bottom() + AIR));
        }
        return free;
    }

    private boolean isFree(Box box) {
        for (int row = row(box.top()); row <= row(box.bottom()); row++) {
            for (int column = column(box.left()); column <= column(box.right()); column++) {
                List<Box> others = taken[row * columns + column];
                if (others != null && overlapsAny(box, others)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean overlapsAny(Box box, List<Box> others) {
        for (Box other : others) {
            if (other.overlaps(box)) {
                return true;
            }
        }
        return false;
    }

    private void take(Box box) {
        for (int row = row(box.top()); row <= row(box.bottom()); row++) {
            for (int column = column(box.left()); column <= column(box.right()); column++) {
                int cell = row * columns + column;
                if (taken[cell] == null) {
                    taken[cell] = new ArrayList<>();
                }
                taken[cell].add(box);
            }
        }
    }

    /// What lies beyond an edge counts with the cells along it.
    private int column(double x) {
        return Math.clamp((long) ((x - left) / CELL), 0, columns - 1);
    }

    private int row(double y) {
        return Math.clamp((long) ((y - top) / CELL), 0, rows - 1);
    }
}

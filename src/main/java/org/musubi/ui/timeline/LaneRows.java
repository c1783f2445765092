package org.musubi.ui.timeline;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;

/// One lane, laid out for a scale: what lies in which row. Times are days, so that it can be drawn at any scale near
/// the
/// one it was made for. Immutable.
///
/// Things are numbered in the order in which they were laid, which is nearly that of time; blocks of them know from
/// when to when they reach, so that those in view are found without asking all.
final class LaneRows {
    private static final int BLOCK = 64;

    private final LaneKey key;
    private final int rows;
    private final int[] things;
    private final short[] row;
    private final List<Bar> bars;
    private final double[] blockFrom;
    private final double[] blockTo;
    private final int count;
    private final double y;

    /// @param count how many records it has, in marks and bars
    /// @param things places of records, or `~i` for the bar `i`
    /// @param row the row of each of them, from 0
    /// @param y the top, in pixels from the top of all lanes
    LaneRows(LaneKey key, int count, int rows, int[] things, short[] row, List<Bar> bars, Columns columns, double y) {
        this.key = key;
        this.count = count;
        this.rows = rows;
        this.things = things;
        this.row = row;
        this.bars = List.copyOf(bars);
        this.y = y;
        int blocks = (things.length + BLOCK - 1) / BLOCK;
        blockFrom = new double[blocks];
        blockTo = new double[blocks];
        for (int block = 0; block < blocks; block++) {
            bound(block, columns);
        }
    }

    private LaneRows(LaneRows other, double y) {
        key = other.key;
        count = other.count;
        rows = other.rows;
        things = other.things;
        row = other.row;
        bars = other.bars;
        blockFrom = other.blockFrom;
        blockTo = other.blockTo;
        this.y = y;
    }

    private void bound(int block, Columns columns) {
        double from = Double.POSITIVE_INFINITY;
        double to = Double.NEGATIVE_INFINITY;
        for (int i = block * BLOCK; i < Math.min(things.length, (block + 1) * BLOCK); i++) {
            int thing = things[i];
            if (thing < 0) {
                from = Math.min(from, bars.get(~thing).from());
                to = Math.max(to, bars.get(~thing).to());
            } else {
                from = columns.startsOpen(thing) ? Double.NEGATIVE_INFINITY : Math.min(from, columns.from(thing));
                to = columns.goesOn(thing) ? Double.POSITIVE_INFINITY : Math.max(to, columns.to(thing));
            }
        }
        blockFrom[block] = from;
        blockTo[block] = to;
    }

    LaneRows movedTo(double top) {
        return new LaneRows(this, top);
    }

    /// Tells the numbers of all things that may reach into a time, and of some that do not.
    void each(double from, double to, IntConsumer number) {
        for (int block = 0; block < blockFrom.length; block++) {
            if (blockFrom[block] <= to && blockTo[block] >= from) {
                int end = Math.min(things.length, (block + 1) * BLOCK);
                for (int i = block * BLOCK; i < end; i++) {
                    number.accept(i);
                }
            }
        }
    }

    LaneKey key() {
        return key;
    }

    int count() {
        return count;
    }

    int rows() {
        return rows;
    }

    int size() {
        return things.length;
    }

    boolean isBar(int number) {
        return things[number] < 0;
    }

    Bar bar(int number) {
        return bars.get(~things[number]);
    }

    /// The record that is drawn as a mark.
    int place(int number) {
        return things[number];
    }

    int row(int number) {
        return row[number];
    }

    List<Bar> bars() {
        return bars;
    }

    /// The top, in pixels from the top of all lanes.
    double y() {
        return y;
    }

    double height() {
        return rows * TimelineLayout.ROW + 2 * TimelineLayout.PADDING;
    }

    /// The middle of a thing's row, in pixels from the top of all lanes.
    double middle(int number) {
        return y + TimelineLayout.PADDING + (row[number] + 0.5) * TimelineLayout.ROW;
    }

    /// The middle of the row in which a record is drawn, or counted, as [#middle]; empty if it is not in this lane.
    OptionalDouble middleOf(int place) {
        for (int i = 0; i < things.length; i++) {
            if (things[i] == place || (things[i] < 0 && bars.get(~things[i]).counts(place))) {
                return OptionalDouble.of(middle(i));
            }
        }
        return OptionalDouble.empty();
    }
}

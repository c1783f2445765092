package org.musubi.ui.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.ui.common.Emphasis;

/// Stacks the records of a lane in rows, so that no two overlap, and gathers those that are too many for that in
/// counted
/// bars. Pure; each record comes out in one mark or one bar.
///
/// Where all find room in few rows, all are drawn. Else they are gathered by stretches of the calendar that are wide
/// enough for a number: by years, when years are as wide as that. What is longer than such a stretch is gathered by
/// longer ones, so that a record of 2015 is never counted under a month of it. A stretch whose records find room after
/// all is drawn one by one. Rows are filled first fit from left to right.
final class LaneStacker {
    /// Pixels between two marks in a row.
    private static final double GAP = 3;

    /// Pixels left free on either side of a counted bar.
    static final double BAR_INSET = 1.5;

    /// The least width of a counted bar, in pixels: room for the digits of its number and air around them.
    private static final double DIGIT = 7.5;

    private static final double AIR = 13;

    private final Columns columns;
    private final Extent extent;
    private final double ppd;
    private final int most;
    private final @Nullable Emphasis standing;
    private BinStep finest = BinStep.MILLENNIUM;

    private double[] ends;
    private int rows;
    private int[] things = new int[64];
    private short[] row = new short[64];
    private int laid;
    private final List<Bar> bars = new ArrayList<>();

    /// @param most rows in which records are drawn one by one
    /// @param standing null if nothing is picked
    LaneStacker(Columns columns, TimelineLayout.Detail detail, int most, @Nullable Emphasis standing) {
        this.columns = columns;
        this.extent = detail.extent();
        this.ppd = detail.pixelsPerDay();
        this.most = most;
        this.standing = standing;
        ends = new double[most];
    }

    /// Lays out one lane, at the top; to be called once.
    LaneRows stack(Lane lane) {
        int digits = Integer.toString(lane.places().length).length();
        finest = BinStep.wide(AIR + DIGIT * digits, ppd);
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        if (!allFit(lane.places())) {
            reset();
            gather(lane.places());
        }
        return new LaneRows(
                lane.key(),
                lane.places().length,
                Math.max(rows, 1),
                Arrays.copyOf(things, laid),
                Arrays.copyOf(row, laid),
                bars,
                columns,
                0);
    }

    private void reset() {
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        laid = 0;
        rows = 0;
    }

    private boolean allFit(int[] places) {
        if (places.length > roomFor(extent.to() - extent.from())) {
            return false;
        }
        for (int place : places) {
            if (!lay(place, most)) {
                return false;
            }
        }
        return true;
    }

    /// So many marks have room in so many days at most.
    private double roomFor(int days) {
        return most * (days * ppd / (Mark.SYMBOL + GAP) + 2);
    }

    private void gather(int[] places) {
        var groups = new BinGroups(columns, finest, extent, places);
        endless(groups.goingOn(), Bar.Sort.GOING_ON);
        endless(groups.sinceEver(), Bar.Sort.SINCE_EVER);
        for (int group : groups.inOrder()) {
            int[] members = groups.members();
            int start = groups.start(group);
            int count = groups.count(group);
            BinStep step = groups.step(group);
            int from = groups.from(group);
            int to = groups.to(group);
            int limit = step == finest ? most : Math.ceilDiv(most * 3, 5);
            if (count == 1) {
                lay(members[start], Integer.MAX_VALUE);
            } else if (count > roomFor(to - from) || !layAll(members, start, count, limit)) {
                lay(new Bar(Bar.Sort.WITHIN, step, from, to, members, start, count, standing(members, start, count)));
            }
        }
    }

    /// A few that go on are drawn; many make one bar, for each of them would take a row for itself to the end of time.
    private void endless(int[] members, Bar.Sort sort) {
        if (members.length == 0 || layAll(members, 0, members.length, most / 2)) {
            return;
        }
        int from = Integer.MAX_VALUE;
        int to = Integer.MIN_VALUE;
        for (int place : members) {
            from = Math.min(from, columns.from(place));
            to = Math.max(to, columns.to(place));
        }
        boolean ever = sort == Bar.Sort.SINCE_EVER;
        lay(new Bar(
                sort,
                BinStep.MILLENNIUM,
                ever ? Math.min(extent.from(), from) : from,
                ever ? to : Math.max(extent.to(), to),
                members,
                0,
                members.length,
                standing(members, 0, members.length)));
    }

    private int standing(int[] members, int start, int count) {
        if (standing == null) {
            return -1;
        }
        int found = 0;
        for (int i = start; i < start + count; i++) {
            if (standing.has(columns.id(members[i]))) {
                found++;
            }
        }
        return found;
    }

    /// Lays all of them, or none.
    private boolean layAll(int[] members, int start, int count, int limit) {
        double[] endsBefore = ends.clone();
        int rowsBefore = rows;
        int laidBefore = laid;
        for (int i = start; i < start + count; i++) {
            if (!lay(members[i], limit)) {
                ends = endsBefore;
                rows = rowsBefore;
                laid = laidBefore;
                return false;
            }
        }
        return true;
    }

    private boolean lay(int place, int limit) {
        double left = Mark.left(columns, place, ppd, extent);
        double right = Mark.right(columns, place, ppd, extent);
        int at = fit(left, limit);
        if (at < 0) {
            return false;
        }
        add(place, at, right + GAP);
        return true;
    }

    private void lay(Bar bar) {
        int at = fit(bar.from() * ppd + BAR_INSET, Integer.MAX_VALUE);
        bars.add(bar);
        add(~(bars.size() - 1), at, bar.to() * ppd);
    }

    /// The first row that is free from there on; -1 if none within the limit is.
    private int fit(double left, int limit) {
        for (int i = 0; i < limit; i++) {
            if (i == ends.length) {
                ends = Arrays.copyOf(ends, i * 2);
                Arrays.fill(ends, i, ends.length, Double.NEGATIVE_INFINITY);
            }
            if (ends[i] <= left) {
                return i;
            }
        }
        return -1;
    }

    private void add(int thing, int at, double end) {
        if (laid == things.length) {
            things = Arrays.copyOf(things, laid * 2);
            row = Arrays.copyOf(row, laid * 2);
        }
        things[laid] = thing;
        row[laid++] = (short) Math.min(at, Short.MAX_VALUE);
        ends[at] = end;
        rows = Math.max(rows, at + 1);
    }
}

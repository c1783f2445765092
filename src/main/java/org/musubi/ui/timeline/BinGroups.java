package org.musubi.ui.timeline;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// The records of a lane by the stretch of the calendar in which each lies: the finest one given, or a longer one for
/// what is longer. What has no end, or no beginning, is apart.
final class BinGroups {
    private static final BinStep[] STEPS = BinStep.values();

    private final int[] members;
    private final int[] starts;
    private final int[] keys;
    private final BinStep[] steps;
    private final int[] goingOn;
    private final int[] sinceEver;
    private final int groups;

    /// @param places that can be drawn, in order of date
    BinGroups(Columns columns, BinStep finest, Extent extent, int[] places) {
        int[][] numbers = new int[STEPS.length][];
        int[] lowest = new int[STEPS.length];
        int[] groupOf = new int[places.length];
        int[] counts = new int[64];
        int[] keyOf = new int[64];
        byte[] stepOf = new byte[64];
        int found = 0;
        int on = 0;
        int ever = 0;
        for (int i = 0; i < places.length; i++) {
            int place = places[i];
            if (columns.goesOn(place)) {
                groupOf[i] = -1;
                on++;
                continue;
            }
            if (columns.startsOpen(place)) {
                groupOf[i] = -2;
                ever++;
                continue;
            }
            BinStep step = columns.step(place).compareTo(finest) < 0 ? finest : columns.step(place);
            int s = step.ordinal();
            if (numbers[s] == null) {
                lowest[s] = step.key(extent.from());
                numbers[s] = new int[step.key(extent.to()) - lowest[s] + 1];
            }
            int key = columns.key(place, step);
            int number = numbers[s][key - lowest[s]] - 1;
            if (number < 0) {
                number = found++;
                numbers[s][key - lowest[s]] = found;
                if (number == counts.length) {
                    counts = Arrays.copyOf(counts, number * 2);
                    keyOf = Arrays.copyOf(keyOf, number * 2);
                    stepOf = Arrays.copyOf(stepOf, number * 2);
                }
                keyOf[number] = key;
                stepOf[number] = (byte) s;
            }
            counts[number]++;
            groupOf[i] = number;
        }
        groups = found;
        keys = keyOf;
        steps = new BinStep[found];
        starts = new int[found + 1];
        for (int g = 0; g < found; g++) {
            steps[g] = STEPS[stepOf[g]];
            starts[g + 1] = starts[g] + counts[g];
        }
        members = new int[places.length - on - ever];
        goingOn = new int[on];
        sinceEver = new int[ever];
        int[] next = Arrays.copyOf(starts, found);
        on = 0;
        ever = 0;
        for (int i = 0; i < places.length; i++) {
            switch (groupOf[i]) {
                case -1 -> goingOn[on++] = places[i];
                case -2 -> sinceEver[ever++] = places[i];
                default -> members[next[groupOf[i]]++] = places[i];
            }
        }
    }

    /// Those without an end, in order of date.
    int[] goingOn() {
        return goingOn;
    }

    /// Those with an end but without a beginning, in order of date.
    int[] sinceEver() {
        return sinceEver;
    }

    /// The numbers of the groups by their first days, longer ones first.
    int[] inOrder() {
        int[] from = new int[groups];
        for (int g = 0; g < groups; g++) {
            from[g] = from(g);
        }
        return IntStream.range(0, groups)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(g -> from[g]).thenComparing(g -> -steps[g].ordinal()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// All records that have both ends, group by group, each in order of date.
    int[] members() {
        return members;
    }

    /// Where in [#members] a group begins.
    int start(int group) {
        return starts[group];
    }

    int count(int group) {
        return starts[group + 1] - starts[group];
    }

    BinStep step(int group) {
        return steps[group];
    }

    /// The first day of a group's stretch.
    int from(int group) {
        return steps[group].start(keys[group]);
    }

    /// The day after its last one.
    int to(int group) {
        return steps[group].start(keys[group] + 1);
    }
}

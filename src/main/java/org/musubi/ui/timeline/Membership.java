package org.musubi.ui.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.musubi.query.LibraryIndex;

/// In which lanes each record of an index lies, whatever the filter; immutable. Takes a tenth of a second for 100,000
/// records, so it is for a background thread, once for each version of the index.
final class Membership {
    /// More lanes than these nobody looks through.
    static final int MOST = 24;

    private final LaneBy by;
    private final Columns columns;
    private final List<Object> values;
    private final int[] sizes;
    private final int[] offsets;
    private final int[] members;

    private Membership(LaneBy by, Columns columns, List<Object> values, int[] sizes, int[] offsets, int[] members) {
        this.by = by;
        this.columns = columns;
        this.values = values;
        this.sizes = sizes;
        this.offsets = offsets;
        this.members = members;
    }

    static Membership of(LaneBy by, LibraryIndex index, Columns columns) {
        Map<Object, Integer> numbers = new HashMap<>();
        var values = new ArrayList<>();
        int[] offsets = new int[columns.size() + 1];
        int[] members = new int[columns.size() * 2 + 8];
        int used = 0;
        for (int place = 0; place < columns.size(); place++) {
            offsets[place] = used;
            for (Object value : by.valuesOf(columns.record(place), index)) {
                if (used == members.length) {
                    members = Arrays.copyOf(members, used + used / 2);
                }
                members[used++] = numbers.computeIfAbsent(value, v -> {
                    values.add(v);
                    return values.size() - 1;
                });
            }
        }
        offsets[columns.size()] = used;
        int[] sizes = new int[values.size()];
        for (int i = 0; i < used; i++) {
            sizes[members[i]]++;
        }
        return new Membership(by, columns, List.copyOf(values), sizes, offsets, Arrays.copyOf(members, used));
    }

    LaneBy by() {
        return by;
    }

    Columns columns() {
        return columns;
    }

    /// The lanes of these records: kinds in their order, all else by how much the whole library has of it, so that a
    /// filter does not shuffle the lanes. Where there are too many, those with the most records stay and all others
    /// share one; what lies in none has the last lane.
    List<Lane> lanes(int[] places) {
        int[] counts = new int[values.size()];
        for (int place : places) {
            for (int i = offsets[place]; i < offsets[place + 1]; i++) {
                counts[members[i]]++;
            }
        }
        int[] chosen = chosen(counts);
        int[] laneOf = new int[values.size()];
        Arrays.fill(laneOf, chosen.length);
        for (int i = 0; i < chosen.length; i++) {
            laneOf[chosen[i]] = i;
        }
        int[][] content = sorted(places, laneOf, chosen.length);
        var lanes = new ArrayList<Lane>();
        for (int i = 0; i < chosen.length; i++) {
            lanes.add(new Lane(LaneKey.of(by, values.get(chosen[i])), content[i]));
        }
        int others = (int) Arrays.stream(counts).filter(c -> c > 0).count() - chosen.length;
        if (others > 0) {
            lanes.add(new Lane(new LaneKey(by, null, others), content[chosen.length]));
        }
        if (content[chosen.length + 1].length > 0) {
            lanes.add(new Lane(new LaneKey(by, null, 0), content[chosen.length + 1]));
        }
        return lanes;
    }

    private int[] chosen(int[] counts) {
        Comparator<Integer> order = by == LaneBy.KIND
                ? Comparator.comparing(i -> (org.musubi.model.RecordKind) values.get(i))
                : Comparator.<Integer>comparingInt(i -> -sizes[i]).thenComparing(i -> i);
        return IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(i -> -counts[i]))
                .limit(MOST)
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The places by lane, in their order; the last but one are those in none that was chosen, the last those in none
    /// at
    /// all.
    private int[][] sorted(int[] places, int[] laneOf, int chosen) {
        int[][] content = new int[chosen + 2][16];
        int[] sizes = new int[chosen + 2];
        for (int place : places) {
            int start = offsets[place];
            int end = offsets[place + 1];
            boolean other = false;
            for (int i = start; i < end; i++) {
                int lane = laneOf[members[i]];
                if (lane < chosen) {
                    add(content, sizes, lane, place);
                } else {
                    other = true;
                }
            }
            if (other) {
                add(content, sizes, chosen, place);
            } else if (start == end) {
                add(content, sizes, chosen + 1, place);
            }
        }
        for (int i = 0; i < content.length; i++) {
            content[i] = Arrays.copyOf(content[i], sizes[i]);
        }
        return content;
    }

    private static void add(int[][] content, int[] sizes, int lane, int place) {
        if (sizes[lane] == content[lane].length) {
            content[lane] = Arrays.copyOf(content[lane], sizes[lane] * 2);
        }
        content[lane][sizes[lane]++] = place;
    }
}

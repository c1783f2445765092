package org.musubi.ui.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.musubi.model.Id;

/// What is in view of the lanes: every mark and bar at its place, with the titles there is room for. Immutable.
record Picture(List<LaneRows> lanes, List<Mark> marks, List<BarMark> bars) {
    static final Picture EMPTY = new Picture(List.of(), List.of(), List.of());

    Picture {
        lanes = List.copyOf(lanes);
        marks = List.copyOf(marks);
        bars = List.copyOf(bars);
    }

    /// The mark at a spot, or with its title there; the narrowest of several.
    Optional<Mark> markAt(double x, double y) {
        return marks.stream().filter(m -> m.covers(x, y)).min(Comparator.comparingDouble(Mark::width));
    }

    /// The counted bar at a spot.
    Optional<BarMark> barAt(double x, double y) {
        return bars.stream().filter(b -> b.covers(x, y)).findFirst();
    }

    /// Where a record is drawn by itself, in the first lane that has it.
    Optional<Mark> of(Id record) {
        return marks.stream().filter(m -> m.record().id().equals(record)).findFirst();
    }
}

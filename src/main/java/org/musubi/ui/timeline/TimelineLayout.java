package org.musubi.ui.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.musubi.model.Id;
import org.musubi.model.RecordKind;

/// Puts records into lanes by kind and stacks them in rows, so that no two overlap. Pure: pixels in, pixels out.
///
/// Rows are filled first fit in order of left edges, which for intervals needs as few rows as there are intervals over
/// any one spot.
record TimelineLayout(List<Lane> lanes, double rowHeight, double height) {
    /// Pixels between two marks in a row.
    private static final double GAP = 3;

    /// Pixels above and below the rows of a lane.
    private static final double PADDING = 3;

    /// How far a bar goes on past its last known day where its end is open or unknown, in pixels.
    static final double FADE = 44;

    TimelineLayout {
        lanes = List.copyOf(lanes);
    }

    /// @param items in any order
    /// @param rowHeight in pixels
    static TimelineLayout of(List<Item> items, TimeScale scale, double rowHeight) {
        Map<RecordKind, List<Item>> byKind = new EnumMap<>(RecordKind.class);
        items.forEach(item -> byKind.computeIfAbsent(item.record().kind(), _ -> new ArrayList<>())
                .add(item));
        var lanes = new ArrayList<Lane>();
        double y = 0;
        for (var entry : byKind.entrySet()) {
            Lane lane = lane(entry.getKey(), entry.getValue(), scale, rowHeight, y);
            lanes.add(lane);
            y += lane.height();
        }
        return new TimelineLayout(lanes, rowHeight, y);
    }

    private static Lane lane(RecordKind kind, List<Item> items, TimeScale scale, double rowHeight, double top) {
        List<Mark> placed = items.stream()
                .map(item -> place(item, scale))
                .sorted(Comparator.comparingDouble(Mark::left)
                        .thenComparingDouble(Mark::right)
                        .thenComparing(m -> m.item().record().id()))
                .toList();
        var rows = new ArrayList<List<Mark>>();
        for (Mark mark : placed) {
            rowFor(mark, rows).add(mark);
        }
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < rows.size(); i++) {
            double middle = top + PADDING + (i + 0.5) * rowHeight;
            List<Mark> row = rows.get(i);
            for (int j = 0; j < row.size(); j++) {
                double next = j + 1 < row.size() ? row.get(j + 1).left() : scale.width();
                Mark m = row.get(j);
                marks.add(new Mark(m.item(), m.x(), m.width(), middle, Math.max(0, next - m.right() - GAP)));
            }
        }
        return new Lane(kind, top, rows.size() * rowHeight + 2 * PADDING, marks);
    }

    private static List<Mark> rowFor(Mark mark, List<List<Mark>> rows) {
        for (List<Mark> row : rows) {
            if (row.getLast().right() + GAP <= mark.left()) {
                return row;
            }
        }
        var row = new ArrayList<Mark>();
        rows.add(row);
        return row;
    }

    /// An open end goes on to the edge of what there is to see; an unknown one fades soon, for it may end at any time.
    private static Mark place(Item item, TimeScale scale) {
        Span span = item.span();
        double left = scale.x(span.from());
        double right = scale.x(span.to());
        left = switch (span.start()) {
            case KNOWN -> left;
            case OPEN -> Math.min(left - FADE, 0);
            case UNKNOWN -> left - FADE;
        };
        right = switch (span.end()) {
            case KNOWN -> right;
            case OPEN -> Math.max(right + FADE, scale.width());
            case UNKNOWN -> right + FADE;
        };
        return new Mark(item, left, right - left, 0, 0);
    }

    /// The mark at a spot, the narrowest of several.
    Optional<Mark> at(double x, double y) {
        return marks().stream().filter(m -> m.covers(x, y, rowHeight)).min(Comparator.comparingDouble(Mark::width));
    }

    Optional<Mark> of(Id record) {
        return marks().stream()
                .filter(m -> m.item().record().id().equals(record))
                .findFirst();
    }

    List<Mark> marks() {
        return lanes.stream().flatMap(lane -> lane.marks().stream()).toList();
    }
}

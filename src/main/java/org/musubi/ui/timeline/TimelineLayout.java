package org.musubi.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.musubi.ui.common.Emphasis;

/// All lanes, laid out for a scale, whatever part of them is in view: moving about never changes a row. Immutable.
///
/// @param detail the scale it was made for
/// @param height of all lanes, in pixels
record TimelineLayout(Columns columns, Detail detail, List<LaneRows> lanes, double height) {
    static final TimelineLayout EMPTY =
            new TimelineLayout(Columns.EMPTY, new Detail(0, new Extent(2000, 2001)), List.of(), 0);

    /// The height of a row, in pixels.
    static final double ROW = 18;

    /// Pixels above and below the rows of a lane.
    static final double PADDING = 3;

    /// Rows in which records of a lane are drawn one by one, where lanes are kinds.
    private static final int ROWS_BY_KIND = 10;

    private static final int ROWS_ELSE = 5;

    TimelineLayout {
        lanes = List.copyOf(lanes);
    }

    /// How finely time is drawn: in steps, so that a little zooming keeps all rows. A layout is made for the lower end
    /// of its step; nothing that it keeps apart can come to overlap above.
    ///
    /// @param level the scale is at least 2 to the power of a quarter of this, in pixels a day
    record Detail(int level, Extent extent) {
        static Detail of(double pixelsPerDay, Extent extent) {
            return new Detail((int) Math.floor(4 * Math.log(pixelsPerDay) / Math.log(2) + 1e-9), extent);
        }

        double pixelsPerDay() {
            return Math.pow(2, level / 4.0);
        }
    }

    /// Lays out all records of all lanes; a few milliseconds for 100,000 records.
    ///
    /// @param standing null if nothing is picked
    static TimelineLayout of(List<Lane> lanes, Columns columns, Detail detail, @Nullable Emphasis standing) {
        boolean byKind = !lanes.isEmpty() && lanes.getFirst().key().by() == LaneBy.KIND;
        return of(lanes, columns, detail, standing, byKind ? ROWS_BY_KIND : ROWS_ELSE);
    }

    /// @param rows in which records of a lane are drawn one by one, at most; 1 or more
    static TimelineLayout of(List<Lane> lanes, Columns columns, Detail detail, @Nullable Emphasis standing, int rows) {
        var laid = new ArrayList<LaneRows>();
        double y = 0;
        for (Lane lane : lanes) {
            LaneRows stacked =
                    new LaneStacker(columns, detail, rows, standing).stack(lane).movedTo(y);
            laid.add(stacked);
            y += stacked.height();
        }
        return new TimelineLayout(columns, detail, laid, y);
    }
}

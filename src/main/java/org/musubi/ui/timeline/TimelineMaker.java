package org.musubi.ui.timeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.musubi.model.LibraryRecord;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.ui.common.Emphasis;

/// Works out what the timeline shows, from what is wanted, and keeps what the next time will most likely need again.
/// For
/// one thread at a time.
final class TimelineMaker {
    /// What to show.
    ///
    /// @param visible the records that the filter leaves
    /// @param standing null if nothing is picked
    /// @param width of the lanes, in pixels
    /// @param pixelsPerDay the scale; 0 to show all years
    record Wanted(
            LibraryIndex index,
            List<LibraryRecord> visible,
            Filter filter,
            LaneBy by,
            @Nullable Emphasis standing,
            double width,
            double pixelsPerDay) {
        /// Whether everything but the scale is the very same.
        private boolean sameRecords(Wanted other) {
            return index == other.index
                    && visible == other.visible
                    && by == other.by
                    && filter.withPeriod(null).equals(other.filter.withPeriod(null));
        }
    }

    /// What came of it.
    record Made(Snapshot snapshot, TimelineLayout layout) {}

    private final Supplier<LocalDate> today;
    private Columns columns = Columns.EMPTY;
    private @Nullable Membership membership;
    private @Nullable Wanted last;
    private @Nullable Made made;
    private @Nullable AnyTime anyTime;

    /// What the filter leaves whatever the period, which stays the same while a period is brushed.
    private record AnyTime(LibraryIndex index, Filter filter, Density density, List<LibraryRecord> undated) {}

    /// @param today tells the day
    TimelineMaker(Supplier<LocalDate> today) {
        this.today = today;
    }

    synchronized Made make(Wanted wanted) {
        Wanted before = last;
        Made old = made;
        Made now;
        if (before == null || old == null || !wanted.sameRecords(before)) {
            now = laidOut(snapshot(wanted), wanted);
        } else if (!Objects.equals(wanted.standing(), before.standing())
                || !detail(wanted, old.snapshot().extent()).equals(old.layout().detail())) {
            now = laidOut(old.snapshot(), wanted);
        } else {
            now = old;
        }
        last = wanted;
        made = now;
        return now;
    }

    private static Made laidOut(Snapshot snapshot, Wanted wanted) {
        TimelineLayout.Detail detail = detail(wanted, snapshot.extent());
        return new Made(snapshot, TimelineLayout.of(snapshot.lanes(), snapshot.columns(), detail, wanted.standing()));
    }

    private static TimelineLayout.Detail detail(Wanted wanted, Extent extent) {
        TimeScale whole = extent.scale(Math.max(1, wanted.width()));
        double least = whole.pixelsPerDay();
        return TimelineLayout.Detail.of(Math.max(wanted.pixelsPerDay(), least), extent);
    }

    private Snapshot snapshot(Wanted wanted) {
        columns = Columns.of(wanted.index().records(), columns);
        Columns now = columns;
        Extent extent = Extent.of(now, today.get().getYear());
        int[] places = drawn(now, now.places(wanted.visible()));
        AnyTime whenever = anyTime(wanted, extent);
        return new Snapshot(
                now, places, membership(wanted).lanes(places), whenever.undated(), extent, whenever.density());
    }

    private Membership membership(Wanted wanted) {
        Membership known = membership;
        if (known == null || known.columns() != columns || known.by() != wanted.by()) {
            known = Membership.of(wanted.by(), wanted.index(), columns);
            membership = known;
        }
        return known;
    }

    private AnyTime anyTime(Wanted wanted, Extent extent) {
        Filter filter = wanted.filter().withPeriod(null);
        AnyTime known = anyTime;
        if (known == null || known.index() != wanted.index() || !known.filter().equals(filter)) {
            List<LibraryRecord> all = wanted.filter().period() == null
                    ? wanted.visible()
                    : wanted.index().select(filter);
            int[] places = columns.places(all);
            known = new AnyTime(wanted.index(), filter, Density.of(columns, places, extent), undated(columns, places));
            anyTime = known;
        }
        return known;
    }

    private static int[] drawn(Columns columns, int[] places) {
        int[] drawn = new int[places.length];
        int found = 0;
        for (int place : places) {
            if (columns.isDrawn(place)) {
                drawn[found++] = place;
            }
        }
        return Arrays.copyOf(drawn, found);
    }

    private static List<LibraryRecord> undated(Columns columns, int[] places) {
        return IntStream.of(places)
                .filter(place -> !columns.isDrawn(place))
                .mapToObj(columns::record)
                .toList();
    }
}

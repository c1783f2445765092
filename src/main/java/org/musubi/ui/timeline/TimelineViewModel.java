package org.musubi.ui.timeline;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RelationType;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.query.Period;
import org.musubi.task.Background;
import org.musubi.ui.common.Emphasis;
import org.musubi.ui.common.NewestWork;
import org.musubi.ui.common.Workspace;

/// What the timeline shows: the records that the filter leaves, in lanes, their spread over the years whatever the
/// period, and the period that is brushed. Used on the JavaFX thread. Small libraries are laid out at once, large ones
/// in the background; what was shown before stays until then.
public final class TimelineViewModel {
    /// Up to so many records are laid out at once: it takes less than a frame.
    private static final int FEW = 2_000;

    private static final LibraryIndex NOTHING = LibraryIndex.of(LibraryContent.EMPTY);

    /// @param brushed null if no period is
    /// @param selected the record that is open; null if none
    /// @param related what has to do with the record that is open
    record State(
            Snapshot snapshot,
            TimelineLayout layout,
            @Nullable Period brushed,
            @Nullable Id selected,
            Set<Id> marked,
            Emphasis emphasis,
            List<Related> related) {
        Extent extent() {
            return snapshot.extent();
        }

        List<LibraryRecord> undated() {
            return snapshot.undated();
        }

        boolean isPicked(Id record) {
            return record.equals(selected) || marked.contains(record);
        }
    }

    /// A record that has to do with the one that is open.
    ///
    /// @param outward whether the open record says so, rather than the other one
    record Related(RelationType type, boolean outward, Id other) {}

    private final Workspace workspace;
    private final StringProperty lanes;
    private final TimelineMaker maker;
    private final NewestWork<TimelineMaker.Wanted, TimelineMaker.Made> work;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private TimelineMaker.@Nullable Wanted asked;
    private Emphasis emphasis;
    private double width = 800;
    private double pixelsPerDay;

    /// @param background lays out large libraries, and tells outcomes on this thread
    /// @param lanes what lanes stand for, as it is remembered
    /// @param today tells the day
    public TimelineViewModel(
            Workspace workspace, Background background, StringProperty lanes, Supplier<LocalDate> today) {
        this.workspace = workspace;
        this.lanes = lanes;
        maker = new TimelineMaker(today);
        work = new NewestWork<>(background, maker::make, this::take);
        emphasis = emphasis();
        take(maker.make(new TimelineMaker.Wanted(NOTHING, List.of(), Filter.ALL, by(), null, width, 0)));
        workspace.visibleProperty().addListener((_, _, _) -> update());
        // Not only the records it leaves: two periods that leave the same ones are still two periods.
        workspace.filterProperty().addListener((_, _, _) -> update());
        workspace.indexProperty().addListener((_, _, _) -> {
            emphasis = emphasis();
            update();
        });
        workspace.selectionProperty().addListener((_, before, now) -> {
            if (!before.parties().equals(now.parties())) {
                emphasis = emphasis();
            }
            update();
        });
        workspace.markedProperty().addListener((_, _, _) -> update());
        lanes.addListener((_, _, _) -> update());
        update();
    }

    private Emphasis emphasis() {
        return Emphasis.of(workspace.index(), workspace.selection());
    }

    private TimelineMaker.Wanted wanted(List<LibraryRecord> visible) {
        return new TimelineMaker.Wanted(
                workspace.index(),
                visible,
                workspace.filterProperty().get(),
                by(),
                emphasis.records() == null ? null : emphasis,
                width,
                pixelsPerDay);
    }

    /// What costs little follows at once, and the rest as soon as it is laid out.
    private void update() {
        State now = state.get();
        show(now.snapshot(), now.layout());
        TimelineMaker.Wanted wanted = wanted(workspace.visibleProperty().get());
        TimelineMaker.Wanted before = asked;
        if (before != null && same(before, wanted)) {
            return;
        }
        asked = wanted;
        if (wanted.index().records().size() <= FEW && !work.isBusy()) {
            take(maker.make(wanted));
        } else {
            work.want(wanted);
        }
    }

    /// Lists are compared by identity: a library has many records.
    private static boolean same(TimelineMaker.Wanted a, TimelineMaker.Wanted b) {
        return a.index() == b.index()
                && a.visible() == b.visible()
                && a.filter().equals(b.filter())
                && a.by() == b.by()
                && a.standing() == b.standing()
                && a.width() == b.width()
                && a.pixelsPerDay() == b.pixelsPerDay();
    }

    private void take(TimelineMaker.Made made) {
        show(made.snapshot(), made.layout());
    }

    private void show(Snapshot snapshot, TimelineLayout layout) {
        Id selected = workspace.selection().record();
        Set<Id> marked = workspace.markedProperty().get();
        Period brushed = workspace.filterProperty().get().period();
        State old = state.get();
        boolean sameRecord = old != null && Objects.equals(old.selected(), selected) && old.snapshot() == snapshot;
        var next = new State(
                snapshot,
                layout,
                brushed,
                selected,
                marked,
                emphasis,
                sameRecord ? old.related() : selected == null ? List.of() : related(selected));
        if (old == null || !alike(old, next)) {
            state.set(next);
        }
    }

    private static boolean alike(State a, State b) {
        return a.snapshot() == b.snapshot()
                && a.layout() == b.layout()
                && Objects.equals(a.brushed(), b.brushed())
                && Objects.equals(a.selected(), b.selected())
                && a.marked() == b.marked()
                && a.emphasis() == b.emphasis()
                && a.related() == b.related();
    }

    private List<Related> related(Id record) {
        var index = workspace.index();
        return Stream.concat(
                        index.record(record).stream()
                                .flatMap(r -> r.relations().stream())
                                .map(r -> new Related(r.type(), true, r.record())),
                        index.linksTo(record).stream()
                                .map(link -> new Related(
                                        link.type(), false, link.from().id())))
                .toList();
    }

    /// Asks for a layout for a scale.
    ///
    /// @param shown in pixels and days
    /// @param all whether it shows all years, and is to go on doing so
    void look(TimeScale shown, boolean all) {
        double scale = all ? 0 : Math.pow(2, Math.floor(4 * Math.log(shown.pixelsPerDay()) / Math.log(2)) / 4);
        // A little more than that, so that rounding does not lead to the step below.
        double asWanted = scale * 1.001;
        if (asWanted != pixelsPerDay || (all && shown.width() != width)) {
            pixelsPerDay = asWanted;
            width = shown.width();
            update();
        }
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    State state() {
        return state.get();
    }

    /// Whether something newer than what is shown is being laid out.
    boolean isBusy() {
        return work.isBusy();
    }

    LaneBy by() {
        return LaneBy.of(lanes.get());
    }

    /// Shows other lanes, and remembers it.
    void group(LaneBy by) {
        lanes.set(by.code());
    }

    /// Filters by a period; by none if null.
    void brush(@Nullable Period period) {
        var filter = workspace.filterProperty().get();
        workspace.filterProperty().set(filter.withPeriod(period));
    }

    void open(Id record) {
        workspace.selectionProperty().set(workspace.selection().open(record));
    }

    /// Marks one more record, or one less. The open record is the first one.
    void toggle(Id record) {
        var marked = new LinkedHashSet<>(workspace.markedProperty().get());
        Id opened = workspace.selection().record();
        if (marked.isEmpty() && opened != null) {
            marked.add(opened);
        }
        if (!marked.remove(record)) {
            marked.add(record);
        }
        workspace.markedProperty().set(Set.copyOf(marked));
    }

    /// Marks these and no others.
    void mark(Collection<Id> records) {
        workspace.markedProperty().set(Set.copyOf(records));
    }

    /// Opens the next or the previous dated record; the first or last if none is open.
    ///
    /// @param by 1 or −1
    void walk(int by) {
        Snapshot shown = state().snapshot();
        int[] places = shown.places();
        if (places.length == 0) {
            return;
        }
        Id opened = state().selected();
        int at = opened == null
                ? -1
                : workspace
                        .index()
                        .record(opened)
                        .map(r -> Arrays.binarySearch(places, shown.columns().find(r)))
                        .orElse(-1);
        int next = at < 0 ? (by > 0 ? 0 : places.length - 1) : Math.clamp(at + (long) by, 0, places.length - 1);
        open(shown.columns().id(places[next]));
    }

    /// The place of a record that can be drawn.
    OptionalInt placeOf(Id record) {
        Columns columns = state().layout().columns();
        return workspace.index().record(record).stream()
                .mapToInt(columns::find)
                .filter(place -> place >= 0 && columns.isDrawn(place))
                .findFirst();
    }

    /// The days over which what is picked reaches: the marked records, or the open one, or those of the picked parties;
    /// empty if nothing is picked that has a date.
    Optional<TimeScale> picked() {
        Columns columns = state().snapshot().columns();
        Stream<Id> ids;
        if (!state().marked().isEmpty()) {
            ids = state().marked().stream();
        } else if (state().selected() != null) {
            ids = Stream.of(state().selected());
        } else {
            ids = emphasis.records() == null ? Stream.of() : emphasis.records().stream();
        }
        int[] places = ids.flatMap(id -> workspace.index().record(id).stream())
                .mapToInt(columns::find)
                .filter(place -> place >= 0 && columns.isDrawn(place))
                .toArray();
        if (places.length == 0) {
            return Optional.empty();
        }
        int from = Arrays.stream(places).map(columns::from).min().orElseThrow();
        int to = Arrays.stream(places).map(columns::to).max().orElseThrow();
        return Optional.of(new TimeScale(from, to, 1));
    }
}

package org.musubi.ui.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.query.Period;
import org.musubi.ui.common.Emphasis;
import org.musubi.ui.common.Workspace;

/// What the timeline shows: the records that the filter leaves, their spread over the years whatever the period, and
/// the period that is brushed.
public final class TimelineViewModel {
    /// @param items the dated records that the filter leaves, by date
    /// @param undated the records without a date that the filter leaves, or would leave if no period were brushed
    /// @param extent the years of all dated records of the library
    /// @param density how all records that meet the other conditions spread
    /// @param brushed null if no period is
    /// @param selected the record that is open; null if none
    record State(
            List<Item> items,
            List<LibraryRecord> undated,
            Extent extent,
            Density density,
            @Nullable Period brushed,
            @Nullable Id selected,
            Emphasis emphasis) {}

    private final Workspace workspace;
    private final Supplier<LocalDate> today;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private Extent extent;

    /// @param today tells the day
    public TimelineViewModel(Workspace workspace, Supplier<LocalDate> today) {
        this.workspace = workspace;
        this.today = today;
        extent = extent();
        workspace.indexProperty().addListener((_, _, _) -> {
            extent = extent();
            update();
        });
        // Not the records it leaves: two periods that leave the same ones are still two periods.
        workspace.filterProperty().addListener((_, _, _) -> update());
        workspace.selectionProperty().addListener((_, _, _) -> update());
        workspace.messagesProperty().addListener((_, _, _) -> update());
        update();
    }

    private Extent extent() {
        return Extent.of(spans(workspace.index().records()), today.get().getYear());
    }

    private static List<Span> spans(List<LibraryRecord> records) {
        var spans = new ArrayList<Span>();
        for (LibraryRecord r : records) {
            Span span = span(r.date());
            if (span != null) {
                spans.add(span);
            }
        }
        return spans;
    }

    private static @Nullable Span span(@Nullable Edtf date) {
        return date == null ? null : Span.of(date);
    }

    private void update() {
        String language = workspace.messages().language().tag();
        List<LibraryRecord> anyTime =
                workspace.index().select(workspace.filterProperty().get().withPeriod(null));
        var items = new ArrayList<Item>();
        for (LibraryRecord r : workspace.visibleProperty().get()) {
            Span span = span(r.date());
            if (span != null) {
                items.add(new Item(r, span, r.title(language)));
            }
        }
        state.set(new State(
                List.copyOf(items),
                anyTime.stream().filter(r -> span(r.date()) == null).toList(),
                extent,
                Density.of(spans(anyTime), extent),
                workspace.filterProperty().get().period(),
                workspace.selection().record(),
                Emphasis.of(workspace.index(), workspace.selection())));
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    State state() {
        return state.get();
    }

    /// Filters by a period; by none if null.
    void brush(@Nullable Period period) {
        var filter = workspace.filterProperty().get();
        workspace.filterProperty().set(filter.withPeriod(period));
    }

    void open(Id record) {
        workspace.selectionProperty().set(workspace.selection().open(record));
    }

    /// Opens the next or the previous dated record; the first or last if none is open.
    ///
    /// @param by 1 or −1
    void walk(int by) {
        List<Item> items = state().items();
        if (items.isEmpty()) {
            return;
        }
        int at = -1;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).record().id().equals(state().selected())) {
                at = i;
            }
        }
        int next = at < 0 ? (by > 0 ? 0 : items.size() - 1) : Math.clamp(at + (long) by, 0, items.size() - 1);
        open(items.get(next).record().id());
    }
}

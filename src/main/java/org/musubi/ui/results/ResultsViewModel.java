package org.musubi.ui.results;

import java.util.HashSet;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.task.Background;
import org.musubi.text.Messages;
import org.musubi.ui.common.Emphasis;
import org.musubi.ui.common.NewestWork;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.Workspace;

/// The records that the filter leaves, in groups.
public final class ResultsViewModel {
    /// So many records are arranged before anyone notices; more of them in the background.
    private static final int AT_ONCE = 1_000;

    private static final String TABLE = "table";

    /// What an arrangement was made from.
    private record Wanted(LibraryIndex index, Messages messages, ResultsOrder order) {}

    private record Made(Wanted wanted, Arrangement arrangement) {}

    private final Workspace workspace;
    private final ObjectProperty<ResultsOrder> order;
    private final BooleanProperty table;
    private final ObjectProperty<TableLayout> layout;
    private final NewestWork<Wanted, Made> work;
    private final Set<Arrangement.Group> folded = new HashSet<>();
    private final ReadOnlyObjectWrapper<ResultRows> rows = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper arranging = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Emphasis> emphasis = new ReadOnlyObjectWrapper<>(new Emphasis(null));
    private @Nullable Wanted wanted;
    private @Nullable Arrangement arrangement;
    private RecordWords words;

    /// @param background arranges many records; tells outcomes on the JavaFX thread
    public ResultsViewModel(Workspace workspace, Settings settings, Background background) {
        this.workspace = workspace;
        words = new RecordWords(workspace.index(), workspace.messages());
        work = new NewestWork<>(
                background,
                asked -> new Made(
                        asked, Arrangement.of(new RecordWords(asked.index(), asked.messages()), asked.order())),
                this::takeLate);
        order = new SimpleObjectProperty<>(
                ResultsOrder.parse(settings.resultsOrder().get()));
        order.addListener((_, old, now) -> {
            settings.resultsOrder().set(now.toString());
            if (old.group() != now.group()) {
                folded.clear();
            }
            update();
        });
        table = new SimpleBooleanProperty(TABLE.equals(settings.resultsView().get()));
        table.subscribe(now -> settings.resultsView().set(now ? TABLE : ""));
        layout = new SimpleObjectProperty<>(
                TableLayout.parse(settings.resultsColumns().get()));
        layout.addListener((_, _, now) -> settings.resultsColumns().set(now.toString()));
        workspace.visibleProperty().addListener((_, _, _) -> update());
        workspace.messagesProperty().addListener((_, _, _) -> update());
        workspace.selectionProperty().addListener((_, _, _) -> updateEmphasis());
        workspace.indexProperty().addListener((_, _, _) -> updateEmphasis());
        update();
        updateEmphasis();
    }

    ReadOnlyObjectProperty<ResultRows> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    ResultRows rows() {
        return rows.get();
    }

    ReadOnlyObjectProperty<Emphasis> emphasisProperty() {
        return emphasis.getReadOnlyProperty();
    }

    ObjectProperty<ResultsOrder> orderProperty() {
        return order;
    }

    /// Whether the results are shown as a table rather than as a list.
    BooleanProperty tableProperty() {
        return table;
    }

    /// The columns of the table.
    ObjectProperty<TableLayout> layoutProperty() {
        return layout;
    }

    /// Whether many records are still being arranged: until then they stand as they stood before.
    ReadOnlyBooleanProperty arrangingProperty() {
        return arranging.getReadOnlyProperty();
    }

    /// Whether the library itself has no records, rather than the filter leaving none.
    boolean isLibraryEmpty() {
        return workspace.index().records().isEmpty();
    }

    void clearFilters() {
        workspace.filterProperty().set(Filter.ALL);
    }

    void open(Id record) {
        if (!record.equals(workspace.selection().record())) {
            workspace.selectionProperty().set(workspace.selection().open(record));
        }
    }

    /// Hides the records of a group, or shows them again.
    void fold(Arrangement.Group group) {
        if (!folded.remove(group)) {
            folded.add(group);
        }
        list();
    }

    /// Hides the records of all groups, or shows them all.
    void foldAll(boolean fold) {
        folded.clear();
        if (fold && arrangement != null) {
            folded.addAll(arrangement.groups());
        }
        list();
    }

    private void updateEmphasis() {
        emphasis.set(Emphasis.of(workspace.index(), workspace.selection()));
    }

    private void update() {
        var now = new Wanted(workspace.index(), workspace.messages(), order.get());
        if (words.index() != now.index() || words.messages() != now.messages()) {
            words = new RecordWords(now.index(), now.messages());
        }
        if (!now.equals(wanted)) {
            wanted = now;
            if (now.index().records().size() <= AT_ONCE) {
                take(new Made(now, Arrangement.of(words, now.order())));
                return;
            }
            arranging.set(true);
            work.want(now);
        }
        list();
    }

    /// Of a library that is no longer shown nothing is wanted.
    private void takeLate(Made made) {
        if (arranging.get()) {
            take(made);
        }
    }

    private void take(Made made) {
        arrangement = made.arrangement();
        arranging.set(!made.wanted().equals(wanted));
        list();
    }

    private void list() {
        Arrangement now = arrangement == null ? Arrangement.none() : arrangement;
        rows.set(new ResultRows(now, now.left(workspace.visibleProperty().get()), Set.copyOf(folded), words));
    }
}

package org.musubi.ui.results;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.task.Running;
import org.musubi.text.Language;
import org.musubi.text.Messages;
import org.musubi.ui.common.Emphasis;
import org.musubi.ui.common.KindNames;
import org.musubi.ui.common.RecordDates;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.Workspace;

/// The records that the filter leaves, in groups.
public final class ResultsViewModel implements ResultRows.Wording {
    private static final Logger LOG = System.getLogger(ResultsViewModel.class.getName());

    /// So many titles are sorted before anyone notices.
    private static final int AT_ONCE = 1_000;

    /// A line of the list.
    sealed interface Row {}

    /// A group's heading.
    record Heading(String name, @Nullable RecordKind kind, int count) implements Row {}

    /// A record.
    ///
    /// @param cities the names of its cities
    record Entry(LibraryRecord record, String title, String date, String cities) implements Row {}

    private final Workspace workspace;
    private final ObjectProperty<ResultsOrder> order;
    private final Background background;
    private final ReadOnlyObjectWrapper<ResultRows> rows = new ReadOnlyObjectWrapper<>(ResultRows.none(this));
    private @Nullable Arrangement arrangement;
    private @Nullable ResultsOrder arranged;
    private @Nullable Language language;
    private @Nullable List<LibraryRecord> sortedRecords;
    private int @Nullable [] byTitle;
    private Running sorting = () -> {};
    private final ReadOnlyObjectWrapper<Emphasis> emphasis = new ReadOnlyObjectWrapper<>(new Emphasis(null));

    /// @param background sorts titles; tells outcomes on the JavaFX thread
    public ResultsViewModel(Workspace workspace, Settings settings, Background background) {
        this.workspace = workspace;
        this.background = background;
        order = new SimpleObjectProperty<>(
                ResultsOrder.parse(settings.resultsOrder().get()));
        order.addListener((_, _, now) -> {
            settings.resultsOrder().set(now.toString());
            update();
        });
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

    ReadOnlyObjectProperty<Emphasis> emphasisProperty() {
        return emphasis.getReadOnlyProperty();
    }

    ObjectProperty<ResultsOrder> orderProperty() {
        return order;
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

    private void updateEmphasis() {
        emphasis.set(Emphasis.of(workspace.index(), workspace.selection()));
    }

    private void update() {
        List<LibraryRecord> records = workspace.index().records();
        Arrangement now = arrangement;
        if (now == null || now.records() != records || !order.get().equals(arranged) || wordsChanged()) {
            now = arrange(records);
        }
        rows.set(new ResultRows(now, now.left(workspace.visibleProperty().get()), this));
    }

    private boolean wordsChanged() {
        return order.get().sort() == ResultsOrder.Sort.TITLE
                && workspace.messages().language() != language;
    }

    /// By title, many records are listed by date until they are sorted, in the background.
    private Arrangement arrange(List<LibraryRecord> records) {
        Language tongue = workspace.messages().language();
        boolean titles = order.get().sort() == ResultsOrder.Sort.TITLE;
        if (titles && (records != sortedRecords || tongue != language)) {
            sorting.cancel();
            byTitle = null;
            sortedRecords = records;
            if (records.size() <= AT_ONCE) {
                byTitle = Arrangement.byTitle(records, tongue);
            } else {
                sorting = background.start(_ -> Arrangement.byTitle(records, tongue), new Sorted(records, tongue));
            }
        }
        language = tongue;
        Arrangement made = Arrangement.of(records, order.get(), titles ? byTitle : null);
        arrangement = made;
        arranged = order.get();
        return made;
    }

    private final class Sorted implements Outcome<int[]> {
        private final List<LibraryRecord> records;
        private final Language tongue;

        Sorted(List<LibraryRecord> records, Language tongue) {
            this.records = records;
            this.tongue = tongue;
        }

        @Override
        public void done(int[] result) {
            if (records == sortedRecords && tongue == language) {
                byTitle = result;
                arrangement = null;
                update();
            }
        }

        @Override
        public void failed(Exception failure) {
            LOG.log(Level.WARNING, "The titles cannot be sorted; the list stays in order of date", failure);
        }
    }

    @Override
    public String name(Arrangement.Group group) {
        Messages messages = workspace.messages();
        if (group.kind() != null) {
            return KindNames.plural(group.kind(), messages);
        }
        Integer year = group.year();
        return year == null ? messages.text("record.undated") : messages.text("date.year", Integer.toString(year));
    }

    @Override
    public Entry entry(LibraryRecord record) {
        Messages messages = workspace.messages();
        LibraryIndex index = workspace.index();
        String language = messages.language().tag();
        String cities = record.parties().stream()
                .map(involvement -> involvement.party())
                .filter(index.citiesOf(record)::contains)
                .distinct()
                .map(city -> index.party(city).map(p -> p.name(language)).orElse(""))
                .collect(Collectors.joining(messages.text("list.separator")));
        return new Entry(record, record.title(language), RecordDates.brief(record, messages), cities);
    }
}

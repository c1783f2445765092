package org.musubi.ui.results;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Edtf;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.model.RecordKind;
import org.musubi.query.Filter;
import org.musubi.query.LibraryIndex;
import org.musubi.text.Messages;
import org.musubi.ui.common.Emphasis;
import org.musubi.ui.common.KindNames;
import org.musubi.ui.common.RecordDates;
import org.musubi.ui.common.Settings;
import org.musubi.ui.common.Workspace;

/// The records that the filter leaves, in groups.
public final class ResultsViewModel {
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
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Emphasis> emphasis = new ReadOnlyObjectWrapper<>(new Emphasis(null));

    public ResultsViewModel(Workspace workspace, Settings settings) {
        this.workspace = workspace;
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

    ReadOnlyObjectProperty<List<Row>> rowsProperty() {
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
        ResultsOrder now = order.get();
        List<Entry> entries = workspace.visibleProperty().get().stream()
                .map(this::entry)
                .sorted(comparator(now))
                .toList();
        var lines = new ArrayList<Row>();
        if (now.group() == ResultsOrder.Group.KIND) {
            groupByKind(entries, lines);
        } else {
            groupByYear(entries, lines);
        }
        rows.set(List.copyOf(lines));
    }

    private Entry entry(LibraryRecord record) {
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

    private Comparator<Entry> comparator(ResultsOrder now) {
        if (now.sort() == ResultsOrder.Sort.TITLE) {
            var collator = Collator.getInstance(workspace.messages().language().locale());
            Comparator<Entry> byTitle = Comparator.comparing(Entry::title, collator);
            return now.descending() ? byTitle.reversed() : byTitle;
        }
        Comparator<Entry> byDate = Comparator.comparing(Entry::record, LibraryIndex.BY_DATE);
        Comparator<Entry> undatedLast = Comparator.comparing(e -> e.record().date() == null);
        return undatedLast.thenComparing(now.descending() ? byDate.reversed() : byDate);
    }

    private void groupByKind(List<Entry> entries, List<Row> lines) {
        Map<RecordKind, List<Entry>> groups = entries.stream()
                .collect(Collectors.groupingBy(e -> e.record().kind(), TreeMap::new, Collectors.toList()));
        groups.forEach((kind, members) -> {
            lines.add(new Heading(KindNames.plural(kind, workspace.messages()), kind, members.size()));
            lines.addAll(members);
        });
    }

    /// Years of the first possible day; the latest first where dates run backwards, undated ones at the end.
    private void groupByYear(List<Entry> entries, List<Row> lines) {
        boolean latestFirst =
                order.get().sort() == ResultsOrder.Sort.TITLE || order.get().descending();
        Comparator<Integer> years = latestFirst ? Comparator.reverseOrder() : Comparator.naturalOrder();
        var groups = new TreeMap<Integer, List<Entry>>(years);
        var undated = new ArrayList<Entry>();
        for (Entry e : entries) {
            Integer year = year(e.record().date());
            (year == null ? undated : groups.computeIfAbsent(year, _ -> new ArrayList<>())).add(e);
        }
        groups.forEach((year, members) -> {
            lines.add(
                    new Heading(workspace.messages().text("date.year", Integer.toString(year)), null, members.size()));
            lines.addAll(members);
        });
        if (!undated.isEmpty()) {
            lines.add(new Heading(workspace.messages().text("record.undated"), null, undated.size()));
            lines.addAll(undated);
        }
    }

    private static @Nullable Integer year(@Nullable Edtf date) {
        LocalDate first = date == null ? null : date.earliest() != null ? date.earliest() : date.latest();
        return first == null ? null : Integer.valueOf(first.getYear());
    }
}

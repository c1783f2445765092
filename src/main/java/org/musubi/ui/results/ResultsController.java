package org.musubi.ui.results;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.TidyActions;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;

/// The list of results: the text equivalent of map and timeline.
public final class ResultsController {
    private static final int NONE = -1;
    private static final KeyCombination EDIT = new KeyCodeCombination(KeyCode.F2);

    private final ResultsViewModel model;
    private final Workspace workspace;
    private final Views views;
    private final TidyActions tidy;
    private boolean following;

    /// The first row of what is being deleted: the one that comes to stand there is opened next.
    private int leaving = NONE;

    @FXML
    private BorderPane root;

    @FXML
    private ListView<ResultsViewModel.Row> list;

    @FXML
    private VBox empty;

    @FXML
    private Label emptyText;

    @FXML
    private Button clearFilters;

    @FXML
    private RadioMenuItem byKind;

    @FXML
    private RadioMenuItem byYear;

    @FXML
    private RadioMenuItem byDate;

    @FXML
    private RadioMenuItem byTitle;

    /// @param views where the panel for several records comes from
    public ResultsController(ResultsViewModel model, Workspace workspace, Views views, TidyActions tidy) {
        this.model = model;
        this.workspace = workspace;
        this.views = views;
        this.tidy = tidy;
    }

    @FXML
    private void initialize() {
        list.setCellFactory(_ -> new ResultCell(model));
        model.rowsProperty().subscribe(this::show);
        model.orderProperty().subscribe(order -> {
            byKind.setSelected(order.group() == ResultsOrder.Group.KIND);
            byYear.setSelected(order.group() == ResultsOrder.Group.YEAR);
            byDate.setSelected(order.sort() == ResultsOrder.Sort.DATE);
            byTitle.setSelected(order.sort() == ResultsOrder.Sort.TITLE);
        });
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (!following && row instanceof ResultsViewModel.Entry entry) {
                leaving = NONE;
                model.open(entry.record().id());
            }
        });
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<ResultsViewModel.Row>) _ -> mark());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        workspace.selectionProperty().addListener((_, _, now) -> follow(now.record()));
        workspace.markedProperty().subscribe(this::showMarked);
    }

    private void mark() {
        if (!following) {
            workspace.markedProperty().set(selected());
        }
    }

    /// Shows what another view has marked, and, for several, the panel that changes them.
    private void showMarked(Set<Id> marked) {
        if (marked.size() > 1 && root.getBottom() == null) {
            root.setBottom(views.load(FxmlView.BULK));
        }
        if (!following && !marked.equals(selected())) {
            select(marked);
        }
    }

    private Set<Id> selected() {
        ResultRows rows = model.rowsProperty().get();
        return list.getSelectionModel().getSelectedIndices().stream()
                .filter(i -> i >= 0 && i < rows.size())
                .flatMap(i -> Stream.ofNullable(rows.record(i)))
                .map(LibraryRecord::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void select(Set<Id> marked) {
        ResultRows rows = model.rowsProperty().get();
        int[] at = IntStream.range(0, rows.size())
                .filter(i -> {
                    LibraryRecord record = rows.record(i);
                    return record != null && marked.contains(record.id());
                })
                .toArray();
        following = true;
        try {
            list.getSelectionModel().clearSelection();
            if (at.length > 0) {
                list.getSelectionModel().selectIndices(at[0], at);
            }
        } finally {
            following = false;
        }
    }

    /// Sees keys before the list does, which would keep F2 to itself.
    private void key(KeyEvent event) {
        if (workspace.readOnly().get()) {
            return;
        }
        if (event.getCode() == KeyCode.DELETE) {
            leaving = list.getSelectionModel().getSelectedIndices().stream()
                    .mapToInt(Integer::intValue)
                    .min()
                    .orElse(NONE);
            tidy.deleteSelected();
            event.consume();
        } else if (EDIT.match(event)) {
            Runnable edit = list.getScene().getAccelerators().get(EDIT);
            if (edit != null) {
                edit.run();
                event.consume();
            }
        }
    }

    /// After a deletion, opens what now stands where it stood, so that one can go on.
    private void openNext(ResultRows rows) {
        int from = Math.min(leaving, rows.size());
        leaving = NONE;
        IntStream.concat(
                        IntStream.range(from, rows.size()),
                        IntStream.range(0, from).map(i -> from - 1 - i))
                .mapToObj(rows::record)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(record -> model.open(record.id()));
    }

    private void show(ResultRows rows) {
        boolean fewer = rows.size() < list.getItems().size();
        following = true;
        try {
            Anchor anchor = Anchor.of(list);
            list.setItems(rows);
            anchor.restore(list, rows);
        } finally {
            following = false;
        }
        boolean none = rows.isEmpty();
        empty.setVisible(none);
        list.setVisible(!none);
        emptyText.setText(
                workspace.messages().text(model.isLibraryEmpty() ? "results.empty.library" : "results.empty.filter"));
        clearFilters.setVisible(!model.isLibraryEmpty());
        Set<Id> marked = workspace.markedProperty().get();
        if (marked.size() > 1) {
            select(marked);
            // What a filter hides, or a deletion has taken away, is marked no more.
            mark();
        } else if (leaving != NONE && fewer) {
            openNext(rows);
        } else {
            follow(workspace.selection().record());
        }
    }

    private void follow(@Nullable Id record) {
        following = true;
        try {
            int at = record == null ? -1 : model.rowsProperty().get().indexOf(record);
            if (at < 0) {
                list.getSelectionModel().clearSelection();
            } else if (!list.getSelectionModel().isSelected(at)) {
                list.getSelectionModel().clearAndSelect(at);
                list.scrollTo(Math.max(0, at - 3));
            }
        } finally {
            following = false;
        }
        mark();
    }

    @FXML
    private void groupByKind() {
        model.orderProperty().set(model.orderProperty().get().by(ResultsOrder.Group.KIND));
    }

    @FXML
    private void groupByYear() {
        model.orderProperty().set(model.orderProperty().get().by(ResultsOrder.Group.YEAR));
    }

    @FXML
    private void sortByDate() {
        model.orderProperty().set(model.orderProperty().get().by(ResultsOrder.Sort.DATE));
    }

    @FXML
    private void sortByTitle() {
        model.orderProperty().set(model.orderProperty().get().by(ResultsOrder.Sort.TITLE));
    }

    @FXML
    private void reverse() {
        model.orderProperty().set(model.orderProperty().get().reversed());
    }

    @FXML
    private void clearFilters() {
        model.clearFilters();
    }
}

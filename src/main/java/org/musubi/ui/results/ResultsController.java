package org.musubi.ui.results;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.model.LibraryRecord;
import org.musubi.ui.common.FxmlView;
import org.musubi.ui.common.ListPrinting;
import org.musubi.ui.common.TidyActions;
import org.musubi.ui.common.Updating;
import org.musubi.ui.common.Views;
import org.musubi.ui.common.Workspace;

/// The results as a list or a table: the text equivalent of map and timeline.
public final class ResultsController implements Updating {
    private static final int NONE = -1;
    private static final KeyCombination EDIT = new KeyCodeCombination(KeyCode.F2);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ResultsViewModel model;
    private final Workspace workspace;
    private final Views views;
    private final TidyActions tidy;
    private final ResultsCopy copying;
    private final ListPrinting printing;
    private final ResultsMenu menu;

    /// The first row of what is being deleted: the one that comes to stand there is opened next.
    private int leaving = NONE;

    /// Made when it is first wanted, as it is heavy.
    private @Nullable ResultTable tableView;

    private @Nullable LinesView tableLines;

    private @Nullable ResultRows shown;

    @FXML
    private BorderPane root;

    @FXML
    private StackPane holder;

    @FXML
    private ListView<ResultRows.Row> list;

    @FXML
    private VBox empty;

    @FXML
    private Label emptyText;

    @FXML
    private Label arranging;

    @FXML
    private Button clearFilters;

    @FXML
    private ToggleButton table;

    @FXML
    private MenuButton order;

    @FXML
    private MenuButton more;

    @SuppressWarnings("NullAway.Init") // made when the list is there
    private LinesView listLines;

    /// Those that are shown.
    @SuppressWarnings("NullAway.Init")
    private LinesView lines;

    @SuppressWarnings("NullAway.Init")
    private Marking marking;

    /// @param views where the panel for several records comes from
    public ResultsController(
            ResultsViewModel model,
            Workspace workspace,
            Views views,
            TidyActions tidy,
            ResultsCopy copying,
            ListPrinting printing) {
        this.model = model;
        this.workspace = workspace;
        this.views = views;
        this.tidy = tidy;
        this.copying = copying;
        this.printing = printing;
        menu = new ResultsMenu(model, workspace, new Doing());
    }

    @Override
    public boolean isCurrent() {
        return !model.arrangingProperty().get();
    }

    private final class Doing implements ResultsMenu.Commands {
        @Override
        public void copyText(boolean all) {
            copying.text(records(all));
        }

        @Override
        public void copyTable(boolean all) {
            copying.table(records(all), model.layoutProperty().get().shown());
        }

        @Override
        public void print() {
            printing.previewList(model.orderProperty().get().group() == ResultsOrder.Group.KIND);
        }

        private List<LibraryRecord> records(boolean all) {
            return all ? model.rows().listed() : marking.records();
        }
    }

    @FXML
    private void initialize() {
        list.setCellFactory(_ -> new ResultCell(model));
        listLines = LinesView.of(list);
        lines = listLines;
        marking = new Marking(model, workspace, lines);
        attach(lines);
        table.selectedProperty().bindBidirectional(model.tableProperty());
        model.tableProperty().subscribe(this::switchView);
        // Not for changes only: two lists without lines are equal, but may be empty for different reasons.
        model.rowsProperty().subscribe(() -> show(model.rows()));
        show(model.rows());
        arranging.visibleProperty().bind(model.arrangingProperty());
        order.setOnShowing(_ -> order.getItems().setAll(menu.order()));
        more.setOnShowing(_ -> more.getItems().setAll(menu.more()));
        // A library without records leaves as many as there were before there was one.
        workspace.indexProperty().addListener((_, _, _) -> sayWhyEmpty());
        workspace.selectionProperty().addListener((_, _, now) -> marking.follow(now.record()));
        workspace.markedProperty().subscribe(this::showMarked);
    }

    private void attach(LinesView attached) {
        attached.selection().selectedItemProperty().addListener((_, _, row) -> {
            if (attached == lines && !marking.isFollowing() && row instanceof ResultRows.Entry entry) {
                leaving = NONE;
                model.open(entry.record().id());
            }
        });
        attached.selection().getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> {
            if (attached == lines) {
                marking.mark();
            }
        });
        attached.control().heightProperty().addListener((_, _, _) -> {
            if (attached == lines) {
                Anchor.of(attached.control(), model.rows(), NONE).hold(attached.control());
            }
        });
        attached.control().addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        attached.control().setOnContextMenuRequested(event -> showMenu(attached.control(), event));
    }

    private void showMenu(Control over, ContextMenuEvent event) {
        if (!marking.records().isEmpty()) {
            var shown = new ContextMenu();
            shown.getItems().setAll(menu.selected());
            shown.show(over, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }

    /// Shows the list or the table; the other one lets go of its lines.
    private void switchView(boolean asTable) {
        LinesView now = asTable ? tableLines() : listLines;
        if (now == lines) {
            return;
        }
        LinesView before = lines;
        boolean focused = before.control().isFocused();
        lines = now;
        marking.use(now);
        marking.quietly(() -> before.list().accept(ResultRows.none()));
        before.control().setVisible(false);
        show(model.rows());
        if (focused) {
            now.control().requestFocus();
        }
    }

    private LinesView tableLines() {
        LinesView made = tableLines;
        if (made == null) {
            var view = new ResultTable(model);
            view.setAccessibleText(list.getAccessibleText());
            view.setVisible(false);
            holder.getChildren().add(view);
            tableView = view;
            made = LinesView.of(view);
            tableLines = made;
            attach(made);
        }
        return made;
    }

    /// Shows what another view has marked, and, for several, the panel that changes them.
    private void showMarked(Set<Id> marked) {
        if (marked.size() > 1 && root.getBottom() == null) {
            root.setBottom(views.load(FxmlView.BULK));
        }
        marking.show(marked);
    }

    /// Sees keys before the list does, which would keep F2 to itself.
    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            if (!marking.records().isEmpty()) {
                copy();
            }
            event.consume();
        } else if (Folding.onKey(event, lines.selection().getSelectedItem(), model)) {
            event.consume();
        } else if (!workspace.readOnly().get()) {
            change(event);
        }
    }

    private void copy() {
        if (model.tableProperty().get()) {
            copying.table(marking.records(), model.layoutProperty().get().shown());
        } else {
            copying.text(marking.records());
        }
    }

    private void change(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE) {
            leaving = lines.selection().getSelectedIndices().stream()
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
        ResultRows before = shown == null ? ResultRows.none() : shown;
        shown = rows;
        boolean fewer = rows.size() < before.size();
        ResultTable made = tableView;
        if (made != null) {
            made.name(rows.words());
        }
        ResultRows.Row selected = lines.selection().getSelectedItem();
        marking.quietly(() -> {
            Anchor anchor = Anchor.of(lines.control(), before, lines.selection().getSelectedIndex());
            lines.list().accept(rows);
            anchor.restore(lines.control(), rows, lines.scroll());
            if (selected instanceof ResultRows.Heading && rows.indexOf(selected) >= 0) {
                lines.selection().clearAndSelect(rows.indexOf(selected));
            }
        });
        lines.control().setVisible(!rows.isEmpty());
        sayWhyEmpty();
        Set<Id> marked = workspace.markedProperty().get();
        if (marked.size() > 1) {
            marking.select(marked);
            // What a filter hides, or a deletion has taken away, is marked no more.
            marking.mark();
        } else if (leaving != NONE && fewer) {
            openNext(rows);
        } else {
            marking.follow(workspace.selection().record());
        }
    }

    /// Nothing is said while the first library is still being opened.
    private void sayWhyEmpty() {
        empty.setVisible(model.rows().isEmpty()
                && workspace.hasLibrary()
                && !model.arrangingProperty().get());
        emptyText.setText(
                workspace.messages().text(model.isLibraryEmpty() ? "results.empty.library" : "results.empty.filter"));
        clearFilters.setVisible(!model.isLibraryEmpty());
    }

    @FXML
    private void clearFilters() {
        model.clearFilters();
    }
}

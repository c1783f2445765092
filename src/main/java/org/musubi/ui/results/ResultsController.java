package org.musubi.ui.results;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.ui.common.Workspace;

/// The list of results: the text equivalent of map and timeline.
public final class ResultsController {
    private final ResultsViewModel model;
    private final Workspace workspace;
    private boolean following;

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

    public ResultsController(ResultsViewModel model, Workspace workspace) {
        this.model = model;
        this.workspace = workspace;
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
                model.open(entry.record().id());
            }
        });
        workspace.selectionProperty().addListener((_, _, now) -> follow(now.record()));
    }

    private void show(List<ResultsViewModel.Row> rows) {
        following = true;
        try {
            list.getItems().setAll(rows);
        } finally {
            following = false;
        }
        boolean none = rows.isEmpty();
        empty.setVisible(none);
        list.setVisible(!none);
        emptyText.setText(
                workspace.messages().text(model.isLibraryEmpty() ? "results.empty.library" : "results.empty.filter"));
        clearFilters.setVisible(!model.isLibraryEmpty());
        follow(workspace.selection().record());
    }

    private void follow(@Nullable Id record) {
        following = true;
        try {
            int at = record == null ? -1 : indexOf(record);
            if (at < 0) {
                list.getSelectionModel().clearSelection();
            } else if (list.getSelectionModel().getSelectedIndex() != at) {
                list.getSelectionModel().clearAndSelect(at);
                list.scrollTo(Math.max(0, at - 3));
            }
        } finally {
            following = false;
        }
    }

    private int indexOf(Id record) {
        List<ResultsViewModel.Row> rows = list.getItems();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof ResultsViewModel.Entry e
                    && e.record().id().equals(record)) {
                return i;
            }
        }
        return -1;
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

package org.musubi.ui.tidy;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.musubi.ui.common.Workspace;

/// The panel that lists what is wrong or doubtful.
public final class CheckController {
    private final CheckViewModel model;
    private final Workspace workspace;

    @FXML
    private BorderPane root;

    @FXML
    private Label summary;

    @FXML
    private Button again;

    @FXML
    private HBox working;

    @FXML
    private ProgressBar progress;

    @FXML
    private ListView<CheckViewModel.Row> list;

    public CheckController(CheckViewModel model, Workspace workspace) {
        this.model = model;
        this.workspace = workspace;
    }

    @FXML
    private void initialize() {
        list.setCellFactory(_ -> new CheckCell(model, workspace));
        list.setOnKeyPressed(this::key);
        summary.textProperty().bind(model.summaryProperty());
        again.disableProperty().bind(model.work().busyProperty());
        working.visibleProperty().bind(model.work().busyProperty());
        progress.progressProperty().bind(model.work().progressProperty());
        model.rowsProperty().subscribe(this::show);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row instanceof CheckViewModel.Line line) {
                model.open(line);
            }
        });
        root.sceneProperty().addListener((_, _, scene) -> model.shownProperty().set(scene != null));
    }

    /// Shows other rows, with the one at the same place picked.
    private void show(List<CheckViewModel.Row> rows) {
        int at = list.getFocusModel().getFocusedIndex();
        list.getSelectionModel().clearSelection();
        list.getItems().setAll(rows);
        if (at >= 0 && !rows.isEmpty()) {
            list.getFocusModel().focus(Math.min(at, rows.size() - 1));
        }
    }

    private void key(KeyEvent event) {
        if (!(list.getSelectionModel().getSelectedItem() instanceof CheckViewModel.Line line)) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> model.edit(line);
            case DELETE -> model.fix(line);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @FXML
    private void again() {
        model.checkAll();
    }

    @FXML
    private void cancel() {
        model.work().cancel();
    }
}

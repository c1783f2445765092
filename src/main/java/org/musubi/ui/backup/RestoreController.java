package org.musubi.ui.backup;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.util.StringConverter;
import org.musubi.service.Backup;
import org.musubi.ui.backup.RestoreViewModel.Row;

/// The choice of a backup, and the preview of what restoring it would change.
public final class RestoreController {
    private final RestoreViewModel model;
    private final Supplier<Optional<Path>> otherFile;

    @FXML
    private Parent root;

    @FXML
    private ListView<Backup> backups;

    @FXML
    private Label summary;

    @FXML
    private ProgressIndicator busy;

    @FXML
    private ListView<Row> rows;

    @FXML
    private Label details;

    @FXML
    private Button chosen;

    @FXML
    private Button everything;

    /// @param otherFile asks for a file that is none of the backups known
    public RestoreController(RestoreViewModel model, Supplier<Optional<Path>> otherFile) {
        this.model = model;
        this.otherFile = otherFile;
    }

    @FXML
    private void initialize() {
        backups.setItems(model.backups());
        backups.setCellFactory(_ -> new ListCell<>() {
            @Override
            protected void updateItem(Backup item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? null : model.text(item));
            }
        });
        backups.getSelectionModel().select(model.selectedProperty().get());
        backups.getSelectionModel().selectedItemProperty().subscribe(backup -> {
            if (backup != null) {
                model.selectedProperty().set(backup);
            }
        });
        rows.setItems(model.rows());
        rows.setCellFactory(_ -> wrapped(new CheckBoxListCell<>(Row::chosen, new StringConverter<>() {
            @Override
            public String toString(Row row) {
                return row == null ? "" : model.text(row);
            }

            @Override
            public Row fromString(String text) {
                throw new IllegalStateException("not editable: " + text);
            }
        })));
        rows.setOnKeyPressed(key -> {
            Row row = rows.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.SPACE && row != null) {
                row.chosen().set(!row.chosen().get());
                key.consume();
            }
        });
        rows.getSelectionModel().selectedItemProperty().subscribe(row -> details.setText(model.details(row)));
        summary.textProperty().bind(model.summaryProperty());
        busy.visibleProperty().bind(model.busyProperty());
        busy.managedProperty().bind(busy.visibleProperty());
        chosen.disableProperty().bind(model.anyChosenProperty().not());
        everything.disableProperty().bind(model.nothingProperty());
    }

    /// As wide as the list, so that long lines wrap.
    private static ListCell<Row> wrapped(ListCell<Row> cell) {
        cell.setPrefWidth(0);
        cell.setWrapText(true);
        return cell;
    }

    @FXML
    private void openOther() {
        otherFile.get().ifPresent(file -> {
            model.add(file);
            backups.getSelectionModel().select(model.selectedProperty().get());
        });
    }

    @FXML
    private void restoreChosen() {
        model.restoreChosen();
        close();
    }

    @FXML
    private void restoreEverything() {
        model.restoreEverything();
        close();
    }

    private void close() {
        if (root.getScene() != null && root.getScene().getWindow() != null) {
            root.getScene().getWindow().hide();
        }
    }
}

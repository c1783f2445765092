package org.musubi.ui.history;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// The history of the entry that the details show, below them; laid open when asked for.
public final class EntryHistoryController {
    private final EntryHistoryViewModel model;

    @FXML
    private TitledPane pane;

    @FXML
    private ListView<VersionLine> versions;

    @FXML
    private Button restore;

    public EntryHistoryController(EntryHistoryViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        pane.expandedProperty().bindBidirectional(model.openProperty());
        pane.visibleProperty().bind(model.thereProperty());
        pane.managedProperty().bind(pane.visibleProperty());
        versions.setItems(model.lines());
        versions.setCellFactory(_ -> new VersionCell());
        restore.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.readOnly().get() || !isRestorable(selected()),
                        versions.getSelectionModel().selectedItemProperty(),
                        model.readOnly()));
        versions.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && !restore.isDisabled()) {
                restore();
                event.consume();
            }
        });
    }

    private @Nullable VersionLine selected() {
        return versions.getSelectionModel().getSelectedItem();
    }

    private static boolean isRestorable(@Nullable VersionLine line) {
        return line != null && line.isRestorable();
    }

    @FXML
    private void restore() {
        VersionLine line = selected();
        if (line != null) {
            model.restore(line);
        }
    }
}

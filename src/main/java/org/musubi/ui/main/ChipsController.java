package org.musubi.ui.main;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.musubi.query.Filter;
import org.musubi.ui.common.Workspace;

/// The active filters as chips; a click on one takes it away.
public final class ChipsController {
    private final Workspace workspace;
    private boolean stale;

    @FXML
    private FlowPane chips;

    public ChipsController(Workspace workspace) {
        this.workspace = workspace;
    }

    @FXML
    private void initialize() {
        workspace.filterProperty().addListener((_, _, _) -> refreshSoon());
        workspace.messagesProperty().addListener((_, _, _) -> refreshSoon());
        refresh();
    }

    private void refreshSoon() {
        if (!stale) {
            stale = true;
            Platform.runLater(this::refresh);
        }
    }

    private void refresh() {
        stale = false;
        chips.getChildren().clear();
        for (Chips.Chip chip : Chips.of(workspace)) {
            var button = new Button(chip.label());
            button.setMnemonicParsing(false);
            var cross = new Region();
            cross.getStyleClass().addAll("icon", "icon-close");
            button.setGraphic(cross);
            button.setContentDisplay(ContentDisplay.RIGHT);
            button.getStyleClass().add("chip");
            button.setAccessibleText(workspace.messages().text("chip.remove", chip.label()));
            button.setOnAction(_ -> workspace.filterProperty().set(chip.without()));
            button.setMaxWidth(280);
            chips.getChildren().add(button);
        }
        boolean any = !chips.getChildren().isEmpty();
        if (any) {
            var clear = new Hyperlink(workspace.messages().text("chip.clear-all"));
            clear.getStyleClass().add("clear-filters");
            clear.setOnAction(_ -> workspace.filterProperty().set(Filter.ALL));
            chips.getChildren().add(clear);
        }
        chips.setVisible(any);
        chips.setManaged(any);
    }
}

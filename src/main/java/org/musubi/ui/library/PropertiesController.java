package org.musubi.ui.library;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.musubi.ui.common.Workspace;

/// The properties of a library. A field is saved when it is left, or by Enter where it has one line.
public final class PropertiesController {
    private final PropertiesViewModel model;
    private final Workspace workspace;

    @FXML
    private TextField titleEnglish;

    @FXML
    private TextField titleJapanese;

    @FXML
    private TextInputControl description;

    @FXML
    private TextField publisher;

    @FXML
    private Label readOnlyNote;

    @FXML
    private GridPane facts;

    public PropertiesController(PropertiesViewModel model, Workspace workspace) {
        this.model = model;
        this.workspace = workspace;
    }

    @FXML
    private void initialize() {
        bind(titleEnglish, "title.en");
        bind(titleJapanese, "title.ja");
        bind(description, "description");
        bind(publisher, "publisher");
        readOnlyNote.textProperty().bind(workspace.readOnlyReason());
        readOnlyNote.visibleProperty().bind(workspace.readOnly());
        readOnlyNote.managedProperty().bind(readOnlyNote.visibleProperty());
        for (PropertiesViewModel.Line line : model.lines()) {
            var name = new Label(line.name());
            name.getStyleClass().add("fact-label");
            name.setMinWidth(Region.USE_PREF_SIZE);
            var value = new Label(line.value());
            value.setWrapText(true);
            facts.addRow(facts.getRowCount(), name, value);
        }
    }

    private void bind(TextInputControl field, String name) {
        field.textProperty().bindBidirectional(model.field(name));
        field.disableProperty().bind(workspace.readOnly());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                model.commit(name);
            }
        });
        if (field instanceof TextField line) {
            line.setOnAction(_ -> model.commit(name));
        }
    }

    /// Saves what has not been left yet, before the window closes.
    void commitAll() {
        model.commit("title.en");
        model.commit("title.ja");
        model.commit("description");
        model.commit("publisher");
    }
}

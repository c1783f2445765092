package org.musubi.ui.library;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The strips at the top of the window: why the library may only be read, and what to look out for where it
/// lies.
public final class AccessController {
    private final AccessViewModel model;
    private final Runnable tryNow;
    private final Runnable saveCopy;

    @FXML
    private HBox readOnlyStrip;

    @FXML
    private Label readOnlyText;

    @FXML
    private HBox warningStrip;

    @FXML
    private Label warningText;

    /// @param tryNow looks at once whether the library can be changed by now
    public AccessController(AccessViewModel model, Runnable tryNow, Runnable saveCopy) {
        this.model = model;
        this.tryNow = tryNow;
        this.saveCopy = saveCopy;
    }

    @FXML
    private void initialize() {
        readOnlyText.textProperty().bind(model.readOnlyText());
        readOnlyStrip.visibleProperty().bind(model.readOnly());
        readOnlyStrip.managedProperty().bind(readOnlyStrip.visibleProperty());
        warningText.textProperty().bind(model.warningText());
        warningStrip.visibleProperty().bind(model.warning());
        warningStrip.managedProperty().bind(warningStrip.visibleProperty());
    }

    @FXML
    private void tryNow() {
        tryNow.run();
    }

    @FXML
    private void saveCopy() {
        saveCopy.run();
    }

    @FXML
    private void dismissWarning() {
        model.dismissWarning();
    }
}

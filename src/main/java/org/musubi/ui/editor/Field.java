package org.musubi.ui.editor;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A labelled field of a form, with a place under it for words on what is wrong. FXML names it by [#setName] and
/// labels it by [#setLabel]; the form's controller then binds it.
public abstract class Field extends VBox {
    private final StringProperty label = new SimpleStringProperty(this, "label", "");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final Label heading = new Label();
    private final Label problem = new Label();

    protected Field() {
        getStyleClass().add("field");
        heading.getStyleClass().add("field-label");
        heading.textProperty().bind(label);
        heading.managedProperty().bind(heading.visibleProperty());
        heading.visibleProperty().bind(label.isNotEmpty());
        heading.setMinHeight(Region.USE_PREF_SIZE);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.setVisible(false);
        problem.setManaged(false);
        getChildren().addAll(heading, problem);
    }

    /// Puts the controls between label and problem.
    protected final void body(Node... nodes) {
        getChildren().addAll(getChildren().size() - 1, java.util.List.of(nodes));
    }

    /// Names a control for its label and for screen readers.
    protected final void labels(Control control) {
        heading.setLabelFor(control);
        control.accessibleTextProperty().bind(label);
    }

    /// Marks this control when the field has a problem, and says it under the field.
    protected final void check(Control control, EditorContext context) {
        Checked.watch(control, getName(), problem, context);
    }

    /// Puts the cursor into the field.
    public abstract void focus();

    /// What the field is called on screen.
    public final StringProperty labelProperty() {
        return label;
    }

    public final String getLabel() {
        return label.get();
    }

    public final void setLabel(String text) {
        label.set(text);
    }

    /// The name of the field, or the beginning of the names of its parts: `date`, `title`, `party`.
    public final StringProperty nameProperty() {
        return name;
    }

    public final String getName() {
        return name.get();
    }

    public final void setName(String text) {
        name.set(text);
    }
}

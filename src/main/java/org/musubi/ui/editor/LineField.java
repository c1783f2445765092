package org.musubi.ui.editor;

import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;

/// A field of one line.
public final class LineField extends Field {
    private final TextField text = new TextField();

    public LineField() {
        body(text);
        labels(text);
    }

    public void bind(EditorContext context) {
        text.setId(getName());
        TextBinding.bind(text, getName(), context);
        check(text, context);
    }

    /// What is shown while the field is empty.
    public StringProperty promptTextProperty() {
        return text.promptTextProperty();
    }

    public String getPromptText() {
        return text.getPromptText();
    }

    /// @param prompt shown while the field is empty
    public void setPromptText(String prompt) {
        text.setPromptText(prompt);
    }

    @Override
    public void focus() {
        text.requestFocus();
    }
}

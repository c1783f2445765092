package org.musubi.ui.editor;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;

/// A field with one of a few values, or none.
public final class ChoiceField extends Field {
    private final ComboBox<String> box = new ComboBox<>();

    public ChoiceField() {
        box.setMaxWidth(Double.MAX_VALUE);
        body(box);
        labels(box);
    }

    /// @param codes the values, in the order to show them
    /// @param words what to call a value, in the language of the moment
    public void bind(EditorContext context, List<String> codes, Function<String, String> words) {
        Choices.bind(box, getName(), codes, true, "", words, context);
        check(box, context);
    }

    /// @param otherwise the value that is meant while the form has none
    void bind(EditorContext context, List<String> codes, String otherwise, Function<String, String> words) {
        Choices.bind(box, getName(), codes, false, otherwise, words, context);
        check(box, context);
    }

    @Override
    public void focus() {
        box.requestFocus();
    }
}

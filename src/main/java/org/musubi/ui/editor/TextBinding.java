package org.musubi.ui.editor;

import javafx.scene.control.TextInputControl;

/// Keeps a text control and a field of the form alike. What the control shows is written to the form when someone
/// types, not when it is shown: a control may leave out what it cannot show, such as a line break.
final class TextBinding {
    private final TextInputControl control;
    private final String field;
    private final EditorContext context;
    private boolean showing;

    private TextBinding(TextInputControl control, String field, EditorContext context) {
        this.control = control;
        this.field = field;
        this.context = context;
    }

    static TextBinding bind(TextInputControl control, String field, EditorContext context) {
        var binding = new TextBinding(control, field, context);
        binding.show();
        control.textProperty().addListener((_, _, text) -> binding.typed(text));
        control.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                context.model().leave(field);
            }
        });
        context.scope().add(context.form().onRebuild(binding::show));
        return binding;
    }

    private void typed(String text) {
        if (!showing) {
            context.model().type(field, text.strip());
        }
    }

    /// Shows the form's text.
    void show() {
        showing = true;
        try {
            String text = context.form().get(field);
            if (!text.equals(control.getText())) {
                control.setText(text);
                control.positionCaret(control.getLength());
            }
        } finally {
            showing = false;
        }
    }

    /// Whether the control is being filled from the form, not by someone who types.
    boolean isShowing() {
        return showing;
    }
}

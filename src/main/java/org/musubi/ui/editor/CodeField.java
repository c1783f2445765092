package org.musubi.ui.editor;

import java.util.Set;

/// A field with a code that people know by a name, such as a country: suggested as one types.
public final class CodeField extends Field {
    void bind(EditorContext context, Codes codes) {
        var text = new SuggestingText(
                getName(), Set.of(".code"), false, context, codes.suggester(context.workspace()::messages));
        body(text);
        labels(text);
        check(text, context);
        context.scope().listen(context.workspace().messagesProperty(), (_, _, messages) -> {
            String code = context.form().get(getName() + ".code");
            if (!code.isEmpty()) {
                context.form().set(getName(), codes.name(code, messages));
                text.show();
            }
        });
    }

    @Override
    public void focus() {
        getChildren().stream().filter(SuggestingText.class::isInstance).forEach(javafx.scene.Node::requestFocus);
    }
}

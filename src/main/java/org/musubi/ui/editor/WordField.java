package org.musubi.ui.editor;

import java.util.Set;

/// A field with a key word, such as a record's type: suggested, but free.
public final class WordField extends Field {
    public void bind(EditorContext context, Suggester words) {
        var text = new SuggestingText(getName(), Set.of(".word"), true, context, words);
        body(text);
        labels(text);
        check(text, context);
    }

    @Override
    public void focus() {
        getChildren().stream().filter(SuggestingText.class::isInstance).forEach(javafx.scene.Node::requestFocus);
    }
}

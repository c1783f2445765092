package org.musubi.ui.editor;

import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A field with one party, such as an organisation's seat: suggested from the library and the gazetteer, or made new.
public final class PartyField extends Field {
    private final Label note = new Label();

    public PartyField() {
        note.getStyleClass().add("new-note");
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.managedProperty().bind(note.visibleProperty());
        note.setVisible(false);
    }

    /// @param parties suggests parties
    public void bind(EditorContext context, Suggester parties) {
        var text = new SuggestingText(getName(), Set.of(".ref"), false, context, parties);
        body(text, note);
        labels(text);
        check(text, context);
        tell(context);
        context.scope().add(context.form().onChange(() -> tell(context)));
        context.scope().listen(context.workspace().messagesProperty(), (_, _, _) -> tell(context));
    }

    private void tell(EditorContext context) {
        String reference = context.form().get(getName() + ".ref");
        note.setVisible(reference.startsWith("+"));
        note.setText(note.isVisible() ? context.messages().text(PartiesField.noteOn(reference)) : "");
    }

    @Override
    public void focus() {
        getChildren().stream().filter(SuggestingText.class::isInstance).forEach(javafx.scene.Node::requestFocus);
    }
}

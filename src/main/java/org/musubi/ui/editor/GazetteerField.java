package org.musubi.ui.editor;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.musubi.text.Messages;

/// A line in which a place of the gazetteer is looked up by name. What is chosen is handed on, and the line is
/// empty again.
public final class GazetteerField extends Field {
    private static final int MOST = 8;

    private final StringProperty prompt = new SimpleStringProperty(this, "promptText", "");

    /// @param messages the language of the moment
    /// @param chosen takes the key of the place
    void bind(EditorContext context, Gazetteer gazetteer, Supplier<Messages> messages, Consumer<String> chosen) {
        Suggester suggester = text -> gazetteer
                .suggest(text, messages.get().language().tag(), MOST)
                .stream()
                .map(place -> new Suggestion(
                        place.name(), place.detail(), Map.of(".ref", place.key()), Suggestion.Origin.GAZETTEER, null))
                .toList();
        var text = new SuggestingText(getName(), Set.of(".ref"), false, context, suggester);
        text.promptTextProperty().bind(prompt);
        text.setOnTaken(place -> {
            context.form().set(Map.of(getName(), "", getName() + ".ref", ""));
            text.show();
            chosen.accept(place.hidden().getOrDefault(".ref", ""));
        });
        body(text);
        labels(text);
    }

    /// Shown while the field is empty.
    public StringProperty promptTextProperty() {
        return prompt;
    }

    public String getPromptText() {
        return prompt.get();
    }

    public void setPromptText(String text) {
        prompt.set(text);
    }

    @Override
    public void focus() {
        getChildren().stream().filter(SuggestingText.class::isInstance).forEach(javafx.scene.Node::requestFocus);
    }
}

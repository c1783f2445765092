package org.musubi.ui.common;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import org.musubi.text.Messages;

/// The texts of the interface as one view's FXML binds them. When the language changes, so do they.
final class Texts {
    private final ObservableMap<String, String> byKey = FXCollections.observableHashMap();

    /// Held so that it lives as long as the view; the source only knows it weakly.
    private final ChangeListener<Messages> follow = (_, _, changed) -> fill(changed);

    Texts(ObservableValue<Messages> messages) {
        fill(messages.getValue());
        messages.addListener(new WeakChangeListener<>(follow));
    }

    private void fill(Messages messages) {
        Map<String, String> texts = new HashMap<>();
        messages.bundle()
                .keySet()
                .forEach(key -> texts.put(key, messages.bundle().getString(key)));
        byKey.putAll(texts);
    }

    ObservableMap<String, String> map() {
        return byKey;
    }

    /// Keeps the texts in step with the language for as long as the node exists.
    void keepWith(Node node) {
        node.getProperties().put(Texts.class, this);
    }
}

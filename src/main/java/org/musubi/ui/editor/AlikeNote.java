package org.musubi.ui.editor;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.musubi.model.Entry;
import org.musubi.model.Id;

/// Says, while someone types, that the library has such an entry already, and offers to open that one. Takes no
/// room while there is nothing to say.
public final class AlikeNote extends VBox {
    private List<Entry> shown = List.of();

    public AlikeNote() {
        getStyleClass().add("alike");
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /// @param alike finds them by what stands in the form, and the id of its entry
    /// @param words says what tells an entry from others of its name
    /// @param open opens one
    void bind(
            EditorContext context,
            BiFunction<Map<String, String>, Id, List<Entry>> alike,
            LookAlikes words,
            Consumer<Id> open) {
        Runnable look = () -> {
            List<Entry> found =
                    alike.apply(context.form().values(), context.model().id());
            if (!found.equals(shown)) {
                show(found, context, words, open);
            }
        };
        look.run();
        context.scope().add(context.form().onChange(look));
        context.scope().listen(context.workspace().messagesProperty(), (_, _, _) -> show(shown, context, words, open));
    }

    private void show(List<Entry> found, EditorContext context, LookAlikes words, Consumer<Id> open) {
        shown = found;
        getChildren().clear();
        for (Entry entry : found) {
            String name = entry.name(context.messages().language().tag());
            String detail = words.detail(entry, context.messages());
            var text = new Label(
                    detail.isEmpty()
                            ? context.messages().text("editor.alike", name)
                            : context.messages().text("editor.alike.detail", name, detail));
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            var link = new Hyperlink(context.messages().text("editor.alike.open"));
            link.setId("alike." + entry.id().value());
            link.setAccessibleText(text.getText() + " " + link.getText());
            link.setOnAction(_ -> open.accept(entry.id()));
            getChildren().addAll(text, link);
        }
        setVisible(!found.isEmpty());
    }
}

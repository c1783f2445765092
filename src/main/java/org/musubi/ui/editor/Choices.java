package org.musubi.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;

/// Combo boxes over the codes of values. A letter jumps to the next value whose name begins with it.
final class Choices {
    private final ComboBox<String> box;
    private final String field;
    private final String otherwise;
    private final Function<String, String> words;
    private final EditorContext context;
    private boolean showing;

    private Choices(
            ComboBox<String> box,
            String field,
            String otherwise,
            Function<String, String> words,
            EditorContext context) {
        this.box = box;
        this.field = field;
        this.otherwise = otherwise;
        this.words = words;
        this.context = context;
    }

    /// @param orNone whether none may be chosen
    /// @param otherwise what is shown, but not written to the form, while the form has nothing; may be empty
    static void bind(
            ComboBox<String> box,
            String field,
            List<String> codes,
            boolean orNone,
            String otherwise,
            Function<String, String> words,
            EditorContext context) {
        var items = new ArrayList<String>(codes);
        if (orNone) {
            items.addFirst("");
        }
        String present = context.form().get(field);
        if (!present.isEmpty() && !items.contains(present)) {
            items.add(present);
        }
        box.setId(field);
        box.getItems().setAll(items);
        new Choices(box, field, otherwise, words, context).bind();
    }

    private void bind() {
        show();
        box.valueProperty().addListener((_, _, now) -> {
            if (!showing) {
                context.model().type(field, now == null ? "" : now);
            }
        });
        box.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                context.model().leave(field);
            }
        });
        box.addEventHandler(KeyEvent.KEY_TYPED, event -> jump(event.getCharacter()));
        box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !box.isShowing() && !event.isShortcutDown()) {
                box.show();
                event.consume();
            }
        });
        context.scope().add(context.form().onRebuild(this::show));
        context.scope().listen(context.workspace().messagesProperty(), (_, _, _) -> show());
    }

    /// Shows the form's value, in the words of the language of the moment.
    private void show() {
        showing = true;
        try {
            box.setValue(null);
            box.setConverter(converter());
            String value = context.form().get(field);
            box.setValue(value.isEmpty() ? otherwise : value);
        } finally {
            showing = false;
        }
    }

    private void jump(String typed) {
        if (typed.isBlank()) {
            return;
        }
        List<String> items = box.getItems();
        int from = items.indexOf(box.getValue());
        for (int i = 1; i <= items.size(); i++) {
            String item = items.get((from + i) % items.size());
            if (!item.isEmpty() && words.apply(item).regionMatches(true, 0, typed, 0, typed.length())) {
                box.setValue(item);
                return;
            }
        }
    }

    private StringConverter<String> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(String code) {
                return code == null || code.isEmpty() ? "" : words.apply(code);
            }

            @Override
            public String fromString(String text) {
                throw new UnsupportedOperationException("chosen, never typed");
            }
        };
    }
}

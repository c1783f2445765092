package org.musubi.ui.editor;

import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Several key words, such as themes: each a chip that goes when it is pressed, and a line for the next one, which
/// Enter or a comma ends.
public final class WordsField extends Field {
    private final FlowPane chips = new FlowPane(6, 6);
    private @Nullable SuggestingText next;
    private boolean commaEnds = true;

    public WordsField() {
        chips.getStyleClass().add("word-chips");
        // A long name must not make the form wider than its pane.
        chips.setMinWidth(0);
        chips.managedProperty().bind(chips.visibleProperty());
        body(chips);
    }

    /// @param words suggests words
    public void bind(EditorContext context, Suggester words) {
        var text = new SuggestingText(getName() + "New", Set.of(".word"), true, context, words);
        next = text;
        text.setOnTaken(_ -> add(text, context));
        text.setOnConfirmed(() -> add(text, context));
        text.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (commaEnds && event.getCharacter().matches("[,、，]")) {
                text.setText(text.getText().replaceAll("[,、，]", "").strip());
                add(text, context);
                event.consume();
            }
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int last = context.form().rows(getName()) - 1;
            if (event.getCode() == KeyCode.BACK_SPACE && text.getText().isEmpty() && last >= 0) {
                context.form().removeRow(getName(), last);
                event.consume();
            }
        });
        body(text);
        labels(text);
        check(text, context);
        build(context);
        context.scope().add(context.form().onRebuild(() -> build(context)));
        context.scope().listen(context.workspace().messagesProperty(), (_, _, _) -> build(context));
    }

    public boolean isCommaEnds() {
        return commaEnds;
    }

    /// @param ends whether a comma ends a word; not where it may be part of one, as in names
    public void setCommaEnds(boolean ends) {
        commaEnds = ends;
    }

    private void add(SuggestingText text, EditorContext context) {
        Form form = context.form();
        String typed = form.get(getName() + "New");
        if (typed.isEmpty()) {
            return;
        }
        String row = getName() + "." + form.rows(getName());
        form.set(Map.of(
                row,
                typed,
                row + ".word",
                form.get(getName() + "New.word"),
                getName() + "New",
                "",
                getName() + "New.word",
                ""));
        form.rebuild();
        text.requestFocus();
    }

    private void build(EditorContext context) {
        chips.getChildren().clear();
        int count = context.form().rows(getName());
        for (int at = 0; at < count; at++) {
            String word = context.form().get(getName() + "." + at);
            String exact = context.form().get(getName() + "." + at + ".word");
            var chip = new Button(exact.isEmpty() ? word : context.messages().term(exact));
            chip.getStyleClass().add("chip");
            chip.setMnemonicParsing(false);
            chip.setMinWidth(0);
            chip.maxWidthProperty().bind(widthProperty());
            var cross = new Region();
            cross.getStyleClass().addAll("icon", "icon-close");
            chip.setGraphic(cross);
            chip.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
            chip.setAccessibleText(context.messages().text("editor.word.remove", chip.getText()));
            int row = at;
            chip.setOnAction(_ -> remove(row, context));
            chip.setOnKeyPressed(event -> {
                if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                    remove(row, context);
                }
            });
            chips.getChildren().add(chip);
        }
        chips.setVisible(count > 0);
    }

    private void remove(int row, EditorContext context) {
        context.form().removeRow(getName(), row);
        focus();
    }

    @Override
    public void focus() {
        if (next != null) {
            next.requestFocus();
        }
    }
}

package org.musubi.ui.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A line of text that suggests while one types. Enter takes the suggestion that is marked; the arrow keys mark
/// others; Escape closes the list. What the text stands for is kept beside it in the form, until the text is
/// changed.
final class SuggestingText extends TextField {
    private final String field;
    private final Set<String> hidden;
    private final boolean free;
    private final EditorContext context;
    private final Suggester suggester;
    private final SuggestionPopup popup;
    private final TextBinding binding;
    private Consumer<Suggestion> taken = _ -> {};
    private Runnable confirmed = () -> {};
    private Runnable takeBack = () -> {};
    private boolean waiting;
    private boolean takeFirst;

    /// @param field the field's name
    /// @param hidden the ends of names of the hidden fields: `.ref` or `.word`
    /// @param free whether other texts than those suggested mean something, so that none is marked at first
    SuggestingText(String field, Set<String> hidden, boolean free, EditorContext context, Suggester suggester) {
        this.field = field;
        this.hidden = hidden;
        this.free = free;
        this.context = context;
        this.suggester = suggester;
        setId(field);
        popup = new SuggestionPopup(this, context.workspace(), this::takeMarked);
        binding = TextBinding.bind(this, field, context);
        textProperty().addListener((_, _, text) -> typed(text));
        focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                dismiss();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        context.scope().add(this::dismiss);
    }

    /// Called when a suggestion has been taken, and the form filled with it.
    void setOnTaken(Consumer<Suggestion> action) {
        taken = action;
    }

    /// Called when Enter is pressed with no suggestion to take.
    void setOnConfirmed(Runnable action) {
        confirmed = action;
    }

    /// Shows the form's text, after it was set from elsewhere.
    void show() {
        binding.show();
    }

    private void typed(String text) {
        if (binding.isShowing()) {
            return;
        }
        Map<String, String> forgotten = new HashMap<>();
        hidden.forEach(end -> forgotten.put(field + end, ""));
        context.form().set(forgotten);
        ask(text.strip());
    }

    private void ask(String text) {
        takeBack.run();
        takeFirst = false;
        if (text.isEmpty()) {
            dismiss();
            return;
        }
        waiting = true;
        takeBack = context.suggesting().ask(suggester, text, this::answer);
    }

    private void answer(List<Suggestion> found) {
        waiting = false;
        if (takeFirst && !found.isEmpty()) {
            take(found.getFirst());
        } else if (isFocused()) {
            popup.show(found, !free);
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case DOWN -> {
                if (popup.isShowing()) {
                    popup.step(1);
                } else {
                    ask(getText().strip());
                }
            }
            case UP -> {
                if (!popup.isShowing()) {
                    return;
                }
                popup.step(-1);
            }
            case ENTER -> enter();
            case TAB -> {
                // To go on is to mean what the library has under this name, but never to make something new.
                Suggestion marked = popup.selected();
                if (marked != null && marked.origin() == Suggestion.Origin.LIBRARY && !event.isShiftDown()) {
                    take(marked);
                }
                return;
            }
            case ESCAPE -> {
                if (!popup.isShowing()) {
                    return;
                }
                dismiss();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void enter() {
        if (popup.selected() != null) {
            takeMarked();
        } else if (waiting && !free) {
            takeFirst = true;
        } else {
            dismiss();
            confirmed.run();
        }
    }

    private void takeMarked() {
        @Nullable Suggestion marked = popup.selected();
        if (marked != null) {
            take(marked);
        }
    }

    private void take(Suggestion suggestion) {
        dismiss();
        Map<String, String> texts = new HashMap<>();
        texts.put(field, suggestion.text());
        hidden.forEach(end -> texts.put(field + end, suggestion.hidden().getOrDefault(end, "")));
        context.model().type(texts);
        binding.show();
        taken.accept(suggestion);
    }

    private void dismiss() {
        takeBack.run();
        waiting = false;
        takeFirst = false;
        popup.hide();
    }
}

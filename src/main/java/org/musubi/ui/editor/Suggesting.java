package org.musubi.ui.editor;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Runs suggesters where they hold nobody up.
///
/// @param background runs the suggesters, one after the other
/// @param onScreen runs what follows on the JavaFX thread
public record Suggesting(Executor background, Executor onScreen) {
    private static final Logger LOG = System.getLogger(Suggesting.class.getName());

    /// Asks for suggestions; a suggester that fails suggests nothing.
    ///
    /// @return takes the question back, on the JavaFX thread, as who types on has no use for it: it is then not
    ///     looked for if that has not begun, and not answered
    Runnable ask(Suggester suggester, String text, Consumer<List<Suggestion>> answer) {
        return ask(() -> suggester.suggest(text), List.of(), answer);
    }

    /// Asks anything that takes longer than a letter does to type.
    ///
    /// @param otherwise the answer if looking for one fails
    /// @return as above
    <T> Runnable ask(Supplier<T> question, T otherwise, Consumer<T> answer) {
        var wanted = new AtomicBoolean(true);
        background.execute(() -> {
            if (!wanted.get()) {
                return;
            }
            T found = find(question, otherwise);
            onScreen.execute(() -> {
                if (wanted.get()) {
                    answer.accept(found);
                }
            });
        });
        return () -> wanted.set(false);
    }

    private static <T> T find(Supplier<T> question, T otherwise) {
        try {
            return question.get();
        } catch (RuntimeException | Error failure) {
            LOG.log(Level.WARNING, "No suggestions could be found", failure);
            return otherwise;
        }
    }
}

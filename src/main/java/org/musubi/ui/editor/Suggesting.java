package org.musubi.ui.editor;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Runs suggesters where they hold nobody up.
///
/// @param background runs the suggesters
/// @param onScreen runs what follows on the JavaFX thread
public record Suggesting(Executor background, Executor onScreen) {
    private static final Logger LOG = System.getLogger(Suggesting.class.getName());

    /// Asks for suggestions; a suggester that fails suggests nothing.
    void ask(Suggester suggester, String text, Consumer<List<Suggestion>> answer) {
        CompletableFuture.supplyAsync(() -> suggester.suggest(text), background)
                .exceptionally(failure -> {
                    LOG.log(Level.WARNING, "No suggestions could be found", failure);
                    return List.of();
                })
                .thenAcceptAsync(answer, onScreen);
    }
}

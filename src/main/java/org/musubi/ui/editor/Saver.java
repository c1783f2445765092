package org.musubi.ui.editor;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.musubi.store.Commit;
import org.musubi.task.Background;
import org.musubi.task.Outcome;

/// Writes what forms say, each in one step, in which its draft goes too. Used on the JavaFX thread.
final class Saver {
    private static final Logger LOG = System.getLogger(Saver.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Background background;
    private final Drafts drafts;
    private final Set<CompletableFuture<?>> underWay = ConcurrentHashMap.newKeySet();

    Saver(Background background, Drafts drafts) {
        this.background = background;
        this.drafts = drafts;
    }

    /// Saves what a form says now. While that takes, no draft of it is kept: one that is kept after the step would
    /// outlive it, and bring what has been saved a second time.
    ///
    /// @param title what the step is about
    /// @param done told what was saved
    /// @param failed told of a failure; what the form said is then kept as its draft
    void save(OpenEditor editor, String title, Consumer<Said> done, Consumer<Exception> failed) {
        Said said = editor.said();
        String step = editor.model().isNew() ? "step.add" : "step.edit";
        editor.savingProperty().set(true);
        drafts.hurry(editor);
        var written = new CompletableFuture<>();
        underWay.add(written);
        background.start(
                _ -> {
                    try {
                        drafts.settle();
                        return editor.service().change(step, title, work -> editor.write(work, said));
                    } finally {
                        underWay.remove(written);
                        written.complete(null);
                    }
                },
                new Outcome<>() {
                    @Override
                    public void done(Commit commit) {
                        editor.savingProperty().set(false);
                        done.accept(said);
                    }

                    @Override
                    public void failed(Exception failure) {
                        editor.savingProperty().set(false);
                        failed.accept(failure);
                    }
                });
    }

    /// Waits until what is being saved has been written. May be called on any thread.
    void settle() {
        try {
            CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "Not all could be saved", e);
        }
    }
}

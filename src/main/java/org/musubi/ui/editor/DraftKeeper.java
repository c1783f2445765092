package org.musubi.ui.editor;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.store.Draft;
import org.musubi.store.Library;

/// Keeps drafts in the library soon after typing pauses, off the JavaFX thread and in the order in which they were
/// asked for. Used on the JavaFX thread.
public final class DraftKeeper {
    private static final Logger LOG = System.getLogger(DraftKeeper.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScheduledExecutorService background;
    private final Duration pause;
    private final Consumer<Exception> failed;
    private @Nullable ScheduledFuture<?> waiting;

    /// @param background one thread, so that a draft is never kept after it was dropped
    /// @param pause how long typing has to rest
    /// @param failed told, on that thread, of a draft that could not be kept
    public DraftKeeper(ScheduledExecutorService background, Duration pause, Consumer<Exception> failed) {
        this.background = background;
        this.pause = pause;
        this.failed = failed;
    }

    /// Keeps the draft once typing pauses.
    void keepSoon(Library library, Draft draft, Runnable kept) {
        forget();
        Runnable keep = () -> keep(library, draft, kept);
        waiting = background.schedule(keep, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Keeps the draft at once.
    void keepNow(Library library, Draft draft, Runnable kept) {
        forget();
        background.execute(() -> keep(library, draft, kept));
    }

    private void keep(Library library, Draft draft, Runnable kept) {
        try {
            library.keepDraft(draft);
            kept.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A draft could not be kept", e);
            failed.accept(e);
        }
    }

    /// Drops the draft, and one that waits to be kept.
    void drop(Library library, Id draft, Runnable dropped) {
        forget();
        background.execute(() -> {
            try {
                library.dropDraft(draft);
                dropped.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A draft could not be dropped", e);
            }
        });
    }

    /// Runs this after what was asked for before it.
    void then(Runnable work) {
        background.execute(work);
    }

    private void forget() {
        if (waiting != null) {
            waiting.cancel(false);
        }
        waiting = null;
    }

    /// Waits until all that was asked for is done. May be called on any thread.
    public void settle() {
        try {
            background.submit(() -> {}).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            LOG.log(Level.WARNING, "Drafts could not all be kept", e);
        }
    }
}

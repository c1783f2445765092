package org.musubi.ui.editor;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.musubi.model.Id;
import org.musubi.store.Draft;
import org.musubi.store.Library;

/// Keeps drafts in the library soon after typing pauses, and now and then while it does not, off the JavaFX thread and
/// in the order in which they were asked for. Used on the JavaFX thread.
public final class DraftKeeper {
    private static final Logger LOG = System.getLogger(DraftKeeper.class.getName());

    private static final Duration PAUSE = Duration.ofMillis(700);
    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScheduledExecutorService background;
    private final Duration pause;
    private final Duration most;
    private final Consumer<Exception> failed;
    private final Map<Id, Waiting> waiting = new HashMap<>();

    /// A draft to be kept before long.
    ///
    /// @param since when the oldest text was typed that is not kept yet, in nanoseconds
    private record Waiting(Runnable keep, long since, ScheduledFuture<?> task) {
        /// @return false if it has been kept already
        boolean cancel() {
            return task.cancel(false);
        }
    }

    /// @param background one thread, so that a draft is never kept after it was dropped
    /// @param pause how long typing has to rest
    /// @param most after how long a draft is kept even if typing goes on
    /// @param failed told, on that thread, of drafts that could not be kept or read
    public DraftKeeper(ScheduledExecutorService background, Duration pause, Duration most, Consumer<Exception> failed) {
        this.background = background;
        this.pause = pause;
        this.most = most;
        this.failed = failed;
    }

    /// One that loses no more than a user would type again without a thought.
    ///
    /// @param background one thread
    /// @param failed told, on that thread, of drafts that could not be kept or read
    public static DraftKeeper of(ScheduledExecutorService background, Consumer<Exception> failed) {
        return new DraftKeeper(background, PAUSE, AT_MOST, failed);
    }

    /// Keeps the draft once typing pauses, in place of what waits to be kept of it.
    void keepSoon(Library library, Draft draft, Runnable kept) {
        Waiting before = waiting.remove(draft.id());
        long now = System.nanoTime();
        long since = before != null && before.cancel() ? before.since() : now;
        long delay = Math.clamp(since + most.toNanos() - now, 0, pause.toNanos());
        Runnable keep = () -> keep(library, draft, kept);
        waiting.put(draft.id(), new Waiting(keep, since, background.schedule(keep, delay, TimeUnit.NANOSECONDS)));
    }

    /// Keeps at once what waits to be kept of a draft, if anything does.
    void hurry(Id draft) {
        Waiting hurried = waiting.remove(draft);
        if (hurried != null && hurried.cancel()) {
            background.execute(hurried.keep());
        }
    }

    /// Keeps the draft at once.
    void keepNow(Library library, Draft draft, Runnable kept) {
        forget(draft.id());
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

    /// Drops the draft, and what waits to be kept of it.
    void drop(Library library, Id draft, Runnable dropped) {
        forget(draft);
        background.execute(() -> {
            try {
                library.dropDraft(draft);
                dropped.run();
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A draft could not be dropped", e);
            }
        });
    }

    /// Reads the drafts of a library, after all that was asked for before.
    ///
    /// @param wanted whether anybody still waits for them
    void read(Library library, BooleanSupplier wanted, Consumer<List<Draft>> then) {
        background.execute(() -> {
            if (!wanted.getAsBoolean()) {
                return;
            }
            try {
                then.accept(library.drafts());
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "The drafts could not be read", e);
                failed.accept(e);
            }
        });
    }

    private void forget(Id draft) {
        Waiting forgotten = waiting.remove(draft);
        if (forgotten != null) {
            forgotten.cancel();
        }
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

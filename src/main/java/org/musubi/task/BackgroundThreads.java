package org.musubi.task;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Gives each piece of work a thread of its own.
public final class BackgroundThreads implements Background {
    private final ThreadFactory threads =
            Thread.ofVirtual().name("background-", 1).factory();
    private final Executor tell;

    /// @param tell where outcomes are told: `Platform::runLater` in a window
    public BackgroundThreads(Executor tell) {
        this.tell = tell;
    }

    @Override
    public <T> Running start(Work<T> work, Outcome<T> outcome) {
        var job = new Job<>(work, outcome);
        threads.newThread(job).start();
        return job;
    }

    private record Report(long done, long total) {}

    private final class Job<T> implements Runnable, Running, Progress {
        private final Work<T> work;
        private final Outcome<T> outcome;
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private final AtomicReference<@Nullable Report> untold = new AtomicReference<>();

        Job(Work<T> work, Outcome<T> outcome) {
            this.work = work;
            this.outcome = outcome;
        }

        @Override
        public void run() {
            try {
                check();
                T result = work.run(this);
                tell.execute(() -> outcome.done(result));
            } catch (CancellationException e) {
                tell.execute(outcome::cancelled);
            } catch (Exception e) {
                tell.execute(() -> outcome.failed(e));
            } catch (Error e) {
                tell.execute(() -> outcome.failed(new IllegalStateException(e)));
                throw e;
            }
        }

        @Override
        public void cancel() {
            cancelled.set(true);
        }

        @Override
        public boolean isCancelled() {
            return cancelled.get();
        }

        /// Of many reports in a row only the latest is told, so that the listener is never flooded.
        @Override
        public void report(long done, long total) {
            if (untold.getAndSet(new Report(done, total)) == null) {
                tell.execute(() -> {
                    Report report = untold.getAndSet(null);
                    if (report != null) {
                        outcome.progressed(report.done, report.total);
                    }
                });
            }
        }
    }
}

package org.musubi.service;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.musubi.store.Library;
import org.musubi.store.LibraryException;
import org.musubi.store.ReadOnlyReason;

/// Keeps an eye on an open library that other programs may use too: follows what they commit while it may only be
/// read, takes over when it may be changed, and notices if another program took it over.
public final class LibraryWatch implements AutoCloseable {
    /// Often enough that a reader does not wait, seldom enough that it costs nothing.
    public static final Duration PERIOD = Duration.ofSeconds(1);

    private static final Logger LOG = System.getLogger(LibraryWatch.class.getName());

    /// Learns what has happened; called on the watch's own thread.
    public interface Listener {
        /// Another program has committed a change.
        void changedElsewhere();

        /// Whether the library may be changed, or why not, is no longer as it was.
        ///
        /// @param before why it could only be read; empty if it could be changed
        /// @param now likewise
        void accessChanged(Optional<ReadOnlyReason> before, Optional<ReadOnlyReason> now);
    }

    private final Library library;
    private final Listener listener;
    private final ScheduledExecutorService thread;
    private Optional<ReadOnlyReason> access;
    private long version;
    private boolean failing;

    /// Begins to watch.
    ///
    /// @param access why the library could only be read, as it was last told
    /// @param version of what was last read of it, as of [Library#version]
    public LibraryWatch(
            Library library, Optional<ReadOnlyReason> access, long version, Listener listener, Duration period) {
        this.library = library;
        this.access = access;
        this.version = version;
        this.listener = listener;
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("library-watch").factory());
        thread.scheduleWithFixedDelay(this::look, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Looks at once, and then says so.
    ///
    /// @param done called on the watch's own thread, after the listener if there was something to tell
    public void lookNow(Runnable done) {
        try {
            thread.execute(() -> {
                look();
                done.run();
            });
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "the library was closed meanwhile", e);
        }
    }

    private void look() {
        try {
            boolean followed = access.isPresent();
            library.lookForWriter();
            if (followed) {
                follow();
            }
            Optional<ReadOnlyReason> before = access;
            access = library.readOnly();
            if (!before.equals(access)) {
                listener.accessChanged(before, access);
            }
            if (!followed && access.isPresent()) {
                version = library.version();
            }
            failing = false;
        } catch (LibraryException e) {
            // The network may be away for a while: said once, and looked at again.
            boolean news = !failing && e.reason() != LibraryException.Reason.CLOSED;
            LOG.log(news ? Level.WARNING : Level.DEBUG, "the library cannot be looked at", e);
            failing = true;
        } catch (RuntimeException e) {
            // What is thrown would end the watch.
            LOG.log(Level.WARNING, "what became of the library cannot be told", e);
        }
    }

    /// What was committed before this program took over is told as well, and before that.
    private void follow() {
        long seen = library.version();
        if (seen != version) {
            version = seen;
            listener.changedElsewhere();
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}

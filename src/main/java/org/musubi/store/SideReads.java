package org.musubi.store;

import java.nio.file.Files;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiFunction;
import org.musubi.store.LibraryException.Reason;
import org.musubi.store.LibraryFile.Access;

/// Long looks at an open library, each with a connection of its own on the thread that asks: whoever reads or writes
/// meanwhile does not wait for them, and closing the library ends them.
final class SideReads implements AutoCloseable {
    private final LibraryFile file;
    private final ReadWriteLock open = new ReentrantReadWriteLock();
    private volatile boolean closed;

    SideReads(LibraryFile file) {
        this.file = file;
    }

    /// @param work is handed a ticker that also ends it when the library is closed
    /// @throws CancellationException if the ticker ended it
    <T> T call(Ticker ticker, BiFunction<Sql, Ticker, T> work) {
        open.readLock().lock();
        try {
            if (closed) {
                throw new LibraryException(Reason.CLOSED, file.path(), "");
            }
            // SQLite would make an empty file in its place.
            if (!Files.exists(file.path())) {
                throw new LibraryException(Reason.MISSING, file.path(), "");
            }
            try (Sql sql = file.connect(file.isWritable() ? Access.READ : Access.READ_UNTOUCHED)) {
                return work.apply(sql, (done, total) -> !closed && ticker.goOn(done, total));
            }
        } finally {
            open.readLock().unlock();
        }
    }

    /// Ends the looks under way and waits for that, as their connections would keep SQLite from tidying up.
    @Override
    public void close() {
        closed = true;
        open.writeLock().lock();
        open.writeLock().unlock();
    }
}

package org.musubi.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.store.LibraryException.Reason;
import org.musubi.store.LibraryFile.Access;

/// The side of an open library that reads what was last committed: a thread with a connection.
final class ReadSide implements AutoCloseable {
    private static final long UNKNOWN = -1;

    private final LibraryFile file;
    private volatile SqlThread thread;

    /// How the file looked when it was opened without a lock, which sees nothing of what changes; null
    /// otherwise.
    private @Nullable Look frozen;

    private boolean untouched;
    private long seen = UNKNOWN;
    private long version;

    private record Look(FileTime time, long size) {}

    ReadSide(LibraryFile file) {
        this.file = file;
        thread = connect();
    }

    private SqlThread connect() {
        Access access = file.isWritable() ? Access.READ : Access.READ_UNTOUCHED;
        untouched = access == Access.READ_UNTOUCHED;
        frozen = file.isFrozen(access) ? look() : null;
        return new SqlThread("library-reader", () -> file.connect(access));
    }

    private Look look() {
        try {
            return new Look(Files.getLastModifiedTime(file.path()), Files.size(file.path()));
        } catch (IOException e) {
            throw new LibraryException(Reason.UNREADABLE, file.path(), e.toString(), e);
        }
    }

    <T> T call(Function<Sql, T> work) {
        SqlThread used = thread;
        try {
            return used.call(work);
        } catch (LibraryException e) {
            if (e.reason() == Reason.CLOSED && used != thread) {
                return thread.call(work);
            }
            throw e;
        }
    }

    /// Reads one state of the library, whatever is committed meanwhile.
    <T> T read(Function<Sql, T> work) {
        return call(sql -> sql.inTransaction("BEGIN", () -> work.apply(sql)));
    }

    /// A number that changes when something has been committed that this side had not seen when last asked.
    synchronized long version() {
        if (frozen != null && !(file.isFrozen(Access.READ_UNTOUCHED) && look().equals(frozen))) {
            reopen();
        }
        long now = thread.call(
                sql -> sql.list("PRAGMA data_version", row -> row.whole(1)).getFirst());
        if (now != seen) {
            seen = now;
            version++;
        }
        return version;
    }

    /// Connects as a side beside a writer in this program, if it was not allowed to do so before.
    synchronized void joinWriter() {
        if (untouched) {
            reopen();
        }
    }

    private void reopen() {
        SqlThread before = thread;
        thread = connect();
        before.close();
        seen = UNKNOWN;
    }

    @Override
    public synchronized void close() {
        thread.close();
    }
}

package org.musubi.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.store.LibraryException.Reason;
import org.musubi.store.LibraryFile.Access;

/// The side of an open library that writes: a thread with a connection, how steps are written there, and the
/// right to.
final class WriteSide implements AutoCloseable {
    private static final Logger LOG = System.getLogger(WriteSide.class.getName());

    private final LibraryFile file;
    private final SqlThread thread;
    private final Journal journal;
    private @Nullable Swapping swapping;
    private final boolean filling;
    private final @Nullable LibraryLock lock;
    private final Whereabouts whereabouts;
    private final WholeCheck whole;

    private WriteSide(
            LibraryFile file,
            SqlThread thread,
            Journal journal,
            boolean filling,
            @Nullable LibraryLock lock,
            WholeCheck whole) {
        this.file = file;
        this.thread = thread;
        this.journal = journal;
        this.filling = filling;
        this.lock = lock;
        this.whole = whole;
        this.whereabouts = new Whereabouts(file.path());
    }

    /// Makes what a draft of a new library is filled by. It needs no lock, for nobody knows of the draft.
    static WriteSide ofDraft(LibraryFile draft, Migrations migrations, WholeCheck whole) {
        return start(draft, migrations, true, null, whole);
    }

    /// Brings a library to the newest schema, to write to it from then on.
    ///
    /// @param lock is given up if this fails
    static WriteSide of(LibraryFile file, Migrations migrations, LibraryLock lock, WholeCheck whole) {
        try {
            return start(file, migrations, false, lock, whole);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static WriteSide start(
            LibraryFile file, Migrations migrations, boolean filling, @Nullable LibraryLock lock, WholeCheck whole) {
        var thread = new SqlThread("library-writer", () -> {
            Sql sql = file.connect(Access.WRITE);
            try {
                if (filling) {
                    sql.pragma("application_id = " + LibraryFile.APPLICATION_ID);
                }
                setJournal(file, sql);
                migrations.run(sql);
                return sql;
            } catch (RuntimeException e) {
                sql.close();
                throw e;
            }
        });
        try {
            return new WriteSide(file, thread, thread.call(Journal::new), filling, lock, whole);
        } catch (RuntimeException e) {
            thread.close();
            throw e;
        }
    }

    private static void setJournal(LibraryFile file, Sql sql) {
        String mode = file.journal();
        try {
            sql.pragma("journal_mode = " + mode);
        } catch (LibraryException e) {
            // Someone reads it just now, in the other mode: that works as well, and is changed the next time.
            LOG.log(Level.DEBUG, "cannot go to journal mode " + mode + ": " + file.path(), e);
        }
    }

    /// Does work on the thread that writes.
    ///
    /// @throws LibraryException if another program has the library now, another file lies in its place, or the
    ///     file is damaged
    <T> T call(BiFunction<Journal, Sql, T> work) {
        return call(Ticker.TO_THE_END, work);
    }

    private <T> T call(Ticker ticker, BiFunction<Journal, Sql, T> work) {
        return thread.call(sql -> {
            if (lock != null) {
                lock.lostTo().ifPresent(by -> {
                    throw new LibraryException(Reason.IN_USE, file.path(), by.toString());
                });
            }
            whereabouts.require(sql);
            whole.require(sql, ticker);
            return work.apply(journal, sql);
        });
    }

    /// Looks over the whole file, unless that was done already.
    ///
    /// @throws LibraryException as [#call] does
    /// @throws java.util.concurrent.CancellationException if the ticker ended it
    void requireWhole(Ticker ticker) {
        call(ticker, (_, _) -> true);
    }

    /// Takes steps back, or does them again, on the thread that writes.
    ///
    /// @throws LibraryException as [#call] does
    <T> T swap(Function<Swapping, T> work) {
        return call((_, _) -> {
            Swapping side = swapping;
            if (side == null) {
                side = Swapping.in(file);
                swapping = side;
            }
            return work.apply(side);
        });
    }

    /// Writes what is no step: it has no history and is not undone.
    <T> T aside(Function<Sql, T> work) {
        return call((_, sql) -> sql.inTransaction("BEGIN IMMEDIATE", () -> work.apply(sql)));
    }

    /// Whether what is written is what a new library begins with, which has no history.
    boolean isFilling() {
        return filling;
    }

    /// Who has the library now, if this program no longer has.
    Optional<LibraryWriter> lostTo() {
        return lock == null ? Optional.empty() : thread.call(_ -> lock.lostTo());
    }

    private void finish() {
        try {
            if (thread.call(_ -> journal.hasRest())) {
                call((_, _) -> {
                    journal.finish();
                    return true;
                });
            }
        } catch (LibraryException e) {
            // It can be done the next time. Nothing is lost, and closing goes on.
            LOG.log(Level.DEBUG, "not all steps of " + file.path() + " are sealed", e);
        }
    }

    /// Waits for the step under way, and then lets others write. May be called twice.
    @Override
    public void close() {
        try {
            finish();
            thread.close();
            Swapping side = swapping;
            if (side != null) {
                side.close();
            }
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}

package org.musubi.store;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// A long statement that can be ended early.
final class Watched {
    private Watched() {}

    /// Runs a statement, and asks now and then whether to go on.
    ///
    /// @param steps of SQLite's own machine between two questions
    /// @throws CancellationException if it was ended
    static void run(Sql sql, int steps, BooleanSupplier goOn, Runnable statement) {
        sql.watch(steps, goOn);
        try {
            statement.run();
        } catch (LibraryException e) {
            if (!goOn.getAsBoolean()) {
                throw (CancellationException) new CancellationException("no longer wanted").initCause(e);
            }
            throw e;
        } finally {
            sql.unwatch();
        }
    }
}

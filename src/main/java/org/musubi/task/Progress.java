package org.musubi.task;

import java.util.concurrent.CancellationException;

/// How work tells how far it has come, and learns that nobody wants it any more.
public interface Progress {
    /// Tells nobody, and is never cancelled.
    Progress NONE = new Progress() {
        @Override
        public void report(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /// @param done 0 to `total`
    /// @param total in any unit; 0 if unknown
    void report(long done, long total);

    boolean isCancelled();

    /// Ends cancelled work here.
    ///
    /// @throws CancellationException if the work has been cancelled
    default void check() {
        if (isCancelled()) {
            throw new CancellationException("no longer wanted");
        }
    }
}

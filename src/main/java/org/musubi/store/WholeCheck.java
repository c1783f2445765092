package org.musubi.store;

/// Looks over the whole file of an open library, once, if that was left for later when it was opened.
final class WholeCheck {
    private final LibraryFile file;
    private boolean done;

    /// @param done whether it was looked over when it was opened
    WholeCheck(LibraryFile file, boolean done) {
        this.file = file;
        this.done = done;
    }

    /// Returns when the whole file is known to be sound. Whoever asks while another looks waits for that.
    ///
    /// @param sql a connection to it, without a transaction
    /// @throws LibraryException if it is damaged, now and whenever asked again
    /// @throws java.util.concurrent.CancellationException if the ticker ended it
    synchronized void require(Sql sql, Ticker ticker) {
        if (!done) {
            file.requireWhole(sql, ticker);
            done = true;
        }
    }

    /// Notes that it was looked over meanwhile.
    synchronized void found() {
        done = true;
    }
}

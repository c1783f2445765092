package org.musubi.store;

/// Learns how far long work on a file has come, and says whether to go on.
@FunctionalInterface
public interface Ticker {
    /// Goes on to the end, whatever it takes.
    Ticker TO_THE_END = (_, _) -> true;

    /// Called now and then on the thread that works.
    ///
    /// @param done 0 to `total`
    /// @param total in any unit; 0 if unknown
    /// @return false to end the work early; what it has begun is then taken away
    boolean goOn(long done, long total);
}

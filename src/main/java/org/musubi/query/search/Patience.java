package org.musubi.query.search;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/// Ends a search that nobody wants any more.
final class Patience {
    private static final int SELDOM = 0xFF;

    private final BooleanSupplier stale;
    private int asked;

    /// @param stale whether nobody wants to know any more
    Patience(BooleanSupplier stale) {
        this.stale = stale;
    }

    /// May be called very often.
    ///
    /// @throws CancellationException if nobody wants to know any more
    void ask() {
        if ((asked++ & SELDOM) == 0 && stale.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}

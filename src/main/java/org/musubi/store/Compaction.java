package org.musubi.store;

import org.musubi.store.LibraryFile.Access;

/// Makes a library's file as small as what it holds: drops contents that nothing refers to, puts the search index in
/// order, and writes all pages anew without gaps. The history stays.
final class Compaction {
    private static final int STEPS_BETWEEN_TICKS = 200;

    private final LibraryFile file;
    private final Ticker ticker;

    Compaction(LibraryFile file, Ticker ticker) {
        this.file = file;
        this.ticker = ticker;
    }

    /// @param sql the connection that writes, which waits meanwhile
    /// @return how many bytes smaller the file is; not below 0
    long run(Sql sql) {
        long before = file.sizeOrZero();
        sql.inTransaction("BEGIN IMMEDIATE", () -> {
            new SearchIndex(sql).optimise();
            return new Contents(sql).dropUnused();
        });
        // On a connection of its own, because the writing one keeps what is temporary in memory, and there is not
        // always room for a whole library.
        try (Sql own = file.connect(Access.WRITE)) {
            own.pragma("temp_store = FILE");
            vacuum(own, before);
            own.pragma("wal_checkpoint(TRUNCATE)");
        }
        return Math.max(0, before - file.sizeOrZero());
    }

    private void vacuum(Sql sql, long size) {
        Watched.run(
                sql,
                STEPS_BETWEEN_TICKS,
                () -> ticker.goOn(Math.min(file.logSize(), size), size),
                () -> sql.script("VACUUM"));
    }
}

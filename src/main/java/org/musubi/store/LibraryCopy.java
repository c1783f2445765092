package org.musubi.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.musubi.store.LibraryException.Reason;
import org.musubi.store.LibraryFile.Access;

/// Copies a library as last committed into a file of its own, and trusts the copy only after reading all of it.
///
/// By `VACUUM INTO`, not by SQLite's page-wise backup: it reads one state of the library, so the writer goes
/// on meanwhile and never makes it start over; it reads every row, so damage comes out here and is not carried
/// on from copy to copy; and what was deleted is not in the copy's spare pages.
final class LibraryCopy {
    /// How often to begin again so that rows can be counted against a library that stood still meanwhile.
    private static final int ATTEMPTS = 3;

    /// Copying a row takes SQLite only a few steps of its machine.
    private static final int STEPS_BETWEEN_TICKS = 200;

    private final LibraryFile source;
    private final Access access;
    private final LibraryFile draft;
    private final Path target;
    private final Ticker ticker;

    private LibraryCopy(LibraryFile source, Access access, LibraryFile draft, Path target, Ticker ticker) {
        this.source = source;
        this.access = access;
        this.draft = draft;
        this.target = target;
        this.ticker = ticker;
    }

    /// Makes a copy that is there whole and verified, or not at all.
    ///
    /// @param access how the source may be read
    /// @param target must not exist; its folder is made
    /// @throws LibraryException if the source is damaged, or the copy cannot be written or is not the same
    /// @throws CancellationException if the ticker ended it
    static void make(LibraryFile source, Access access, Path target, Ticker ticker) {
        if (Files.exists(target)) {
            throw new LibraryException(Reason.EXISTS, target, "");
        }
        LibraryFile draft = LibraryFile.draftOf(target, source.patience());
        draft.discardOnExit();
        try {
            var copy = new LibraryCopy(source, access, draft, target, ticker);
            copy.write();
            copy.force();
            draft.moveTo(target);
        } catch (LibraryException e) {
            // The source has all the room it needs: what is full is the place of the copy.
            throw e.reason() == Reason.DISK_FULL ? new LibraryException(Reason.DISK_FULL, target, "", e) : e;
        } finally {
            draft.discard();
        }
    }

    private void write() {
        try (Sql sql = source.connect(access)) {
            // It counts as writing, though it writes elsewhere.
            sql.pragma("query_only = OFF");
            for (int attempt = 1; ; attempt++) {
                long before = dataVersion(sql);
                Map<String, Long> rows = rows(sql);
                vacuum(sql);
                boolean stoodStill = dataVersion(sql) == before;
                if (stoodStill || attempt == ATTEMPTS) {
                    verify(sql, rows, stoodStill);
                    return;
                }
                draft.empty();
            }
        }
    }

    private void vacuum(Sql sql) {
        long size = source.sizeOrZero();
        Watched.run(
                sql,
                STEPS_BETWEEN_TICKS,
                () -> ticker.goOn(Math.min(draft.sizeOrZero(), size), size),
                () -> sql.run("VACUUM INTO ?", draft.path().toString()));
    }

    /// Changes whenever another connection commits.
    private static long dataVersion(Sql sql) {
        return sql.list("PRAGMA data_version", row -> row.whole(1)).getFirst();
    }

    private static Map<String, Long> rows(Sql sql) {
        var rows = new TreeMap<String, Long>();
        sql.list(
                        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 1 ORDER BY name",
                        row -> row.text(1))
                .forEach(table -> rows.put(
                        table,
                        sql.list("SELECT count(*) FROM \"" + table + "\"", row -> row.whole(1))
                                .getFirst()));
        return rows;
    }

    private void verify(Sql original, Map<String, Long> rows, boolean stoodStill) {
        try (Sql copy = draft.connect(Access.READ_UNTOUCHED)) {
            require(pragma(copy, "integrity_check(1)").equals("ok"), "the copy is damaged");
            require(
                    copy.list("SELECT 1 FROM pragma_foreign_key_check LIMIT 1", row -> row.whole(1))
                                    .isEmpty()
                            || !original.list("SELECT 1 FROM pragma_foreign_key_check LIMIT 1", row -> row.whole(1))
                                    .isEmpty(),
                    "the copy has dangling references");
            require(
                    pragma(copy, "application_id").equals(String.valueOf(LibraryFile.APPLICATION_ID)),
                    "the copy is not marked as a library");
            require(
                    pragma(copy, "user_version").equals(pragma(original, "user_version")),
                    "the copy is of another version");
            require(!stoodStill || rows(copy).equals(rows), "the copy has other rows");
        }
    }

    private static String pragma(Sql sql, String name) {
        return sql.list("PRAGMA " + name, row -> row.text(1)).getFirst();
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new LibraryException(Reason.FAILED, target, otherwise);
        }
    }

    /// Waits until the disk has it.
    private void force() {
        try (FileChannel channel = FileChannel.open(draft.path(), StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new LibraryException(Reason.FAILED, target, e.toString(), e);
        }
    }
}

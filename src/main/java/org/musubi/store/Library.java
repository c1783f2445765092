package org.musubi.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.model.LibraryContent;
import org.musubi.store.LibraryException.Reason;
import org.musubi.store.LibraryFile.Access;

/// One open library: an SQLite file, with one thread that writes and one that reads what was last committed.
///
/// All methods wait for their result and may be called from any thread but a window's. Every failure is a
/// [LibraryException], and leaves the file as it was.
///
/// Every change goes through [#write], which names the step. So that undo can be added as one more migration, with
/// triggers that note each row before it changes, and without another word here:
///
/// - every row is known by a text id or by (owner, ordinal), given once and never changed; `entry.key` is an integer
///   primary key, which neither `VACUUM` nor undo renumbers;
/// - rows are inserted, updated and deleted, never replaced (`REPLACE` and `UPSERT` would hide a deletion);
/// - foreign keys are deferred, so noted rows can be put back in any order within one transaction;
/// - what follows from other tables (the search index) is left out of undo: it is brought up to date, before
///   each commit, for the ids that the step touched.
public final class Library implements AutoCloseable {
    /// How the names of library files end.
    public static final String ENDING = ".musubi";

    /// How long to wait for another program that writes to the same file.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final LibraryFile file;
    private final @Nullable SqlThread writer;
    private final SqlThread reader;

    private Library(LibraryFile file, @Nullable SqlThread writer, SqlThread reader) {
        this.file = file;
        this.writer = writer;
        this.reader = reader;
    }

    /// Makes a new, empty library and opens it.
    ///
    /// @throws LibraryException if the file exists or cannot be made; nothing is left behind
    public static Library create(Path path) {
        return create(path, _ -> {});
    }

    /// Makes a new library and opens it. It is filled under another name beside its place, and gets its own all
    /// at once: it is there whole, or not at all.
    ///
    /// @param fill what to put into it at first; if this throws, nothing is left behind
    /// @throws LibraryException if the file exists or cannot be made
    public static Library create(Path path, Consumer<Library> fill) {
        if (Files.exists(path)) {
            throw new LibraryException(Reason.EXISTS, path, "");
        }
        var draft = new LibraryFile(draftBeside(path), PATIENCE);
        draft.discardOnExit();
        try {
            try (Library library = begin(draft)) {
                fill.accept(library);
            }
            draft.moveTo(path);
        } finally {
            draft.discard();
        }
        return open(path);
    }

    private static Path draftBeside(Path path) {
        Path absolute = path.toAbsolutePath();
        try {
            Path folder = absolute.getParent();
            if (folder == null) {
                throw new LibraryException(Reason.DIRECTORY, path, "");
            }
            Files.createDirectories(folder);
            // Not a temporary file, which only its owner could read: colleagues share libraries.
            return Files.createFile(folder.resolve("." + absolute.getFileName() + "." + UUID.randomUUID() + ".new"));
        } catch (IOException e) {
            throw new LibraryException(Reason.FAILED, path, e.toString(), e);
        }
    }

    private static Library begin(LibraryFile file) {
        return start(file, new Migrations(Migration.shipped()), sql -> {
            sql.pragma("application_id = " + LibraryFile.APPLICATION_ID);
            sql.pragma("journal_mode = WAL");
        });
    }

    /// Opens a library to read and write, and brings it to this version's schema.
    ///
    /// @throws LibraryException if it is no library of this or an older version, is damaged, or cannot be written
    public static Library open(Path path) {
        return open(path, new Migrations(Migration.shipped()), PATIENCE);
    }

    static Library open(Path path, Migrations migrations, Duration patience) {
        var file = new LibraryFile(path, patience);
        file.requireLibrary(migrations.newest());
        if (!file.isWritable()) {
            throw new LibraryException(Reason.READ_ONLY, path, "");
        }
        requireSound(file, migrations.newest());
        return start(file, migrations, sql -> sql.pragma("journal_mode = WAL"));
    }

    /// Opens a library to read. One of an older version has to be opened to write first, which brings it up to date.
    ///
    /// @throws LibraryException if it is no library of this version, or is damaged
    public static Library openReadOnly(Path path) {
        int newest = new Migrations(Migration.shipped()).newest();
        var file = new LibraryFile(path, PATIENCE);
        file.requireLibrary(newest);
        int version = requireSound(file, newest);
        if (version < newest) {
            throw new LibraryException(Reason.OLDER, path, "version " + version + " of " + newest);
        }
        return new Library(file, null, new SqlThread("library-reader", () -> file.connect(readAccess(file))));
    }

    private static Access readAccess(LibraryFile file) {
        return file.isWritable() ? Access.READ : Access.READ_UNTOUCHED;
    }

    /// Looks over the whole file before anything may be written to it.
    ///
    /// @return the version of its schema
    private static int requireSound(LibraryFile file, int newest) {
        try (Sql sql = file.connect(file.isWritable() && !file.hasWrites() ? Access.READ : Access.READ_UNTOUCHED)) {
            int version = Migrations.version(sql);
            file.requireVersion(version, newest);
            String found = sql.list("PRAGMA quick_check(1)", row -> row.text(1)).getFirst();
            if (!found.equals("ok")) {
                throw new LibraryException(Reason.CORRUPT, file.path(), found);
            }
            return version;
        } catch (IOException e) {
            throw new LibraryException(Reason.UNREADABLE, file.path(), e.toString(), e);
        }
    }

    private static Library start(LibraryFile file, Migrations migrations, Consumer<Sql> prepare) {
        var writer = new SqlThread("library-writer", () -> {
            Sql sql = file.connect(Access.WRITE);
            try {
                prepare.accept(sql);
                migrations.run(sql);
                return sql;
            } catch (RuntimeException e) {
                sql.close();
                throw e;
            }
        });
        try {
            return new Library(file, writer, new SqlThread("library-reader", () -> file.connect(Access.READ)));
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /// The file as it was asked for.
    public Path file() {
        return file.path();
    }

    /// The name of a library's file without its ending.
    public static String nameOf(Path library) {
        String text = String.valueOf(library.getFileName());
        return text.endsWith(ENDING) ? text.substring(0, text.length() - ENDING.length()) : text;
    }

    public boolean isReadOnly() {
        return writer == null;
    }

    /// Changes the library in one step: all of it, safe on disk when this returns, or, if anything throws, nothing.
    ///
    /// @param step the name of the step: the key of a text, such as `step.import`
    /// @param work done on the library's own thread; whatever it throws comes out here
    public Commit write(String step, Consumer<Transaction> work) {
        if (writer == null) {
            throw new LibraryException(Reason.READ_ONLY, file.path(), step);
        }
        return writer.call(sql -> write(sql, step, work));
    }

    private static Commit write(Sql sql, String step, Consumer<Transaction> work) {
        var touched = new Touched();
        return sql.inTransaction("BEGIN IMMEDIATE", () -> {
            work.accept(new Transaction(sql, touched));
            new SearchIndex(sql).refresh(touched);
            return new Commit(step, touched.ids());
        });
    }

    /// Everything in the library as last committed, in the order in which it came.
    public LibraryContent content() {
        return read(sql -> new Transaction(sql, new Touched()).content());
    }

    /// The entries that have every word of a text, each word perhaps unfinished; best first.
    ///
    /// @param text anything; without letters or digits it finds nothing
    /// @param limit how many at most
    public List<SearchHit> search(String text, int limit) {
        return read(sql -> new SearchIndex(sql).find(text, limit));
    }

    /// What is wrong with the file; empty if all is well. Reads the whole of it.
    public List<StoreFault> faults() {
        return read(sql -> new Faults(sql).find());
    }

    private <T> T read(Function<Sql, T> work) {
        return reader.call(sql -> sql.inTransaction("BEGIN", () -> work.apply(sql)));
    }

    /// Waits for the step under way and leaves one plain file behind. May be called twice.
    @Override
    public void close() {
        try {
            reader.close();
        } finally {
            if (writer != null) {
                writer.close();
            }
        }
    }
}

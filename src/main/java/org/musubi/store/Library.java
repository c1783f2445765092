package org.musubi.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Attachment;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.store.LibraryException.Reason;
import org.musubi.store.LibraryFile.Access;

/// One open library: an SQLite file, with one thread that writes and one that reads what was last committed.
///
/// All methods wait for their result and may be called from any thread but a window's. Every failure is a
/// [LibraryException], and leaves the file as it was.
///
/// Every change goes through [#write], which names the step and keeps what it changed, so that it can be taken back by
/// [#undo], in this session or a later one. What that asks of the schema is told in `src/site/markdown/store.md`.
public final class Library implements AutoCloseable {
    /// How the names of library files end.
    public static final String ENDING = ".musubi";

    /// The largest file that can be attached, in bytes.
    public static final long MOST_BYTES = 50_000_000;

    /// How long to wait for another program that writes to the same file.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final LibraryFile file;
    private final @Nullable Writer writer;
    private final SqlThread reader;

    /// The thread that writes, and how steps are written there.
    ///
    /// @param filling whether the library is being made: what it begins with has no history
    private record Writer(SqlThread thread, Journal journal, boolean filling) {}

    private Library(LibraryFile file, @Nullable Writer writer, SqlThread reader) {
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
        return start(file, new Migrations(Migration.shipped()), true, sql -> {
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
        return start(file, migrations, false, sql -> sql.pragma("journal_mode = WAL"));
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

    private static Library start(LibraryFile file, Migrations migrations, boolean filling, Consumer<Sql> prepare) {
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
            var journal = writer.call(Journal::new);
            return new Library(
                    file,
                    new Writer(writer, journal, filling),
                    new SqlThread("library-reader", () -> file.connect(Access.READ)));
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
    /// @param name the name of the step: the key of a text, such as `step.import`
    /// @param subject what it is about, for that text: a title, a number; may be empty
    /// @param work done on the library's own thread; whatever it throws comes out here
    public Commit write(String name, String subject, Consumer<Transaction> work) {
        return onWriter(
                name,
                writer -> writer.thread()
                        .call(_ -> writer.filling()
                                ? writer.journal().fill(name, subject, work)
                                : writer.journal().write(name, subject, work)));
    }

    /// Changes the library in a step whose name says all.
    public Commit write(String name, Consumer<Transaction> work) {
        return write(name, "", work);
    }

    /// Takes back the last step, whoever made it and whenever.
    ///
    /// @return empty if there is none
    public Optional<Commit> undo() {
        return onWriter(
                "undo", writer -> writer.thread().call(_ -> writer.journal().undo()));
    }

    /// Does again what was last undone.
    ///
    /// @return empty if there is nothing, or another step was done since
    public Optional<Commit> redo() {
        return onWriter(
                "redo", writer -> writer.thread().call(_ -> writer.journal().redo()));
    }

    private <T> T onWriter(String what, Function<Writer, T> work) {
        if (writer == null) {
            throw new LibraryException(Reason.READ_ONLY, file.path(), what);
        }
        return work.apply(writer);
    }

    /// Writes what is no step: it has no history and is not undone.
    private <T> T writeAside(String what, Function<Sql, T> work) {
        return onWriter(
                what,
                writer -> writer.thread().call(sql -> sql.inTransaction("BEGIN IMMEDIATE", () -> work.apply(sql))));
    }

    /// The step that [#undo] would take back.
    public Optional<Step> undoable() {
        return read(sql -> new Steps(sql).undoable());
    }

    /// The step that [#redo] would do again.
    public Optional<Step> redoable() {
        return read(sql -> new Steps(sql).redoable());
    }

    /// The newest steps, newest first, those undone among them.
    public List<Step> steps(int limit) {
        return read(sql -> new Steps(sql).newest(limit));
    }

    /// The entries that a step changed.
    public Set<Id> changedBy(Step step) {
        return read(sql -> new ChangeSets(sql).changed(step.number()));
    }

    /// How an entry was after each step that changed it, newest first. A step that is undone now is among them.
    public List<Version> history(Id id) {
        try (Sql memory = file.connectInMemory()) {
            return EntryHistory.of(memory, id);
        }
    }

    /// The drafts kept, the last one first.
    public List<Draft> drafts() {
        return read(sql -> new DraftStore(sql).all());
    }

    /// Keeps a draft in place of what was kept of it before. It is safe on disk when this returns; it is no step.
    public void keepDraft(Draft draft) {
        writeAside("draft", sql -> {
            new DraftStore(sql).keep(draft);
            return draft;
        });
    }

    /// Drops a draft; does nothing if there is none.
    public void dropDraft(Id draft) {
        writeAside("draft", sql -> {
            new DraftStore(sql).drop(draft);
            return draft;
        });
    }

    /// The templates kept, by name.
    public List<Template> templates() {
        return read(sql -> new TemplateStore(sql).all());
    }

    /// What is said of the library as a whole, by name.
    public Map<String, String> settings() {
        return read(sql -> new SettingStore(sql).all());
    }

    /// Keeps the content of a file, once for all that have the same. Attaching it to an entry is a step to follow.
    ///
    /// @param mediaType such as `application/pdf`; null if unknown
    /// @throws LibraryException if it cannot be read, or has more than [#MOST_BYTES]
    public Attachment keepContent(Path attached, @Nullable String mediaType) {
        try {
            long bytes = Files.size(attached);
            if (bytes > MOST_BYTES) {
                throw new LibraryException(Reason.TOO_LARGE, attached, "%.1f".formatted(bytes / 1e6));
            }
            String hash = Contents.hash(attached);
            writeAside("content", sql -> {
                new Contents(sql).keep(hash, attached);
                return hash;
            });
            return new Attachment(String.valueOf(attached.getFileName()), mediaType, bytes, hash);
        } catch (IOException e) {
            throw new LibraryException(Reason.UNREADABLE, attached, e.toString(), e);
        }
    }

    /// Whether the library has what an attachment is to hold.
    public boolean hasContent(Attachment attachment) {
        return read(sql -> new Contents(sql).has(attachment.sha256()));
    }

    /// Writes out what an attachment holds.
    ///
    /// @throws IOException if the content is missing, or the stream takes no more
    public void writeContent(Attachment attachment, OutputStream out) throws IOException {
        try {
            int pieces = read(sql -> {
                try {
                    return new Contents(sql).writeTo(out, attachment.sha256());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            if (pieces == 0) {
                throw new FileNotFoundException(attachment.name());
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// Everything in the library as last committed, in the order in which it came.
    public LibraryContent content() {
        return read(sql -> new Transaction(sql).content());
    }

    /// These entries as last committed; what is not there is left out.
    public LibraryContent content(Set<Id> wanted) {
        return read(sql -> new Transaction(sql).content(wanted));
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
                writer.thread().close();
            }
        }
    }
}

package org.musubi.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
/// Every change goes through [#write], which names the step and keeps what it changed, so that it can be
/// taken back by [#undo], in this session or a later one. What that asks of the schema is told in
/// `src/site/markdown/store.md`.
public final class Library implements AutoCloseable {
    /// How the names of library files end.
    public static final String ENDING = ".musubi";

    /// The largest file that can be attached, in bytes.
    public static final long MOST_BYTES = 50_000_000;

    private final LibraryFile file;
    private final Migrations migrations;
    private final ReadSide reader;
    private final AttachedContent contents;
    private final SideReads aside;
    private final WholeCheck whole;
    private final BeatWatch watch;
    private volatile @Nullable WriteSide writer;
    private volatile @Nullable ReadOnlyReason readOnly;
    private boolean closed;

    Library(
            LibraryFile file,
            Migrations migrations,
            BeatWatch watch,
            @Nullable WriteSide writer,
            @Nullable ReadOnlyReason readOnly,
            WholeCheck whole) {
        this.file = file;
        this.migrations = migrations;
        this.watch = watch;
        this.writer = writer;
        this.readOnly = readOnly;
        this.aside = new SideReads(file);
        this.whole = whole;
        try {
            reader = new ReadSide(file);
        } catch (RuntimeException e) {
            if (writer != null) {
                writer.close();
            }
            throw e;
        }
        contents = new AttachedContent(reader, () -> writeSide("content"));
    }

    /// Makes a new, empty library and opens it.
    ///
    /// @throws LibraryException if the file exists or cannot be made; nothing is left behind
    public static Library create(Path path) {
        return create(path, _ -> {});
    }

    /// Makes a new library and opens it. It is filled under another name beside its place, and gets its own
    /// all at once: it is there whole, or not at all.
    ///
    /// @param fill what to put into it at first; if this throws, nothing is left behind
    /// @throws LibraryException if the file exists or cannot be made
    public static Library create(Path path, Consumer<Library> fill) {
        return new Opening(path).create(fill);
    }

    /// Opens a library to read and write, and brings it to this version's schema.
    ///
    /// @throws LibraryException if it is no library of this or an older version, is damaged, cannot be
    ///     written, or is open to write elsewhere
    public static Library open(Path path) {
        return new Opening(path).toWrite();
    }

    /// Opens a library to read and write or, where another program writes to it or it may not be changed, to
    /// read: then [#readOnly] says why. Never waits for the other program.
    ///
    /// The words of the search are not looked over yet, which takes long in a large library: [#requireWhole] does
    /// that, and the first change to the library waits for it.
    ///
    /// @throws LibraryException if it is no library of this or an older version, or is damaged
    public static Library openOrRead(Path path) {
        return new Opening(path).toWriteOrRead();
    }

    /// Opens a library to read. One of an older version has to be opened to write first, which brings it up
    /// to date.
    ///
    /// @throws LibraryException if it is no library of this version, or is damaged
    public static Library openReadOnly(Path path) {
        return new Opening(path).toRead(new ReadOnlyReason.Asked());
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

    /// Why the library may only be read; empty if it may be changed.
    public Optional<ReadOnlyReason> readOnly() {
        return Optional.ofNullable(readOnly);
    }

    /// What kind of folder the file lies in.
    public FolderKind folder() {
        return FolderKind.of(file.path());
    }

    /// What there is to say of the file.
    public LibraryFacts facts() {
        return reader.read(sql -> new FactFinder(sql, file).find());
    }

    /// Looks whether another program writes to the library, or no longer does. A library that was opened by
    /// [#openOrRead] may be changed from the moment that it can, and one that another program took over may
    /// only be read. Then [#readOnly] says something else than before.
    ///
    /// @throws LibraryException if the file is damaged by now; the library is then still to be read
    public synchronized void lookForWriter() {
        WriteSide side = writer;
        if (side != null) {
            side.lostTo().ifPresent(by -> {
                readOnly = new ReadOnlyReason.WriterElsewhere(by, false);
                writer = null;
                side.close();
            });
        } else if (!closed && !(readOnly instanceof ReadOnlyReason.Asked)) {
            if (file.isWritable()) {
                tryToWrite();
            } else {
                readOnly = new ReadOnlyReason.Protected();
            }
        }
    }

    private void tryToWrite() {
        switch (LibraryLock.tryTake(file.path(), watch)) {
            case LibraryLock.Attempt.Taken(LibraryLock lock) -> {
                try {
                    file.requireSound(migrations);
                    whole.found();
                } catch (RuntimeException e) {
                    lock.close();
                    throw e;
                }
                writer = WriteSide.of(file, migrations, lock, whole);
                readOnly = null;
                reader.joinWriter();
            }
            case LibraryLock.Attempt.Held held -> readOnly = held.asReason();
            case LibraryLock.Attempt.Refused _ -> readOnly = new ReadOnlyReason.Protected();
        }
    }

    /// A number that changes whenever something is committed, by whichever program.
    public long version() {
        return reader.version();
    }

    /// Changes the library in one step: all of it, safe on disk when this returns, or, if anything throws,
    /// nothing.
    ///
    /// @param name the name of the step: the key of a text, such as `step.import`
    /// @param subject what it is about, for that text: a title, a number; may be empty
    /// @param work done on the library's own thread; whatever it throws comes out here
    public Commit write(String name, String subject, Consumer<Transaction> work) {
        WriteSide side = writeSide(name);
        return side.call((journal, _) ->
                side.isFilling() ? journal.fill(name, subject, work) : journal.write(name, subject, work));
    }

    /// Changes the library in a step whose name says all.
    public Commit write(String name, Consumer<Transaction> work) {
        return write(name, "", work);
    }

    /// Takes back the last step, whoever made it and whenever.
    ///
    /// @return empty if there is none
    public Optional<Commit> undo() {
        return writeSide("undo").swap(Swapping::undo);
    }

    /// Does again what was last undone.
    ///
    /// @return empty if there is nothing, or another step was done since
    public Optional<Commit> redo() {
        return writeSide("redo").swap(Swapping::redo);
    }

    private WriteSide writeSide(String what) {
        WriteSide side = writer;
        if (side == null) {
            throw readOnly instanceof ReadOnlyReason.WriterElsewhere elsewhere
                    ? new LibraryException(
                            Reason.IN_USE, file.path(), elsewhere.by().toString())
                    : new LibraryException(Reason.READ_ONLY, file.path(), what);
        }
        return side;
    }

    /// The step that [#undo] would take back.
    public Optional<Step> undoable() {
        return reader.read(sql -> new Steps(sql).undoable());
    }

    /// The step that [#redo] would do again.
    public Optional<Step> redoable() {
        return reader.read(sql -> new Steps(sql).redoable());
    }

    /// The newest steps, newest first, those undone among them.
    public List<Step> steps(int limit) {
        return reader.read(sql -> new Steps(sql).newest(limit));
    }

    /// The newest of the steps before one, newest first: the next page of [#steps(int)].
    public List<Step> stepsBefore(Step step, int limit) {
        return reader.read(sql -> new Steps(sql).before(step.number(), limit));
    }

    /// The entries that once were there and are no longer, deleted or taken back; the last one to go comes first.
    public List<Id> removed(int limit) {
        return reader.read(sql -> new Steps(sql).removed(limit));
    }

    /// The entries that a step changed.
    public Set<Id> changedBy(Step step) {
        return reader.read(sql -> new ChangeSets(sql).changed(step.number()));
    }

    /// How an entry was after each step that changed it, newest first. A step that is undone now is among
    /// them.
    public List<Version> history(Id id) {
        try (Sql memory = file.connectInMemory()) {
            return EntryHistory.of(memory, id);
        }
    }

    /// The drafts kept, the last one first.
    public List<Draft> drafts() {
        return reader.read(sql -> new DraftStore(sql).all());
    }

    /// Keeps a draft in place of what was kept of it before. It is safe on disk when this returns; it is no
    /// step.
    public void keepDraft(Draft draft) {
        writeSide("draft").aside(sql -> {
            new DraftStore(sql).keep(draft);
            return draft;
        });
    }

    /// Drops a draft; does nothing if there is none.
    public void dropDraft(Id draft) {
        writeSide("draft").aside(sql -> {
            new DraftStore(sql).drop(draft);
            return draft;
        });
    }

    /// The templates kept, by name.
    public List<Template> templates() {
        return reader.read(sql -> new TemplateStore(sql).all());
    }

    /// What is said of the library as a whole, by name.
    public Map<String, String> settings() {
        return reader.read(sql -> new SettingStore(sql).all());
    }

    /// Keeps the content of a file, once for all that have the same. Attaching it to an entry is a step to
    /// follow.
    ///
    /// @param mediaType such as `application/pdf`; null if unknown
    /// @throws LibraryException if it cannot be read, or has more than [#MOST_BYTES]
    public Attachment keepContent(Path attached, @Nullable String mediaType) {
        return contents.keep(attached, mediaType);
    }

    /// Whether the library has what an attachment is to hold.
    public boolean hasContent(Attachment attachment) {
        return contents.has(attachment);
    }

    /// Writes out what an attachment holds.
    ///
    /// @throws IOException if the content is missing, or the stream takes no more
    public void writeContent(Attachment attachment, OutputStream out) throws IOException {
        contents.write(attachment, out);
    }

    /// Everything in the library as last committed, in the order in which it came.
    public LibraryContent content() {
        return reader.read(sql -> new Transaction(sql).content());
    }

    /// These entries as last committed; what is not there is left out.
    public LibraryContent content(Set<Id> wanted) {
        return reader.read(sql -> new Transaction(sql).content(wanted));
    }

    /// What a commit changed, as it is now: nothing is read if the step itself has written it.
    public LibraryContent content(Commit commit) {
        LibraryContent written = commit.written();
        return written == null ? content(commit.changed()) : written;
    }

    /// The entries that have every word of a text, each word perhaps unfinished; best first.
    ///
    /// @param text anything; without letters or digits it finds nothing
    /// @param limit how many at most
    public List<SearchHit> search(String text, int limit) {
        return reader.read(sql -> new SearchIndex(sql).find(text, limit));
    }

    /// What is wrong with the file; empty if all is well.
    public List<StoreFault> faults() {
        return faults(Ticker.TO_THE_END);
    }

    /// What is wrong with the file; empty if all is well. Reads the whole of it, while others read and write.
    ///
    /// @throws java.util.concurrent.CancellationException if the ticker ended it, or the library was closed
    public List<StoreFault> faults(Ticker ticker) {
        return aside.call(ticker, (sql, goOn) -> new Faults(sql, goOn).find());
    }

    /// Looks over the whole file, unless that was done already. Others read meanwhile; who wants to write waits.
    ///
    /// @throws LibraryException if it is damaged: it can still be read, but no longer be changed
    /// @throws java.util.concurrent.CancellationException if the ticker ended it, or the library was closed
    public void requireWhole(Ticker ticker) {
        WriteSide side = writer;
        if (side != null) {
            side.requireWhole(ticker);
        } else {
            aside.call(ticker, (sql, goOn) -> {
                whole.require(sql, goOn);
                return true;
            });
        }
    }

    /// The entries and steps that are not as Musubi last wrote them, to the letter; empty if all are. Others read and
    /// write meanwhile.
    ///
    /// @throws java.util.concurrent.CancellationException if the ticker ended it, or the library was closed
    public List<StoreFault> alterations(Ticker ticker) {
        return aside.call(ticker, (sql, goOn) -> new SealCheck(sql, goOn).find());
    }

    /// Tells states of the library apart: the same stamp means that nothing was done in between, and no draft kept.
    public String stamp() {
        return reader.read(Stamp::of);
    }

    /// The [#stamp] of a library that is not open.
    ///
    /// @return empty if the file cannot be read, or is of an older version
    public static Optional<String> stampOf(Path path) {
        try (Sql sql = new LibraryFile(path, LibraryFile.PATIENCE).connect(Access.READ_UNTOUCHED)) {
            return Optional.of(Stamp.of(sql));
        } catch (LibraryException e) {
            return Optional.empty();
        }
    }

    /// Makes the file as small as what it holds. The history is kept. Others may read meanwhile.
    ///
    /// @return how many bytes smaller the file is
    /// @throws LibraryException if there is no room to write it anew; it is then as it was
    /// @throws java.util.concurrent.CancellationException if the ticker ended it; likewise
    public long compact(Ticker ticker) {
        return writeSide("compact").call((_, sql) -> new Compaction(file, ticker).run(sql));
    }

    /// Copies the library as last committed into a compact file of its own, and reads all of the copy before giving it
    /// its name. Others go on writing and reading meanwhile.
    ///
    /// @param target must not exist; its folder is made if need be
    /// @throws LibraryException if the library is damaged, or the copy cannot be made; nothing is left behind
    /// @throws java.util.concurrent.CancellationException if the ticker ended it; likewise
    public void copyTo(Path target, Ticker ticker) {
        LibraryCopy.make(file, file.isWritable() ? Access.READ : Access.READ_UNTOUCHED, target, ticker);
    }

    /// Waits for the step under way and leaves one plain file behind. May be called twice.
    @Override
    public synchronized void close() {
        closed = true;
        aside.close();
        try {
            reader.close();
        } finally {
            WriteSide side = writer;
            if (side != null) {
                side.close();
            }
        }
    }
}

package org.musubi.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.musubi.exchange.JsonFormat;
import org.musubi.model.LibraryContent;
import org.musubi.store.Commit;
import org.musubi.store.Library;
import org.musubi.store.SearchHit;
import org.musubi.store.Transaction;
import org.musubi.task.Progress;

/// What can be done with an open library. All methods wait for their result: call them from background work.
///
/// Failures are [org.musubi.store.LibraryException] and [org.musubi.exchange.ExchangeException]; the library
/// is then as it was.
public final class LibraryService {
    private final Library library;
    private final List<Consumer<Commit>> listeners = new CopyOnWriteArrayList<>();

    public LibraryService(Library library) {
        this.library = library;
    }

    public Library library() {
        return library;
    }

    /// Everything in the library.
    public LibraryContent content() {
        return library.content();
    }

    /// What a user may mean by a text, best first: see [Library#search].
    public List<SearchHit> search(String text, int limit) {
        return library.search(text, limit);
    }

    /// Tells a listener of every change from now on: after it is safe on disk, on the thread that asked for
    /// it.
    ///
    /// @return ends this
    public Runnable onChange(Consumer<Commit> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Changes the library in one step, and then tells the listeners, if that changed anything.
    ///
    /// @param name the key of the step's name, such as `step.import`
    /// @param subject what it is about: a title, a number; may be empty
    public Commit change(String name, String subject, Consumer<Transaction> work) {
        return tell(library.write(name, subject, work));
    }

    /// Takes back the last step, and tells the listeners.
    ///
    /// @return empty if there is none
    public Optional<Commit> undo() {
        return library.undo().map(this::tell);
    }

    /// Does again what was last undone, and tells the listeners.
    ///
    /// @return empty if there is nothing
    public Optional<Commit> redo() {
        return library.redo().map(this::tell);
    }

    private Commit tell(Commit commit) {
        if (commit.kept()) {
            listeners.forEach(listener -> listener.accept(commit));
        }
        return commit;
    }

    /// Brings in a file in the [JsonFormat], in one step.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled; the library is then as it was
    public ImportResult importJson(InputStream in, Progress progress) throws IOException {
        return importJson(in, "", progress);
    }

    /// Brings in a file in the [JsonFormat], in one step.
    ///
    /// @param name the file's, for the history; may be empty
    /// @throws java.util.concurrent.CancellationException if cancelled; the library is then as it was
    public ImportResult importJson(InputStream in, String name, Progress progress) throws IOException {
        JsonFormat.Reading reading = JsonFormat.read(in);
        var importer = new Importer(reading.content(), progress);
        change("step.import", name, importer);
        return importer.result(reading.warnings());
    }

    /// Writes the whole library in the [JsonFormat].
    public void exportJson(OutputStream out) throws IOException {
        JsonFormat.write(library.content(), out);
    }

    /// Copies the library as last committed into a file of its own, and reads all of the copy: see [Library#copyTo].
    ///
    /// @param target must not exist
    /// @throws java.util.concurrent.CancellationException if cancelled; nothing is left behind
    public void copyTo(Path target, Progress progress) {
        library.copyTo(target, (done, total) -> goesOn(progress, done, total));
    }

    /// Makes the library's file as small as what it holds: see [Library#compact].
    ///
    /// @return how many bytes smaller the file is
    /// @throws java.util.concurrent.CancellationException if cancelled; the library is then as it was
    public long compact(Progress progress) {
        return library.compact((done, total) -> goesOn(progress, done, total));
    }

    private static boolean goesOn(Progress progress, long done, long total) {
        progress.report(done, total);
        return !progress.isCancelled();
    }

    /// Looks for damage, and for what cannot be true; empty if all is well. Nobody waits for it.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled
    public List<Finding> check(Progress progress) {
        return LibraryCheck.of(library, (done, total) -> goesOn(progress, done, total));
    }

    /// Looks for what is not as Musubi last saved it; empty if all is. Nobody waits for it.
    ///
    /// @throws org.musubi.store.LibraryException if the file is damaged
    /// @throws java.util.concurrent.CancellationException if cancelled, or the library was closed
    public List<Finding> alterations(Progress progress) {
        library.requireWhole((done, total) -> goesOn(progress, done, total));
        return LibraryCheck.findings(library.alterations((done, total) -> goesOn(progress, done, total)));
    }

    /// Looks for what cannot be true only; empty if all is well.
    public List<Finding> checkEntries() {
        return LibraryCheck.of(library.content());
    }
}

package org.musubi.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
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
/// Failures are [org.musubi.store.LibraryException] and [org.musubi.exchange.ExchangeException]; the library is then as
/// it was.
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

    /// Tells a listener of every change from now on: after it is safe on disk, on the thread that asked for it.
    ///
    /// @return ends this
    public Runnable onChange(Consumer<Commit> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Changes the library in one step, and then tells the listeners, if anything was touched.
    ///
    /// @param step the key of the step's name, such as `step.import`
    public void change(String step, Consumer<Transaction> work) {
        Commit commit = library.write(step, work);
        if (!commit.changed().isEmpty()) {
            listeners.forEach(listener -> listener.accept(commit));
        }
    }

    /// Brings in a file in the [JsonFormat], in one step.
    ///
    /// @throws java.util.concurrent.CancellationException if cancelled; the library is then as it was
    public ImportResult importJson(InputStream in, Progress progress) throws IOException {
        JsonFormat.Reading reading = JsonFormat.read(in);
        var importer = new Importer(reading.content(), progress);
        change("step.import", importer);
        return importer.result(reading.warnings());
    }

    /// Writes the whole library in the [JsonFormat].
    public void exportJson(OutputStream out) throws IOException {
        JsonFormat.write(library.content(), out);
    }

    /// Looks for damage, and for what cannot be true; empty if all is well.
    public List<Finding> check() {
        return LibraryCheck.of(library);
    }
}

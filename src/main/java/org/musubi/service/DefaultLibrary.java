package org.musubi.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.musubi.store.Library;
import org.musubi.store.LibraryException;
import org.musubi.task.Progress;
import org.musubi.text.Language;
import org.musubi.text.Messages;

/// The library that opens when the user names none: theirs to change, and filled with the reference library at first.
public final class DefaultLibrary {
    private static final String NAME = "reference.musubi";

    private final Path folder;
    private final Supplier<InputStream> reference;

    /// @param folder the user's data folder; made when needed
    /// @param reference the reference library as shipped, in the [org.musubi.exchange.JsonFormat]
    public DefaultLibrary(Path folder, Supplier<InputStream> reference) {
        this.folder = folder;
        this.reference = reference;
    }

    /// The folder that holds the backups of all libraries.
    public Path backups() {
        return folder.resolve("backups");
    }

    public Path file() {
        return folder.resolve(NAME);
    }

    /// What a library is called where people read it: this one by a name of its own, others by their files.
    ///
    /// @param library a library's file
    /// @param language of whoever reads it
    public String nameOf(Path library, Language language) {
        return library.equals(file()) ? Messages.in(language).text("library.reference") : Library.nameOf(library);
    }

    /// Opens it as [Library#openOrRead] does. If it is not there, it is made first.
    ///
    /// @throws LibraryException if it cannot be opened or made
    public Library open() {
        return Library.openOrRead(made());
    }

    /// Its file. If it is not there, it is made and filled first, all at once.
    ///
    /// @throws LibraryException if it cannot be made
    public Path made() {
        if (!Files.exists(file())) {
            try {
                Library.create(file(), this::fill).close();
            } catch (LibraryException e) {
                // Another window may have made it just now, or writes to it already.
                if (e.reason() != LibraryException.Reason.EXISTS && e.reason() != LibraryException.Reason.IN_USE) {
                    throw e;
                }
            }
        }
        return file();
    }

    private void fill(Library library) {
        try (InputStream in = reference.get()) {
            new LibraryService(library).importJson(in, Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

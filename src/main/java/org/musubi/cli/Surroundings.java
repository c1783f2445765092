package org.musubi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.musubi.service.DefaultLibrary;
import org.musubi.service.LibraryService;
import org.musubi.store.Library;
import org.musubi.store.LibraryException;
import org.musubi.text.Messages;

/// What the commands work with.
///
/// @param out the standard output
/// @param err the standard error
/// @param messages the user's language
/// @param defaultLibrary used where no file is named
/// @param version of the program
public record Surroundings(
        PrintStream out,
        PrintStream err,
        Messages messages,
        DefaultLibrary defaultLibrary,
        ReportWriter reports,
        Window window,
        String version) {

    /// Uses a library to read, and closes it. Another program may write to it meanwhile.
    ///
    /// @param file null for the default library
    void read(@Nullable Path file, IoConsumer<LibraryService> use) throws IOException {
        try (Library library = openToRead(file == null ? defaultLibrary.made() : file)) {
            use.accept(new LibraryService(library));
        }
    }

    private static Library openToRead(Path file) {
        try {
            return Library.openReadOnly(file);
        } catch (LibraryException e) {
            if (e.reason() == LibraryException.Reason.OLDER) {
                return Library.open(file);
            }
            throw e;
        }
    }

    /// Prints one line on the standard error.
    void complain(String line) {
        err.println(line.replaceAll("\\R", " "));
    }
}

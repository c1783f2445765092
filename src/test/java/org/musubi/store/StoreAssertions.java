package org.musubi.store;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

final class StoreAssertions {
    private StoreAssertions() {}

    static List<String> filesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Why the library would not do it.
    static LibraryException.Reason refusal(ThrowingCallable attempt) {
        return catchThrowableOfType(LibraryException.class, attempt).reason();
    }
}

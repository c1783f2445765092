package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.musubi.store.StoreAssertions.filesIn;
import static org.musubi.store.StoreAssertions.refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Samples;
import org.musubi.store.LibraryException.Reason;

class LibraryCreateTest {
    @TempDir
    Path folder;

    @Test
    void aNewLibraryAppearsWholeOrNotAtAll() {
        Path file = folder.resolve("new.musubi");

        try (Library library = Library.create(file, draft -> {
            assertThat(file).doesNotExist();
            draft.write("step.import", new Filling(Samples.LIBRARY));
        })) {
            assertThat(library.file()).isEqualTo(file);
            assertThat(library.content()).isEqualTo(Samples.LIBRARY);
        }
        assertThat(filesIn(folder)).containsExactly("new.musubi");
    }

    @Test
    void ifItCannotBeFilledNothingIsLeftBehind() {
        assertThatThrownBy(() -> Library.create(folder.resolve("new.musubi"), draft -> {
                    draft.write("step.import", new Filling(Samples.LIBRARY));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");

        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void anExistingFileIsNeverReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("old.musubi"), "precious");

        assertThat(refusal(() -> Library.create(file))).isEqualTo(Reason.EXISTS);

        assertThat(file).hasContent("precious");
    }

    @Test
    void notEvenOneThatAppearsWhileTheNewOneIsFilled() throws IOException {
        Path file = folder.resolve("race.musubi");

        assertThat(refusal(() -> Library.create(file, _ -> write(file, "precious"))))
                .isEqualTo(Reason.EXISTS);

        assertThat(file).hasContent("precious");
        assertThat(filesIn(folder)).containsExactly("race.musubi");
    }

    @Test
    void aNewLibraryMayBeReadByWhoeverMayReadOtherFiles() throws IOException {
        Path other = Files.createFile(folder.resolve("other"));
        Path file = folder.resolve("new.musubi");

        Library.create(file).close();

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
    }

    @Test
    void missingFoldersAreMade() {
        Path file = folder.resolve("a/b/new.musubi");

        Library.create(file).close();

        assertThat(file).isRegularFile();
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidSo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(refusal(() -> Library.create(file.resolve("new.musubi")))).isEqualTo(Reason.FAILED);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

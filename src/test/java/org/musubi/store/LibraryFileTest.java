package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A library's file, looked at while another program opens and closes it.
class LibraryFileTest {
    private static final int LOOKS = 20_000;

    @TempDir
    Path folder;

    private LibraryFile file;

    @BeforeEach
    void create() {
        Path path = folder.resolve("cities.musubi");
        Library.create(path).close();
        file = new LibraryFile(path, LibraryFile.PATIENCE);
    }

    @Test
    void itsLogOfWritesMayComeAndGoUnderTheLook() throws Exception {
        Path log = folder.resolve("cities.musubi-wal");
        var looked = new AtomicBoolean();
        Thread other = Thread.ofPlatform().start(() -> {
            while (!looked.get()) {
                comeAndGo(log);
            }
        });
        try {
            assertThatCode(() -> {
                        for (int i = 0; i < LOOKS; i++) {
                            file.hasWrites();
                        }
                    })
                    .doesNotThrowAnyException();
        } finally {
            looked.set(true);
            other.join();
        }
    }

    private static void comeAndGo(Path log) {
        try {
            Files.writeString(log, "x");
            Files.delete(log);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

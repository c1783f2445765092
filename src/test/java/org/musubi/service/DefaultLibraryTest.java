package org.musubi.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Samples;
import org.musubi.exchange.ExchangeException;
import org.musubi.exchange.JsonFormat;
import org.musubi.store.Library;

class DefaultLibraryTest {
    @TempDir
    Path folder;

    private static InputStream sample() {
        var out = new ByteArrayOutputStream();
        try {
            JsonFormat.write(Samples.LIBRARY, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }

    @Test
    void atTheFirstStartItIsMadeFromTheReferenceLibrary() {
        var standard = new DefaultLibrary(folder.resolve("data/musubi"), DefaultLibraryTest::sample);

        try (Library library = standard.open()) {
            assertThat(library.content()).isEqualTo(Samples.LIBRARY);
            assertThat(library.file()).isEqualTo(folder.resolve("data/musubi/reference.musubi"));
        }
    }

    @Test
    void afterThatItIsTheUsersOwn() {
        var standard = new DefaultLibrary(folder, DefaultLibraryTest::sample);
        try (Library library = standard.open()) {
            library.write("step.import", step -> step.people().remove(Samples.SPEAKER.id()));
        }

        try (Library library = standard.open()) {
            assertThat(library.content().people()).containsExactly(Samples.MAYOR);
        }
    }

    @Test
    void ifItCannotBeFilledNothingIsLeftBehind() {
        var broken = new DefaultLibrary(
                folder, () -> new ByteArrayInputStream("{\"musubi\":".getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(broken::open).isInstanceOf(ExchangeException.class);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void ifAnotherWindowMakesItMeanwhileThatOneIsOpened() {
        var other = new DefaultLibrary(folder, DefaultLibraryTest::sample);
        var late = new DefaultLibrary(folder, () -> {
            other.open().close();
            return new ByteArrayInputStream("{\"musubi\":1}".getBytes(StandardCharsets.UTF_8));
        });

        try (Library library = late.open()) {
            assertThat(library.content()).isEqualTo(Samples.LIBRARY);
        }
    }
}

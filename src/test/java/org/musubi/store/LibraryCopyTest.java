package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.musubi.store.StoreAssertions.filesIn;
import static org.musubi.store.StoreAssertions.refusal;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Libraries;
import org.musubi.Samples;
import org.musubi.store.LibraryException.Reason;

class LibraryCopyTest {
    @TempDir
    Path folder;

    private Path file;
    private Path copy;

    @BeforeEach
    void place() {
        file = folder.resolve("some.musubi");
        copy = folder.resolve("copies").resolve("copy.musubi");
    }

    private Library sample() {
        return Library.create(file, library -> library.write("step.import", new Filling(Samples.LIBRARY)));
    }

    @Test
    void aCopyIsALibraryWithTheSameContent() {
        try (Library library = sample()) {
            library.copyTo(copy, Ticker.TO_THE_END);
        }

        try (Library library = Library.open(copy)) {
            assertThat(library.content()).isEqualTo(Samples.LIBRARY);
            assertThat(library.search("toyama", 9)).isNotEmpty();
            assertThat(library.faults()).isEmpty();
        }
        assertThat(filesIn(folder.resolve("copies"))).containsExactly("copy.musubi");
    }

    @Test
    void aLibraryThatMayOnlyBeReadCanBeCopied() {
        sample().close();
        try (Library library = Library.openReadOnly(file)) {
            library.copyTo(copy, Ticker.TO_THE_END);
        }

        try (Library library = Library.openReadOnly(copy)) {
            assertThat(library.content()).isEqualTo(Samples.LIBRARY);
        }
    }

    @Test
    void aCopyTakesNobodysPlace() throws Exception {
        Files.createDirectories(folder.resolve("copies"));
        Files.writeString(copy, "dear to someone");
        try (Library library = sample()) {
            assertThat(refusal(() -> library.copyTo(copy, Ticker.TO_THE_END))).isEqualTo(Reason.EXISTS);
        }

        assertThat(copy).hasContent("dear to someone");
    }

    @Test
    void aCopyThatIsNoLongerWantedLeavesNothing() {
        try (Library library = Library.create(file)) {
            library.write("step.import", new Filling(Libraries.of(1, 200)));

            assertThatThrownBy(() -> library.copyTo(copy, (_, _) -> false)).isInstanceOf(CancellationException.class);
        }

        assertThat(filesIn(folder.resolve("copies"))).isEmpty();
    }

    @Test
    void aCopyTellsHowFarItIs() {
        var ticks = new AtomicInteger();
        try (Library library = Library.create(file)) {
            library.write("step.import", new Filling(Libraries.of(1, 200)));
            library.copyTo(copy, (done, total) -> {
                assertThat(done).isBetween(0L, total);
                ticks.incrementAndGet();
                return true;
            });
        }

        assertThat(ticks).hasPositiveValue();
    }

    @Test
    void stepsGoOnWhileACopyIsMade() throws Exception {
        var begun = new CountDownLatch(1);
        var written = new CountDownLatch(1);
        try (Library library = Library.create(file)) {
            library.write("step.import", new Filling(Libraries.of(1, 200)));
            Thread writer = Thread.ofVirtual().start(() -> {
                await(begun);
                library.write("step.edit", step -> step.places().insert(Samples.KAWASAKI));
                written.countDown();
            });
            library.copyTo(copy, (_, _) -> {
                begun.countDown();
                await(written);
                return true;
            });
            await(written);
            writer.join();
        }

        try (Library library = Library.openReadOnly(copy)) {
            assertThat(library.content().places()).contains(Samples.KAWASAKI);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void damageIsNotCarriedOnIntoACopy() throws Exception {
        try (Library library = Library.create(file)) {
            library.write("step.import", new Filling(Libraries.of(1, 100)));
        }
        try (Library library = Library.open(file)) {
            var random = new Random(1);
            try (var out = new RandomAccessFile(file.toFile(), "rw")) {
                for (long page = 4; page < out.length() / 4096; page++) {
                    byte[] noise = new byte[2048];
                    random.nextBytes(noise);
                    out.seek(page * 4096);
                    out.write(noise);
                }
            }

            assertThat(refusal(() -> library.copyTo(copy, Ticker.TO_THE_END))).isEqualTo(Reason.CORRUPT);
        }
        assertThat(filesIn(folder.resolve("copies"))).isEmpty();
    }
}

package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.store.StoreAssertions.filesIn;
import static org.musubi.store.StoreAssertions.refusal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Samples;
import org.musubi.store.LibraryException.Reason;
import org.musubi.store.ReadOnlyReason.Protected;
import org.musubi.store.ReadOnlyReason.WriterElsewhere;

/// One writes, the others read and follow, and one of them takes over.
class SingleWriterTest {
    private static final LibraryWriter COLLEAGUE =
            new LibraryWriter("sato", "pc-elsewhere", 77, Instant.parse("2026-11-24T00:12:00Z"));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void create() {
        file = folder.resolve("cities.musubi");
        Library.create(file).close();
    }

    private static void addToyama(Library library) {
        library.write("step.edit", step -> step.places().insert(Samples.TOYAMA));
    }

    private void colleagueTakesTheLock(Path lockFile) throws IOException {
        try (FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.WRITE)) {
            new LockNote(COLLEAGUE, "theirs", 1).write(lock);
        }
    }

    @Test
    void aSecondOpeningReadsAndSaysWhoWrites() {
        try (Library first = Library.openOrRead(file);
                Library second = Library.openOrRead(file)) {
            assertThat(first.isReadOnly()).isFalse();
            assertThat(first.readOnly()).isEmpty();
            assertThat(second.isReadOnly()).isTrue();
            assertThat(second.readOnly())
                    .get()
                    .isInstanceOfSatisfying(
                            WriterElsewhere.class,
                            elsewhere -> assertThat(elsewhere.by().process())
                                    .isEqualTo(ProcessHandle.current().pid()));
            assertThat(refusal(() -> addToyama(second))).isEqualTo(Reason.IN_USE);
            assertThat(refusal(second::undo)).isEqualTo(Reason.IN_USE);
            assertThat(second.content().places()).isEmpty();
        }
        assertThat(filesIn(folder)).containsExactly("cities.musubi");
    }

    @Test
    void whoeverMustWriteIsRefused() {
        try (Library first = Library.open(file)) {
            assertThat(refusal(() -> Library.open(file))).isEqualTo(Reason.IN_USE);
            addToyama(first);
        }
    }

    @Test
    void whoReadsSeesWhenSomethingWasCommitted() {
        try (Library writer = Library.openOrRead(file);
                Library reader = Library.openOrRead(file)) {
            long before = reader.version();
            assertThat(reader.version()).isEqualTo(before);

            addToyama(writer);

            assertThat(reader.version()).isNotEqualTo(before);
            assertThat(reader.content().places()).containsExactly(Samples.TOYAMA);
        }
    }

    @Test
    void whenTheWriterClosesAReaderTakesOver() {
        try (Library reader = readerBesideAWriterThatCloses()) {
            reader.lookForWriter();

            assertThat(reader.readOnly()).isEmpty();
            assertThat(reader.isReadOnly()).isFalse();
            addToyama(reader);
            assertThat(reader.content().places()).containsExactly(Samples.TOYAMA);
            assertThat(reader.undo()).isPresent();
        }
        assertThat(filesIn(folder)).containsExactly("cities.musubi");
    }

    private Library readerBesideAWriterThatCloses() {
        try (Library _ = Library.openOrRead(file)) {
            Library reader = Library.openOrRead(file);
            reader.lookForWriter();
            assertThat(reader.isReadOnly()).isTrue();
            return reader;
        }
    }

    @Test
    void aLibraryThatIsClosedTakesNothingOver() {
        Library reader = readerBesideAWriterThatCloses();
        reader.close();

        reader.lookForWriter();

        Library.open(file).close();
    }

    @Test
    void whatWasOpenedToBeReadStaysSo() {
        try (Library reader = Library.openReadOnly(file)) {
            reader.lookForWriter();

            assertThat(reader.readOnly()).contains(new ReadOnlyReason.Asked());
            Library.open(file).close();
        }
    }

    @Test
    void aWriterThatWasTakenForDeadWritesNoMore() throws IOException {
        try (Library library = Library.openOrRead(file)) {
            addToyama(library);
            colleagueTakesTheLock(folder.resolve(".cities.musubi.lock"));

            assertThat(refusal(() ->
                            library.write("step.edit", step -> step.places().insert(Samples.KAWASAKI))))
                    .isEqualTo(Reason.IN_USE);
            library.lookForWriter();

            assertThat(library.readOnly()).contains(new WriterElsewhere(COLLEAGUE, false));
            assertThat(library.content().places()).containsExactly(Samples.TOYAMA);
        }
        assertThat(filesIn(folder)).as("the other's lock is left alone").hasSize(2);
    }

    @Test
    void aPlaceThatTakesNoLockIsRead() throws IOException {
        Files.createDirectory(folder.resolve(".cities.musubi.lock"));

        try (Library library = Library.openOrRead(file)) {
            assertThat(library.readOnly()).contains(new Protected());
            assertThat(library.content().places()).isEmpty();
        }
    }

    @Test
    void inASyncedFolderTheFileIsWholeAfterEachStep() throws IOException {
        Path synced = Files.createDirectory(folder.resolve("Dropbox")).resolve("cities.musubi");
        Files.move(file, synced);

        try (Library library = Library.openOrRead(synced);
                Library reader = Library.openOrRead(synced)) {
            long before = reader.version();
            addToyama(library);

            assertThat(filesIn(Objects.requireNonNull(synced.getParent())))
                    .containsExactly(".cities.musubi.lock", "cities.musubi");
            assertThat(reader.version()).isNotEqualTo(before);
            assertThat(reader.content().places()).containsExactly(Samples.TOYAMA);
            library.undo();
            assertThat(library.faults()).isEmpty();
        }

        Files.move(synced, file);
        try (Library library = Library.openOrRead(file)) {
            library.redo();
            assertThat(library.content().places()).containsExactly(Samples.TOYAMA);
            assertThat(filesIn(folder)).contains("cities.musubi-wal");
        }
    }
}

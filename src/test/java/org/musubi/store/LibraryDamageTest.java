package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.musubi.store.StoreAssertions.filesIn;
import static org.musubi.store.StoreAssertions.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.musubi.Libraries;
import org.musubi.Samples;
import org.musubi.model.LibraryContent;
import org.musubi.store.LibraryException.Reason;
import org.musubi.text.Language;
import org.musubi.text.Messages;

/// What becomes of a library when what it lies on fails: a clear message, nothing else damaged, and what was
/// on disk before still opens.
class LibraryDamageTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("some.musubi");
    }

    private static Library make(Path file, LibraryContent content) {
        return Library.create(file, library -> library.write("step.import", new Filling(content)));
    }

    private static void change(Library library) {
        library.write("step.edit", step -> step.put(Samples.city("hue", Map.of("en", "Hue"), "VN")));
    }

    private static LibraryContent read(Path file) {
        try (Library library = Library.open(file)) {
            assertThat(library.faults()).isEmpty();
            return library.content();
        }
    }

    private static Path rescuedIn(Path folder) {
        return folder.resolve(filesIn(folder).stream()
                .filter(name -> name.startsWith("some (") && name.endsWith(Library.ENDING))
                .findFirst()
                .orElseThrow());
    }

    /// Its pages are as SQLite wants them, but not what they hold: only a look over the words tells.
    private void damageWordsOfSearch() throws SQLException {
        make(file, Samples.LIBRARY).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE search_data SET block = zeroblob(length(block)) WHERE id > 10");
        }
    }

    @Test
    void aLibraryWithDamagedWordsIsShownButNeverWritten() throws Exception {
        damageWordsOfSearch();
        byte[] bytes = Files.readAllBytes(file);

        try (Library library = Library.openOrRead(file)) {
            assertThat(library.content()).isEqualTo(Samples.LIBRARY);
            assertThat(refusal(() -> change(library))).isEqualTo(Reason.CORRUPT);
            assertThat(refusal(() -> change(library))).isEqualTo(Reason.CORRUPT);
            assertThat(refusal(() -> library.requireWhole(Ticker.TO_THE_END))).isEqualTo(Reason.CORRUPT);
            assertThat(library.content()).isEqualTo(Samples.LIBRARY);
        }

        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void aLibraryWithDamagedWordsIsRefusedByWhatDoesNotLookLater() throws Exception {
        damageWordsOfSearch();

        assertThat(refusal(() -> Library.open(file))).isEqualTo(Reason.CORRUPT);
        assertThat(refusal(() -> Library.openReadOnly(file))).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void aSoundLibraryIsLookedOverOnceAndThenWritten() {
        make(file, Samples.LIBRARY).close();
        try (Library library = Library.openOrRead(file)) {
            library.requireWhole(Ticker.TO_THE_END);
            change(library);

            assertThat(library.content().places()).hasSize(4);
        }
    }

    @Test
    void aFileDeletedWhileOpenIsKeptBesideItsPlace() throws IOException {
        try (Library library = make(file, Samples.LIBRARY)) {
            Files.delete(file);

            assertThat(refusal(() -> change(library))).isEqualTo(Reason.REPLACED);
            assertThat(refusal(() -> change(library))).isEqualTo(Reason.REPLACED);
        }

        assertThat(file).doesNotExist();
        assertThat(read(rescuedIn(folder))).isEqualTo(Samples.LIBRARY);
    }

    @Test
    void aFileReplacedWhileOpenIsKeptBesideTheOtherOne() throws IOException {
        Path other = folder.resolve("other.musubi");
        make(other, Libraries.of(5, 3)).close();
        byte[] bytes = Files.readAllBytes(other);
        try (Library library = make(file, Samples.LIBRARY)) {
            Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);

            assertThat(refusal(() -> change(library))).isEqualTo(Reason.REPLACED);
        }

        assertThat(file).hasBinaryContent(bytes);
        assertThat(read(rescuedIn(folder))).isEqualTo(Samples.LIBRARY);
    }

    @Test
    void aFileMovedAwayWhileOpenStaysAsItWas() throws IOException {
        Path moved = folder.resolve("moved.musubi");
        try (Library library = make(file, Samples.LIBRARY)) {
            Files.move(file, moved);

            assertThat(refusal(() -> change(library))).isEqualTo(Reason.REPLACED);
        }

        assertThat(read(moved)).isEqualTo(Samples.LIBRARY);
    }

    @Test
    void aFileThatIsStillThereIsWrittenTo() {
        try (Library library = make(file, Samples.LIBRARY)) {
            change(library);

            assertThat(library.content().places()).hasSize(4);
        }
    }

    @Test
    void whatDoesNotFitOnAFullDiskIsNotDoneAndWhatWasThereStillOpens() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        mountSmallDisk(disk);
        try {
            Path full = disk.resolve("some.musubi");
            LibraryContent before;
            try (Library library = make(full, Samples.LIBRARY)) {
                change(library);
                before = library.content();
                fillUp(disk);

                assertThat(refusal(() -> library.write("step.import", new Filling(Libraries.of(7, 200)))))
                        .isEqualTo(Reason.DISK_FULL);
                assertThat(library.content()).isEqualTo(before);
                assertThat(refusal(() -> library.copyTo(disk.resolve("backup.musubi"), Ticker.TO_THE_END)))
                        .isEqualTo(Reason.DISK_FULL);
            }
            assertThat(disk.resolve("backup.musubi")).doesNotExist();
            Files.delete(disk.resolve("filling"));
            assertThat(read(full)).isEqualTo(before);
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test
    void aBackupThatDoesNotFitLeavesTheOneBefore() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        mountSmallDisk(disk);
        try (Library library = make(file, Samples.LIBRARY)) {
            Path first = disk.resolve("first.musubi");
            library.copyTo(first, Ticker.TO_THE_END);
            fillUp(disk);

            assertThat(refusal(() -> library.copyTo(disk.resolve("second.musubi"), Ticker.TO_THE_END)))
                    .isEqualTo(Reason.DISK_FULL);

            assertThat(filesIn(disk)).containsExactly("filling", "first.musubi");
            try (Library backup = Library.openReadOnly(first)) {
                assertThat(backup.content()).isEqualTo(Samples.LIBRARY);
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test
    void aReadOnlyDiskIsReadAndNeverWritten() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        mountSmallDisk(disk);
        try {
            Path there = disk.resolve("some.musubi");
            make(there, Samples.LIBRARY).close();
            byte[] bytes = Files.readAllBytes(there);
            run("mount", "-o", "remount,ro", disk.toString());

            assertThat(refusal(() -> Library.open(there))).isEqualTo(Reason.READ_ONLY);
            try (Library library = Library.openOrRead(there)) {
                assertThat(library.isReadOnly()).isTrue();
                assertThat(library.content()).isEqualTo(Samples.LIBRARY);
                library.copyTo(file, Ticker.TO_THE_END);
            }

            assertThat(read(file)).isEqualTo(Samples.LIBRARY);
            assertThat(there).hasBinaryContent(bytes);
        } finally {
            run("umount", disk.toString());
        }
    }

    /// The whole of it holds a small library and little more.
    private static void mountSmallDisk(Path at) throws Exception {
        assumeThat(System.getProperty("os.name"))
                .as("disks in memory are Linux'")
                .isEqualTo("Linux");
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=2m", "none", at.toString()))
                .as("only root may mount a disk in memory")
                .isZero();
    }

    private static int run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static void fillUp(Path disk) {
        try (var out = Files.newOutputStream(disk.resolve("filling"))) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            // Full.
            assertThat(disk.toFile().getUsableSpace()).isLessThan(4096);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"CORRUPT", "DISK_FULL", "READ_ONLY", "REPLACED", "LOST", "MISSING", "EMPTY", "FOREIGN", "NEWER"})
    void everyMessageNamesTheFileInBothLanguages(Reason reason) {
        var failure = new LibraryException(reason, file, "elsewhere.musubi");

        for (Language language : Language.values()) {
            String text = Messages.in(language).text(failure.message());
            assertThat(text)
                    .contains(Objects.toString(file))
                    .hasSizeGreaterThan(file.toString().length() + 20);
        }
        assertThat(List.of(Language.values()))
                .extracting(language -> Messages.in(language).text(failure.message()))
                .doesNotHaveDuplicates();
    }
}

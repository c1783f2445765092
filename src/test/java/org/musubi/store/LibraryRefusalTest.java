package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.musubi.store.StoreAssertions.filesIn;
import static org.musubi.store.StoreAssertions.refusal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.Samples;
import org.musubi.store.LibraryException.Reason;

/// Whatever cannot be opened is refused with a reason, and left byte for byte, with nothing beside it.
class LibraryRefusalTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("some.musubi");
    }

    private void assertRefused(Reason reason) throws IOException {
        byte[] before = Files.readAllBytes(file);
        List<String> filesBefore = filesIn(folder);
        assertThat(refusal(() -> Library.open(file).close())).isEqualTo(reason);
        assertThat(refusal(() -> Library.openReadOnly(file).close())).isEqualTo(reason);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(filesIn(folder)).isEqualTo(filesBefore);
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private void sound() {
        Library.create(file, library -> library.write("step.import", new Filling(Samples.LIBRARY)))
                .close();
    }

    @Test
    void aMissingFile() {
        assertThat(refusal(() -> Library.open(file))).isEqualTo(Reason.MISSING);
        assertThat(refusal(() -> Library.openReadOnly(file))).isEqualTo(Reason.MISSING);
        assertThat(filesIn(folder)).isEmpty();
    }

    @Test
    void aFolder() throws IOException {
        Files.createDirectory(file);

        assertThat(refusal(() -> Library.open(file))).isEqualTo(Reason.DIRECTORY);
    }

    @Test
    void anEmptyFile() throws IOException {
        Files.createFile(file);

        assertRefused(Reason.EMPTY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "Dear colleagues,\n…", "SQLite format 2", "{\"musubi\":1}"})
    void aFileThatIsNoDatabase(String text) throws IOException {
        Files.writeString(file, text);

        assertRefused(Reason.FOREIGN);
    }

    @Test
    void aDatabaseOfAnotherProgram() throws Exception {
        sql("CREATE TABLE note (text TEXT)", "PRAGMA application_id = 42");

        assertRefused(Reason.FOREIGN);
    }

    @Test
    void aLibraryOfANewerVersion() throws Exception {
        sound();
        sql("PRAGMA user_version = 9999");

        assertRefused(Reason.NEWER);
    }

    @Test
    void aFileCutOffInItsHeader() throws IOException {
        Files.write(file, "SQLite format 3\0more".getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(Reason.CORRUPT);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.99})
    void aFileCutOff(double part) throws IOException {
        sound();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, (int) (whole.length * part)));

        assertRefused(Reason.CORRUPT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aFileWithPagesOverwritten(long seed) throws IOException {
        sound();
        var random = new Random(seed);
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            // All pages after the first, which is judged by other tests.
            for (long page = 1; page < out.length() / 4096; page++) {
                byte[] noise = new byte[2048];
                random.nextBytes(noise);
                out.seek(page * 4096);
                out.write(noise);
            }
        }

        assertRefused(Reason.CORRUPT);
    }

    @Test
    void aFileWithAnIndexThatMissesRows() throws Exception {
        sound();
        sql("PRAGMA writable_schema = ON", "UPDATE sqlite_schema SET sql = 'nonsense' WHERE name = 'place'");

        assertRefused(Reason.CORRUPT);
    }

    @Test
    void aFileThatMayNotBeRead() throws IOException {
        sound();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
        assumeThat(Files.isReadable(file)).as("the test runs as root").isFalse();

        assertThat(refusal(() -> Library.open(file))).isEqualTo(Reason.UNREADABLE);
    }

    @Test
    void aFileThatMayOnlyBeReadIsOpenedToReadOnly() throws IOException {
        sound();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        assumeThat(Files.isWritable(file)).as("the test runs as root").isFalse();

        assertThat(refusal(() -> Library.open(file))).isEqualTo(Reason.READ_ONLY);
        try (Library library = Library.openReadOnly(file)) {
            assertThat(library.content()).isEqualTo(Samples.LIBRARY);
        }
        assertThat(filesIn(folder)).containsExactly("some.musubi");
    }

    @Test
    void aFileThatAnotherProgramKeepsToItself() throws Exception {
        sound();
        byte[] before = Files.readAllBytes(file);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");
            var migrations = new Migrations(Migration.shipped());

            assertThat(refusal(() -> new Opening(file, migrations, Duration.ofMillis(20)).toWrite()))
                    .isEqualTo(Reason.LOCKED);

            statement.execute("ROLLBACK");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(filesIn(folder)).containsExactly("some.musubi");
    }

    @Test
    void aStepWhileAnotherProgramWrites() throws Exception {
        sound();
        try (Library library = new Opening(file, new Migrations(Migration.shipped()), Duration.ofMillis(20)).toWrite();
                Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");

            assertThat(refusal(() -> library.write("step.edit", _ -> {}))).isEqualTo(Reason.LOCKED);
            assertThat(library.content()).isEqualTo(Samples.LIBRARY);

            statement.execute("ROLLBACK");
            library.write("step.edit", _ -> {});
        }
    }

    @Test
    void whatACrashLeftBesideTheFileIsTakenUp() throws Exception {
        Path copy = folder.resolve("crashed.musubi");
        try (Library library = Library.create(file)) {
            library.write("step.import", new Filling(Samples.LIBRARY));
            Files.copy(file, copy);
            Files.copy(folder.resolve("some.musubi-wal"), folder.resolve("crashed.musubi-wal"));
        }

        try (Library library = Library.open(copy)) {
            assertThat(library.content()).isEqualTo(Samples.LIBRARY);
        }
        assertThat(filesIn(folder)).containsExactly("crashed.musubi", "some.musubi");
    }

    @Test
    void valuesThatTheModelRefusesAreCalledDamage() throws Exception {
        sound();
        sql("UPDATE involvement SET role = 'juggler' WHERE ordinal = 0");

        try (Library library = Library.open(file)) {
            assertThatThrownBy(library::content)
                    .isInstanceOfSatisfying(
                            LibraryException.class, e -> assertThat(e.reason()).isEqualTo(Reason.CORRUPT));
            assertThat(library.faults())
                    .extracting(StoreFault::what, StoreFault::detail)
                    .contains(tuple(StoreFault.Type.UNKNOWN_WORD, "juggler"));
        }
    }

    @Test
    void faultsNameDanglingAndMisplacedReferences() throws Exception {
        sound();
        sql(
                "PRAGMA foreign_keys = OFF",
                "UPDATE organisation SET seat = 'atlantis' WHERE id = 'institute'",
                "UPDATE involvement SET party = 'newsletter' WHERE record = 'workshop' AND ordinal = 0");

        try (Library library = Library.open(file)) {
            assertThat(library.faults())
                    .extracting(StoreFault::what, StoreFault::where)
                    .containsExactly(
                            tuple(StoreFault.Type.DANGLING, "organisation"),
                            tuple(StoreFault.Type.WRONG_KIND, "workshop"),
                            tuple(StoreFault.Type.ALTERED, "institute"));
        }
    }
}

package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.musubi.store.StoreAssertions.filesIn;
import static org.musubi.store.StoreAssertions.refusal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Libraries;
import org.musubi.Samples;
import org.musubi.model.LibraryContent;
import org.musubi.store.LibraryException.Reason;
import org.musubi.store.SalvageLoss.Kind;

class SalvageTest {
    private static final int PAGE = 4096;

    @TempDir
    Path folder;

    private Path file;
    private Path saved;

    @BeforeEach
    void place() {
        file = folder.resolve("some.musubi");
        saved = folder.resolve("saved.musubi");
    }

    private void make(LibraryContent content) {
        Library.create(file, library -> library.write("step.import", new Filling(content)))
                .close();
    }

    private void sql(String... statements) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }

    private long root(String name) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT rootpage FROM sqlite_schema WHERE name = '" + name + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void overwrite(long from, byte... bytes) throws IOException {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            out.seek(from);
            out.write(bytes);
        }
    }

    private SalvageReport salvage() throws IOException {
        byte[] before = Files.readAllBytes(file);
        SalvageReport report = Salvage.run(file, saved, Ticker.TO_THE_END);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(filesIn(folder)).contains("some.musubi", "saved.musubi").hasSize(2);
        return report;
    }

    private LibraryContent saved() {
        try (Library library = Library.open(saved)) {
            assertThat(library.faults()).isEmpty();
            return library.content();
        }
    }

    @Test
    void aSoundLibraryComesOverWhole() throws Exception {
        LibraryContent content = Libraries.of(3, 60);
        make(content);

        SalvageReport report = salvage();

        assertThat(report.losses()).isEmpty();
        assertThat(report.entries())
                .isEqualTo(content.places().size()
                        + content.organisations().size()
                        + content.people().size()
                        + content.records().size()
                        + content.sources().size());
        assertThat(saved()).isEqualTo(content);
    }

    @Test
    void stepsThatMayBeIncompleteAreKeptToBeReadOnly() throws Exception {
        make(Samples.LIBRARY);
        try (Library library = Library.open(file)) {
            library.write("step.edit", step -> step.places().insert(Samples.city("hue", Map.of("en", "Hue"), "VN")));
        }
        overwrite((root("theme") - 1) * PAGE, new byte[PAGE]);

        SalvageReport report = salvage();

        assertThat(report.losses()).extracting(SalvageLoss::what).contains(Kind.STEPS);
        try (Library library = Library.open(saved)) {
            assertThat(library.undoable()).isEmpty();
            assertThat(library.steps(9)).hasSize(2);
        }
    }

    @Test
    void stepsOfASoundLibraryCanStillBeTakenBack() throws Exception {
        make(Samples.LIBRARY);
        try (Library library = Library.open(file)) {
            library.write("step.edit", step -> step.places().insert(Samples.city("hue", Map.of("en", "Hue"), "VN")));
        }

        salvage();

        try (Library library = Library.open(saved)) {
            assertThat(library.undo()).isPresent();
            assertThat(library.content()).isEqualTo(Samples.LIBRARY);
            assertThat(library.search("toyama", 9)).isNotEmpty();
        }
    }

    @Test
    void whatACrashLeftBesideTheFileComesOverToo() throws Exception {
        Path copy = folder.resolve("crashed.musubi");
        try (Library library = Library.create(file)) {
            library.write("step.import", new Filling(Samples.LIBRARY));
            Files.copy(file, copy);
            Files.copy(folder.resolve("some.musubi-wal"), folder.resolve("crashed.musubi-wal"));
        }
        byte[] log = Files.readAllBytes(folder.resolve("crashed.musubi-wal"));

        SalvageReport report = Salvage.run(copy, saved, Ticker.TO_THE_END);

        assertThat(report.losses()).isEmpty();
        assertThat(saved()).isEqualTo(Samples.LIBRARY);
        assertThat(folder.resolve("crashed.musubi-wal")).hasBinaryContent(log);
    }

    @Test
    void aFileCutInHalfGivesItsFirstHalf() throws Exception {
        LibraryContent content = Libraries.of(3, 100);
        make(content);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        SalvageReport report = salvage();

        assertThat(report.losses()).isNotEmpty();
        assertThat(report.entries()).isPositive();
        assertThat(saved().records()).hasSizeLessThan(content.records().size());
    }

    @Test
    void aLostHeadCostsNothing() throws Exception {
        make(Samples.LIBRARY);
        overwrite(0, new byte[100]);

        salvage();

        assertThat(saved()).isEqualTo(Samples.LIBRARY);
    }

    @Test
    void aLostPageCostsTheRowsOnIt() throws Exception {
        make(Samples.LIBRARY);
        overwrite((root("theme") - 1) * PAGE, new byte[PAGE]);

        SalvageReport report = salvage();

        assertThat(report.losses())
                .extracting(SalvageLoss::what, SalvageLoss::where)
                .contains(tuple(Kind.PAGE, "theme"));
        assertThat(saved().records()).allMatch(r -> r.themes().isEmpty());
        assertThat(saved().places()).isEqualTo(Samples.LIBRARY.places());
    }

    @Test
    void aLostPageAtTheTopOfATreeCostsLittle() throws Exception {
        LibraryContent content = Libraries.of(3, 100);
        make(content);
        overwrite((root("involvement") - 1) * PAGE, new byte[PAGE]);

        salvage();

        long before =
                content.records().stream().mapToLong(r -> r.parties().size()).sum();
        long after =
                saved().records().stream().mapToLong(r -> r.parties().size()).sum();
        assertThat(after).isGreaterThan(before * 9 / 10);
    }

    @Test
    void aLostTableOfEntriesIsMadeAnew() throws Exception {
        make(Samples.LIBRARY);
        overwrite((root("entry") - 1) * PAGE, new byte[PAGE]);

        SalvageReport report = salvage();

        assertThat(saved().places()).containsExactlyInAnyOrderElementsOf(Samples.LIBRARY.places());
        assertThat(saved().records()).containsExactlyInAnyOrderElementsOf(Samples.LIBRARY.records());
        assertThat(report.losses()).extracting(SalvageLoss::where).contains("toyama", "workshop");
    }

    @Test
    void aLostListOfTablesIsGotRound() throws Exception {
        make(Samples.LIBRARY);
        overwrite(100, new byte[PAGE - 100]);

        SalvageReport report = salvage();

        assertThat(report.losses()).isNotEmpty();
        assertThat(saved().places()).hasSameSizeAs(Samples.LIBRARY.places());
    }

    @Test
    void anIdWithOneWrongLetterIsTakenForTheRightOne() throws Exception {
        make(Samples.LIBRARY);
        sql("PRAGMA foreign_keys = OFF", "UPDATE place SET id = 'toyamb' WHERE id = 'toyama'");

        SalvageReport report = salvage();

        assertThat(saved()).isEqualTo(Samples.LIBRARY);
        assertThat(report.losses())
                .extracting(SalvageLoss::what, SalvageLoss::where)
                .containsExactly(tuple(Kind.MENDED, "toyama"));
    }

    @Test
    void aDanglingPartyIsLeftOutAndListed() throws Exception {
        make(Samples.LIBRARY);
        sql("PRAGMA foreign_keys = OFF", "DELETE FROM person WHERE id = 'mayor'");

        SalvageReport report = salvage();

        assertThat(report.losses())
                .extracting(SalvageLoss::what, SalvageLoss::where)
                .contains(tuple(Kind.ENTRY, "mayor"), tuple(Kind.REFERENCE, "workshop"));
        assertThat(report.losses())
                .filteredOn(l -> l.where().equals("workshop"))
                .extracting(SalvageLoss::title)
                .containsOnly("Pilot training workshop");
        assertThat(saved().records()).hasSize(2);
    }

    @Test
    void valuesThatMakeNoSenseAreLeftOutAndListed() throws Exception {
        make(Samples.LIBRARY);
        sql(
                "PRAGMA ignore_check_constraints = ON",
                "UPDATE place SET latitude = 999 WHERE id = 'hai-phong'",
                "UPDATE record SET date = '2017-19-99' WHERE id = 'workshop'",
                "UPDATE involvement SET role = 'vetue' WHERE record = 'workshop' AND ordinal = 0");

        SalvageReport report = salvage();

        assertThat(report.losses())
                .extracting(SalvageLoss::what, SalvageLoss::where, SalvageLoss::detail)
                .contains(
                        tuple(Kind.VALUE, "hai-phong", "place.latitude = 999"),
                        tuple(Kind.VALUE, "workshop", "record.date = 2017-19-99"),
                        tuple(Kind.MENDED, "workshop", "involvement.role = vetue → venue"));
        saved();
    }

    @Test
    void theNewLibraryTakesNobodysPlace() throws Exception {
        make(Samples.LIBRARY);
        Files.writeString(saved, "dear to someone");

        assertThat(refusal(() -> Salvage.run(file, saved, Ticker.TO_THE_END))).isEqualTo(Reason.EXISTS);
        assertThat(saved).hasContent("dear to someone");
    }

    @Test
    void aDatabaseOfAnotherProgramIsNotSalvaged() throws Exception {
        sql("CREATE TABLE note (text TEXT)", "INSERT INTO note VALUES ('hello')");

        assertThat(refusal(() -> Salvage.run(file, saved, Ticker.TO_THE_END))).isEqualTo(Reason.FOREIGN);
        assertThat(filesIn(folder)).containsExactly("some.musubi");
    }

    @Test
    void aFileOfNothingInParticularIsNotSalvaged() throws Exception {
        Files.write(file, "Dear colleagues, ".repeat(1000).getBytes(StandardCharsets.UTF_8));

        assertThat(refusal(() -> Salvage.run(file, saved, Ticker.TO_THE_END))).isEqualTo(Reason.CORRUPT);
        assertThat(filesIn(folder)).containsExactly("some.musubi");
    }
}

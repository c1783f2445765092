package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Libraries;
import org.musubi.model.Attachment;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.store.LibraryException.Reason;

/// A bit turns over, as disks and memory do it: the library is refused, or found at fault, or is as it was to the last
/// letter, its history included. What is refused can be salvaged. Nobody writes to the damaged file.
class BitFlipTest {
    private static final int PLACES = 200;

    /// What a damaged file may be taken for, when it is its head that is damaged.
    private static final List<Reason> REFUSALS =
            List.of(Reason.CORRUPT, Reason.FOREIGN, Reason.NEWER, Reason.UNREADABLE);

    /// What has no seal: seals themselves, the search index, and what was typed and not saved yet.
    private static final String UNSEALED = "'seal', 'draft', 'draft_value'";

    @TempDir
    Path folder;

    private final LibraryContent content = Libraries.of(11, 6);
    private LibraryContent edited = content;
    private Map<String, List<String>> rows = Map.of();
    private Path sound;
    private Path damaged;
    private Path saved;
    private byte[] bytes = new byte[0];

    @BeforeEach
    void makeLibrary() throws IOException, SQLException {
        sound = folder.resolve("sound.musubi");
        damaged = folder.resolve("damaged.musubi");
        saved = folder.resolve("saved.musubi");
        Path attached = Files.write(folder.resolve("minutes.bin"), new byte[5_000]);
        try (Library library = Library.create(sound, made -> made.write("step.import", new Filling(content)))) {
            live(library, library.keepContent(attached, null));
            edited = library.content();
        }
        bytes = Files.readAllBytes(sound);
        rows = rows(sound);
    }

    /// Gives it a history: what was edited, deleted, set, and taken back.
    private void live(Library library, Attachment minutes) {
        for (LibraryRecord record : content.records()) {
            library.write("step.delete", record.title("en"), step -> {
                if (step.referrers(record.id()).isEmpty() && !record.relations().isEmpty()) {
                    step.remove(record.id());
                } else {
                    step.put(record.withAttachments(List.of(minutes)));
                }
            });
        }
        library.write("step.settings", step -> step.settings().put("title.en", "A library of many lives"));
        library.write(
                "step.template",
                step -> step.templates()
                        .put(new Template(new Id("t1"), "A workshop", "event", Map.of("type", "training workshop"))));
        library.keepDraft(new Draft(new Id("d1"), null, "event", Map.of("date", "May 1997"), Instant.EPOCH));
        library.undo();
    }

    private enum Outcome {
        REFUSED,
        AT_FAULT,
        AS_IT_WAS
    }

    @Test
    void oneBitAtATime() throws IOException, SQLException {
        var random = new Random(5);
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < PLACES; i++) {
            outcomes.add(flip(i, usedPlace(random), random.nextInt(8)));
        }

        assertThat(outcomes).contains(Outcome.REFUSED, Outcome.AT_FAULT, Outcome.AS_IT_WAS);
    }

    /// Where nothing is written yet, a file is full of zeros, and nobody would miss one.
    private int usedPlace(Random random) {
        int place = random.nextInt(bytes.length);
        return bytes[place] == 0 ? usedPlace(random) : place;
    }

    private Outcome flip(int number, int place, int bit) throws IOException, SQLException {
        byte[] flipped = bytes.clone();
        flipped[place] ^= (byte) (1 << bit);
        Files.write(damaged, flipped);
        String what = "flip %d: bit %d of byte %d".formatted(number, bit, place);
        Outcome outcome = open(what);
        if (outcome == Outcome.REFUSED) {
            assertThat(Files.readAllBytes(damaged)).as(what).isEqualTo(flipped);
        }
        if (outcome == Outcome.AS_IT_WAS) {
            assertThat(rows(damaged)).as(what).isEqualTo(rows);
        } else {
            Files.write(damaged, flipped);
            salvage(what);
            assertThat(Files.readAllBytes(damaged)).as(what).isEqualTo(flipped);
        }
        assertThat(Files.readAllBytes(sound)).as(what).isEqualTo(bytes);
        return outcome;
    }

    private Outcome open(String what) {
        try (Library library = Library.open(damaged)) {
            if (!library.faults().isEmpty()) {
                return Outcome.AT_FAULT;
            }
            assertThat(library.content()).as(what).isEqualTo(edited);
            return Outcome.AS_IT_WAS;
        } catch (LibraryException e) {
            assertThat(e.reason()).as("%s: %s", what, e).isIn(REFUSALS);
            return Outcome.REFUSED;
        }
    }

    /// All that is sealed, row by row.
    private static Map<String, List<String>> rows(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file + "?mode=ro");
                Statement statement = connection.createStatement()) {
            var rows = new TreeMap<String, List<String>>();
            for (String table : column(statement, """
                    SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict AND name NOT IN (%s)""".formatted(UNSEALED))) {
                String values = column(statement, "SELECT name FROM pragma_table_info('" + table + "')").stream()
                        .map(column -> "hex(" + column + ")")
                        .collect(Collectors.joining(" || ' ' || "));
                rows.put(table, column(statement, "SELECT " + values + " FROM " + table + " ORDER BY 1"));
            }
            return rows;
        }
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        }
    }

    private List<Entry> differing(LibraryContent now) {
        Set<Entry> before = entries(edited).collect(Collectors.toSet());
        return entries(now).filter(entry -> !before.contains(entry)).toList();
    }

    private static Stream<Entry> entries(LibraryContent of) {
        return Stream.of(of.places(), of.organisations(), of.people(), of.records(), of.sources())
                .flatMap(List::stream);
    }

    private void salvage(String what) throws IOException {
        SalvageReport report = Salvage.run(damaged, saved, Ticker.TO_THE_END);
        try (Library library = Library.open(saved)) {
            assertThat(library.faults()).as(what).isEmpty();
            LibraryContent now = library.content();
            assertThat(now.records())
                    .as(what)
                    .hasSizeGreaterThan(edited.records().size() / 2);
            Set<String> listed =
                    report.losses().stream().map(SalvageLoss::where).collect(Collectors.toSet());
            if (!hasPages(report)) {
                assertThat(differing(now).stream().map(entry -> entry.id().value()))
                        .as("%s: %s", what, report.losses())
                        .allMatch(listed::contains);
            }
            assertThat(library.steps(1_000)).as(what).isNotEmpty();
            assertThat(library.drafts()).as(what).hasSizeLessThanOrEqualTo(1);
        }
        Files.delete(saved);
    }

    private static boolean hasPages(SalvageReport report) {
        return report.losses().stream().anyMatch(loss -> loss.what() == SalvageLoss.Kind.PAGE);
    }

    @Test
    void twoHundredBitsAtOnce() throws IOException {
        var random = new Random(6);
        byte[] flipped = bytes.clone();
        for (int i = 0; i < PLACES; i++) {
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(damaged, flipped);

        assertThat(StoreAssertions.refusal(() -> Library.open(damaged))).isIn(REFUSALS);
        SalvageReport report = Salvage.run(damaged, saved, Ticker.TO_THE_END);

        assertThat(report.losses()).isNotEmpty();
        assertThat(Files.readAllBytes(damaged)).isEqualTo(flipped);
        try (Library library = Library.open(saved)) {
            assertThat(library.faults()).isEmpty();
            assertThat(library.content().records()).isNotEmpty();
        }
    }
}

package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.musubi.Libraries;
import org.musubi.Samples;
import org.musubi.model.Attachment;
import org.musubi.model.Citation;
import org.musubi.model.Id;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Names;
import org.musubi.store.LibraryException.Reason;
import org.musubi.store.LibraryFile.Access;

/// Records read in packs are those that are read one by one.
class PackedRecordsTest {
    @TempDir
    Path folder;

    private Path make(LibraryContent content) {
        Path file = folder.resolve("some.musubi");
        Library.create(file, library -> library.write("step.import", new Filling(content)))
                .close();
        return file;
    }

    private static <T> T reading(Path file, Function<Sql, T> work) {
        try (Sql sql = new LibraryFile(file, Duration.ofSeconds(1)).connect(Access.READ)) {
            return work.apply(sql);
        }
    }

    private static Optional<List<LibraryRecord>> packed(Sql sql, int atOnce) {
        return new PackedRecords(sql, new Shared(), new Entries(sql).attachments(Scope.ALL)).read(atOnce);
    }

    private static List<LibraryRecord> oneByOne(Sql sql) {
        return new RecordStore(sql, new Entries(sql)).read(Scope.ALL);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 40, 2_000})
    void theyAreAsTheyWereWhereverAPackEnds(int atOnce) {
        for (int seed = 0; seed < 6; seed++) {
            LibraryContent content = Libraries.of(seed, 40);
            Path file = make(content);

            Optional<List<LibraryRecord>> read = reading(file, sql -> packed(sql, atOnce));

            assertThat(read).as("seed %d", seed).hasValue(content.records());
            List<LibraryRecord> plain = reading(file, PackedRecordsTest::oneByOne);
            assertThat(plain).isEqualTo(content.records());
            file.toFile().delete();
        }
    }

    @Test
    void thereMayBeNone() {
        Path file = make(LibraryContent.EMPTY);

        Optional<List<LibraryRecord>> read = reading(file, sql -> packed(sql, 10));

        assertThat(read).hasValue(List.of());
    }

    @Test
    void attachmentsAreAmongThem() {
        LibraryRecord record = Samples.event("r1", "A workshop")
                .withAttachments(List.of(new Attachment("minutes.pdf", null, 12, "a".repeat(64))));
        Path file = make(LibraryContent.of(Stream.of(record)));

        Optional<List<LibraryRecord>> read = reading(file, sql -> packed(sql, 10));

        assertThat(read).hasValue(List.of(record));
    }

    /// A text may hold whatever parts values in a pack, or stands for none.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u001e",
                "\u001ea",
                "a\u001eb",
                "\u001e",
                "\u001d",
                "a\u001d",
                "\u001d\u001e",
                "\u001e\u001d",
                "\0a",
                "a\0"
            })
    void whatCannotBePackedIsReadOneByOne(String odd) {
        LibraryRecord record = Samples.WORKSHOP;
        Id source = Samples.NEWSLETTER.id();
        var odds = new LibraryRecord(
                new Id("odd"),
                record.kind(),
                record.type(),
                new Names(Map.of("en", "x" + odd, "ja", "題" + odd)),
                null,
                odd,
                false,
                List.of(),
                null,
                List.of("theme", "theme" + odd),
                null,
                Names.NONE,
                List.of(),
                List.of(
                        new Citation(source, null, odd, null, false),
                        new Citation(source, odd, null, null, false),
                        new Citation(source, "", null, null, false)));
        LibraryContent samples = Samples.LIBRARY;
        var content = new LibraryContent(
                samples.places(),
                samples.organisations(),
                samples.people(),
                List.of(record, odds, Samples.AGREEMENT),
                samples.sources());
        Path file = make(content);

        reading(file, sql -> packed(sql, 10)).ifPresent(read -> assertThat(read).isEqualTo(content.records()));
        LibraryContent all = reading(file, sql -> new Transaction(sql).content());
        assertThat(all).isEqualTo(content);
    }

    @Test
    void recordsWithoutAPlaceInTheOrderAreNotLost() {
        Path file = make(Samples.LIBRARY);
        try (Sql sql = new LibraryFile(file, Duration.ofSeconds(1)).connect(Access.WRITE)) {
            sql.run("UPDATE entry SET key = -key WHERE id = (SELECT min(id) FROM record)");
        }

        Optional<List<LibraryRecord>> read = reading(file, sql -> packed(sql, 10));

        assertThat(read).as("they are to be read one by one").isEmpty();
        assertThat(reading(file, sql -> new Transaction(sql).content()).records())
                .hasSameSizeAs(Samples.LIBRARY.records());
    }

    @Test
    void whatTheModelRefusesIsDamage() {
        Path file = make(Samples.LIBRARY);
        try (Sql sql = new LibraryFile(file, Duration.ofSeconds(1)).connect(Access.WRITE)) {
            sql.run("UPDATE record SET date = 'soon'");
        }

        Reason reason = reading(file, sql -> StoreAssertions.refusal(() -> packed(sql, 10)));

        assertThat(reason).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void whatIsTheSameIsKeptOnce() {
        Path file = make(Samples.LIBRARY);

        LibraryContent read = reading(file, sql -> new Transaction(sql).content());

        LibraryRecord workshop = read.records().stream()
                .filter(record -> record.id().equals(Samples.WORKSHOP.id()))
                .findFirst()
                .orElseThrow();
        assertThat(workshop.parties())
                .isNotEmpty()
                .allSatisfy(party -> assertThat(entries(read)).anyMatch(id -> id == party.party()));
    }

    private static List<Id> entries(LibraryContent content) {
        return Stream.of(content.places(), content.organisations(), content.people())
                .flatMap(List::stream)
                .map(entry -> entry.id())
                .toList();
    }
}

package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Libraries;
import org.musubi.Samples;
import org.musubi.model.Attachment;
import org.musubi.model.Id;
import org.musubi.model.Source;
import org.musubi.store.StoreFault.Type;

/// Sums over what a library holds tell whether it is what Musubi last wrote, to the letter.
class SealTest {
    @TempDir
    Path folder;

    private Path file;
    private Library library;

    @BeforeEach
    void makeLibrary() {
        file = folder.resolve("some.musubi");
        library = Library.create(file, made -> made.write("step.import", new Filling(Samples.LIBRARY)));
    }

    @AfterEach
    void close() {
        library.close();
    }

    /// Changes the file as another program would, without a step.
    private void outside(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private List<Long> numbers(String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var numbers = new ArrayList<Long>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    private List<StoreFault> alterations() {
        return library.alterations(Ticker.TO_THE_END);
    }

    private static Source newsletter(String title) {
        return new Source(new Id("newsletter"), title, null, null, null, null, null, List.of());
    }

    private void retitle(String title) {
        library.write("step.edit", step -> step.sources().update(newsletter(title)));
    }

    @Test
    void theyHoldAfterEveryKindOfStep() {
        assertThat(alterations()).isEmpty();
        retitle("Newsletter 12");
        assertThat(alterations()).isEmpty();
        library.write("step.settings", step -> step.settings().put("title.en", "Ours"));
        library.write("step.settings", step -> step.settings().put("title.en", "Ours \"and\" theirs"));
        assertThat(alterations()).isEmpty();
        var template = new Template(new Id("t"), "Workshop", "event", Map.of("type", "workshop", "date", ""));
        library.write("step.template", step -> step.templates().put(template));
        assertThat(alterations()).isEmpty();
        library.undo();
        library.undo();
        assertThat(alterations()).isEmpty();
        library.redo();
        assertThat(alterations()).isEmpty();
        retitle("What was undone is settled now");
        assertThat(alterations()).isEmpty();
        library.write("step.import", new Filling(Libraries.of(7, 4)));
        assertThat(alterations()).isEmpty();
        library.undo();
        assertThat(alterations()).isEmpty();
        library.write("step.delete", step -> step.content().records().forEach(r -> step.remove(r.id())));
        assertThat(alterations()).isEmpty();
        library.write("step.settings", step -> step.settings().put("title.en", ""));
        library.compact(Ticker.TO_THE_END);
        assertThat(alterations()).isEmpty();
        assertThat(library.faults()).isEmpty();
    }

    @Test
    void aLargeStepThatIsUndoneIsSealedAtTheLatestWhenTheLibraryIsClosed() throws SQLException {
        library.write("step.import", new Filling(Libraries.of(7, 700)));
        library.undo();
        assertThat(numbers("SELECT count(*) > 10000 FROM change")).containsExactly(1L);
        assertThat(numbers("SELECT number FROM step WHERE sum IS NULL")).hasSize(1);
        assertThat(alterations()).isEmpty();
        library.close();

        assertThat(numbers("SELECT number FROM step WHERE sum IS NULL")).isEmpty();
        outside("UPDATE change SET image = replace(image, 'Toyama', 'Toyana') WHERE part = 'name'");
        library = Library.open(file);

        assertThat(alterations()).containsExactly(altered(library.redoable().orElseThrow()));
        library.redo();
        assertThat(library.undoable()).isPresent();
    }

    @Test
    void aStepThatIsNotKeptLeavesThemAsTheyWere() {
        assertThatThrownBy(() -> library.write("step.edit", step -> {
                    step.sources().update(newsletter("Never"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(alterations()).isEmpty();
    }

    @Test
    void aLetterChangedFromOutsideIsFoundAndItsEntryNamed() throws SQLException {
        outside("UPDATE name SET text = 'Toyana' WHERE entry = 'toyama' AND language = 'en'");

        assertThat(alterations()).containsExactly(new StoreFault(Type.ALTERED, "toyama", "Toyana"));
        assertThat(library.faults()).containsExactly(new StoreFault(Type.ALTERED, "toyama", "Toyana"));
    }

    @Test
    void theLastBitOfACoordinateCounts() throws SQLException {
        double north = Math.nextUp(20.86481);
        outside("UPDATE place SET latitude = " + new BigDecimal(north) + " WHERE id = 'hai-phong'");

        assertThat(alterations()).extracting(StoreFault::where).containsExactly("hai-phong");
    }

    @Test
    void rowsAddedOrRemovedFromOutsideAreFound() throws SQLException {
        outside(
                "DELETE FROM theme WHERE record = 'workshop' AND ordinal = 0",
                "INSERT INTO alias (entry, ordinal, text) VALUES ('kawasaki', 7, 'Kawasaki City')",
                "INSERT INTO setting (name, text) VALUES ('title.en', 'Mine')");

        assertThat(alterations())
                .extracting(StoreFault::what, StoreFault::where)
                .containsExactly(
                        tuple(Type.ALTERED, "kawasaki"),
                        tuple(Type.ALTERED, "title.en"),
                        tuple(Type.ALTERED, "workshop"));
    }

    @Test
    void aSealThatIsMissingWrongOrLeftOverIsFound() throws SQLException {
        outside(
                "DELETE FROM seal WHERE owner = 'kawasaki'",
                "UPDATE seal SET sum = sum + 1 WHERE owner = 'mayor'",
                "UPDATE seal SET owner = 'toyamb' WHERE owner = 'toyama'");

        assertThat(alterations())
                .extracting(StoreFault::where)
                .containsExactly("kawasaki", "mayor", "toyama", "toyamb");
    }

    @Test
    void theHistoryIsSealedAsWell() throws SQLException {
        retitle("Newsletter 13");
        retitle("Newsletter 14");
        retitle("Newsletter 15");
        List<Step> steps = library.steps(3);
        outside(
                "UPDATE change SET image = replace(image, '13', '31') WHERE part = 'source'",
                "UPDATE step SET name = 'step.edit.' WHERE number = "
                        + steps.get(2).number());

        assertThat(alterations()).containsExactly(altered(steps.get(2)), altered(steps.get(1)));
    }

    private static StoreFault altered(Step step) {
        return new StoreFault(
                Type.ALTERED_STEP, Long.toString(step.number()), step.at().toString());
    }

    @Test
    void whatIsSavedAnewHoldsAgain() throws SQLException {
        outside("UPDATE source SET title = 'City Newsletter 21' WHERE id = 'newsletter'");
        assertThat(alterations()).hasSize(1);

        retitle("City Newsletter 12");

        assertThat(alterations()).isEmpty();
    }

    @Test
    void theContentOfAnAttachedFileIsCheckedByItsHash() throws IOException, SQLException {
        Path minutes = Files.writeString(folder.resolve("minutes.txt"), "We met.");
        Attachment attached = library.keepContent(minutes, "text/plain");
        library.write(
                "step.edit",
                step -> step.records().all().stream()
                        .filter(record -> record.id().value().equals("workshop"))
                        .map(record -> record.withAttachments(List.of(attached)))
                        .forEach(step.records()::update));
        assertThat(library.faults()).isEmpty();

        outside("UPDATE content SET bytes = x'576520646964'");

        assertThat(library.faults()).containsExactly(new StoreFault(Type.ALTERED_CONTENT, "workshop", "minutes.txt"));
    }

    @Test
    void anOlderLibraryIsSealedWhenItIsBroughtUpToDate() throws SQLException {
        retitle("Newsletter 13");
        library.close();
        outside("DROP TABLE seal", "ALTER TABLE step DROP COLUMN sum", "PRAGMA user_version = 3");

        library = Library.open(file);

        assertThat(library.facts().version()).isEqualTo(4);
        assertThat(alterations()).isEmpty();
        outside("UPDATE name SET text = 'Toyana' WHERE entry = 'toyama' AND language = 'en'");
        assertThat(alterations()).hasSize(1);
    }

    @Test
    void whatIsCommittedDuringALookIsNoFault() {
        for (int i = 0; i < 10; i++) {
            retitle("Newsletter " + i);
        }
        var turn = new AtomicInteger();

        List<StoreFault> found = library.alterations((_, _) -> {
            switch (turn.getAndIncrement() % 3) {
                case 0 -> retitle("Newsletter during turn " + turn);
                case 1 -> library.undo();
                default -> library.redo();
            }
            return turn.get() < 1_000;
        });

        assertThat(found).isEmpty();
        assertThat(turn.get()).isGreaterThan(3);
    }

    @Test
    void aLookCanBeEndedEarly() {
        assertThatThrownBy(() -> library.alterations((_, _) -> false)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> library.faults((_, total) -> total == 0)).isInstanceOf(CancellationException.class);
    }

    @Test
    void closingTheLibraryEndsALookUnderWay() {
        var closing = new Thread(library::close);

        assertThatThrownBy(() -> library.alterations((_, _) -> {
                    if (closing.getState() == Thread.State.NEW) {
                        closing.start();
                    }
                    while (closing.getState() != Thread.State.WAITING) {
                        Thread.onSpinWait();
                    }
                    return true;
                }))
                .isInstanceOf(CancellationException.class);

        assertThatThrownBy(this::alterations)
                .isInstanceOfSatisfying(
                        LibraryException.class, e -> assertThat(e.reason()).isEqualTo(LibraryException.Reason.CLOSED));
    }

    @Test
    void salvageNamesTheEntriesThatAreDoubtful() throws SQLException {
        retitle("Newsletter 13");
        library.close();
        outside(
                "UPDATE name SET text = 'Toyana' WHERE entry = 'toyama' AND language = 'en'",
                "UPDATE change SET image = replace(image, '12', '21') WHERE part = 'source'",
                "DELETE FROM seal WHERE owner = 'kawasaki'");
        Path saved = folder.resolve("saved.musubi");

        SalvageReport report = Salvage.run(file, saved, Ticker.TO_THE_END);

        assertThat(report.losses())
                .extracting(SalvageLoss::what, SalvageLoss::where, SalvageLoss::title)
                .contains(
                        tuple(SalvageLoss.Kind.DOUBTFUL, "toyama", "Toyana"),
                        tuple(SalvageLoss.Kind.DOUBTFUL, "step", ""))
                .hasSize(3);
        library = Library.open(saved);
        assertThat(library.faults()).isEmpty();
        assertThat(library.content(Set.of(new Id("toyama"))).places()).hasSize(1);
    }
}

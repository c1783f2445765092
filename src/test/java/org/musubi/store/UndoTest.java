package org.musubi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.musubi.store.StoreAssertions.refusal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Samples;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.LibraryContent;
import org.musubi.model.LibraryRecord;
import org.musubi.model.Role;
import org.musubi.store.LibraryException.Reason;
import org.musubi.store.Step.State;

class UndoTest {
    private static final LibraryRecord RENAMED = Samples.event("workshop", "Renamed");

    @TempDir
    Path folder;

    private Library library;

    @BeforeEach
    void create() {
        library = Library.create(
                folder.resolve("cities.musubi"), l -> l.write("step.import", new Filling(Samples.LIBRARY)));
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void rename() {
        library.write("step.edit", "Renamed", step -> step.put(RENAMED));
    }

    private void deleteWorkshop() {
        library.write("step.delete", "Workshop", step -> {
            step.put(Samples.event("agreement", "Without relations"));
            step.remove(Samples.WORKSHOP.id());
        });
    }

    private List<String> names(List<Step> steps) {
        return steps.stream().map(Step::name).toList();
    }

    @Test
    void whatALibraryWasFilledWithCannotBeUndone() {
        assertThat(library.undoable()).isEmpty();
        assertThat(library.undo()).isEmpty();
        assertThat(library.content()).isEqualTo(Samples.LIBRARY);
        assertThat(library.steps(10)).extracting(Step::state).containsExactly(State.SETTLED);
    }

    @Test
    void anEditIsUndoneAndDoneAgain() {
        rename();
        LibraryContent after = library.content();

        Commit undone = library.undo().orElseThrow();
        assertThat(undone.step().name()).isEqualTo("step.edit");
        assertThat(undone.step().subject()).isEqualTo("Renamed");
        assertThat(undone.step().state()).isEqualTo(State.UNDONE);
        assertThat(undone.changed()).containsExactly(Samples.WORKSHOP.id());
        assertThat(library.content(undone).records()).containsExactly(Samples.WORKSHOP);
        assertThat(library.content()).isEqualTo(Samples.LIBRARY);

        Commit redone = library.redo().orElseThrow();
        assertThat(redone.step().state()).isEqualTo(State.DONE);
        assertThat(library.content()).isEqualTo(after);
        assertThat(library.redo()).isEmpty();
    }

    @Test
    void aDeletionComesBackWithAllThatBelongedToIt() {
        deleteWorkshop();
        assertThat(library.content().records()).hasSize(1);

        library.undo();

        assertThat(library.content()).isEqualTo(Samples.LIBRARY);
        assertThat(library.search("pilot", 5)).extracting(SearchHit::id).containsExactly(Samples.WORKSHOP.id());

        library.redo();

        assertThat(library.content().records()).hasSize(1);
        assertThat(library.search("pilot", 5)).isEmpty();
        assertThat(library.faults()).isEmpty();
    }

    @Test
    void stepsAreUndoneInTheirOrderAlsoAfterARestart() {
        rename();
        deleteWorkshop();
        library.close();

        library = Library.open(library.file());

        assertThat(library.undo().orElseThrow().step().name()).isEqualTo("step.delete");
        library.close();
        library = Library.open(library.file());
        assertThat(library.undo().orElseThrow().step().name()).isEqualTo("step.edit");
        assertThat(library.content()).isEqualTo(Samples.LIBRARY);
        assertThat(library.redo().orElseThrow().step().name()).isEqualTo("step.edit");
        assertThat(library.redoable().orElseThrow().name()).isEqualTo("step.delete");
    }

    @Test
    void whatWasUndoneAndOvertakenIsStillInTheHistory() {
        rename();
        deleteWorkshop();
        library.undo();
        library.undo();

        library.write("step.add", step -> step.places().insert(Samples.city("oita", Map.of("en", "Oita"), "JP")));

        assertThat(library.redoable()).isEmpty();
        assertThat(names(library.steps(10)))
                .containsExactly("step.add", "step.undo", "step.delete", "step.edit", "step.import");
        assertThat(library.history(Samples.WORKSHOP.id()))
                .extracting(v -> v.content().map(e -> e.name("en")).orElse("gone"))
                .containsExactly("Pilot training workshop", "gone", "Renamed", "Pilot training workshop");

        library.undo();
        assertThat(library.content()).isEqualTo(Samples.LIBRARY);
        assertThat(library.undo()).isEmpty();
        assertThat(library.redo().orElseThrow().step().name()).isEqualTo("step.add");
    }

    @Test
    void whatChangesNothingIsNoStepAndKeepsWhatCanBeDoneAgain() {
        rename();
        library.undo();

        Commit nothing = library.write("step.edit", step -> step.records().update(Samples.WORKSHOP));

        assertThat(nothing.kept()).isFalse();
        assertThat(nothing.changed()).isEmpty();
        assertThat(library.redoable()).isPresent();
        assertThat(library.steps(10)).hasSize(2);
    }

    @Test
    void onlyRowsThatDifferAreKept() {
        var retitled = new LibraryRecord(
                Samples.WORKSHOP.id(),
                Samples.WORKSHOP.kind(),
                "seminar",
                Samples.WORKSHOP.titles(),
                Samples.WORKSHOP.date(),
                Samples.WORKSHOP.dateText(),
                Samples.WORKSHOP.fiscalYear(),
                Samples.WORKSHOP.parties(),
                Samples.WORKSHOP.participants(),
                Samples.WORKSHOP.themes(),
                Samples.WORKSHOP.status(),
                Samples.WORKSHOP.summary(),
                Samples.WORKSHOP.relations(),
                Samples.WORKSHOP.citations());
        library.write("step.edit", step -> step.put(retitled));

        try (Sql sql = new LibraryFile(library.file(), Duration.ofSeconds(1)).connect(LibraryFile.Access.READ)) {
            assertThat(sql.list("SELECT part FROM change", row -> row.text(1))).containsExactly("record");
        }
    }

    @Test
    void aStepThatFailsLeavesNoHistory() {
        assertThat(refusal(() -> library.write("step.delete", step -> step.remove(Samples.HAI_PHONG.id()))))
                .isEqualTo(Reason.CONFLICT);

        assertThat(library.undoable()).isEmpty();
        rename();
        assertThat(library.undo().orElseThrow().changed()).containsExactly(Samples.WORKSHOP.id());
    }

    /// Changes the library as another program may: references are not looked at, nothing is noted.
    private void outside(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + library.file());
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    @Test
    void anUndoThatWouldLeaveAReferenceDanglingChangesNothing() throws SQLException {
        library.write("step.import", step -> step.put(Samples.city("new-town", Map.of("en", "New Town"), "JP")));
        outside("UPDATE person SET affiliation = 'new-town' WHERE id = 'mayor'");
        LibraryContent before = library.content();

        assertThat(refusal(library::undo)).isEqualTo(Reason.CONFLICT);

        assertThat(library.content()).isEqualTo(before);
        assertThat(library.undoable().orElseThrow().name()).isEqualTo("step.import");
    }

    @Test
    void aRedoThatWouldReferToNothingChangesNothing() throws SQLException {
        Id kawasaki = Samples.KAWASAKI.id();
        library.write(
                "step.import",
                step -> step.put(Samples.event("forum", "Forum", new Involvement(kawasaki, Role.VENUE, null))));
        library.undo();
        outside("DELETE FROM entry WHERE id = 'kawasaki'");

        assertThat(refusal(library::redo)).isEqualTo(Reason.CONFLICT);

        assertThat(library.redoable().orElseThrow().name()).isEqualTo("step.import");
        assertThat(library.content(Set.of(new Id("forum"))).records()).isEmpty();
    }

    @Test
    void referencesAreLookedAtAgainAfterAnUndo() {
        rename();
        library.undo();

        assertThat(refusal(() -> library.write("step.delete", step -> step.remove(Samples.KAWASAKI.id()))))
                .isEqualTo(Reason.CONFLICT);
        assertThat(library.content()).isEqualTo(Samples.LIBRARY);
    }

    @Test
    void templatesAndSettingsAreUndoneToo() {
        var template = new Template(new Id("t"), "Study visit", "event", Map.of("type", "site visit"));
        library.write("step.template", "Study visit", step -> step.templates().put(template));
        Commit named = library.write("step.settings", step -> step.settings().put("title.en", "Ties"));

        assertThat(named.kept()).isTrue();
        assertThat(named.changed()).isEmpty();
        assertThat(library.settings()).isEqualTo(Map.of("title.en", "Ties"));
        library.undo();
        assertThat(library.settings()).isEmpty();
        assertThat(library.templates()).containsExactly(template);
        library.undo();
        assertThat(library.templates()).isEmpty();
    }

    @Test
    void aVersionTellsHowAnEntryWasAfterEachStep() {
        rename();
        library.write("step.edit", step -> step.put(Samples.event("workshop", "Renamed again")));
        library.undo();

        List<Version> versions = library.history(Samples.WORKSHOP.id());

        assertThat(versions)
                .extracting(v -> v.content().orElseThrow().name("en"))
                .containsExactly("Renamed again", "Renamed", "Pilot training workshop");
        assertThat(Objects.requireNonNull(versions.getFirst().step()).state()).isEqualTo(State.UNDONE);
        assertThat(versions.getLast().step()).isNull();
        assertThat(versions.getLast().content()).contains(Samples.WORKSHOP);
        assertThat(library.history(new Id("nobody"))).isEmpty();
        assertThat(library.changedBy(Objects.requireNonNull(versions.get(1).step())))
                .isEqualTo(Set.of(Samples.WORKSHOP.id()));
    }

    @Test
    void aLibraryThatIsOnlyReadHasAHistoryButNoUndo() {
        rename();
        library.close();

        try (Library reader = Library.openReadOnly(library.file())) {
            assertThat(reader.history(Samples.WORKSHOP.id())).hasSize(2);
            assertThat(reader.undoable()).isPresent();
            assertThat(refusal(reader::undo)).isEqualTo(Reason.READ_ONLY);
        }
    }

    @Test
    void everyTableOfTheLibraryIsTrackedOrNamedAsAnException() {
        try (Sql sql = new LibraryFile(library.file(), Duration.ofSeconds(1)).connect(LibraryFile.Access.READ)) {
            assertThat(TrackedTable.of(sql).stream().map(TrackedTable::name))
                    .containsExactly(
                            "alias",
                            "attachment",
                            "citation",
                            "entry",
                            "figure",
                            "involvement",
                            "name",
                            "organisation",
                            "person",
                            "place",
                            "record",
                            "relation",
                            "setting",
                            "source",
                            "summary",
                            "template",
                            "template_value",
                            "theme");
        }
    }
}

package org.musubi.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Samples;
import org.musubi.model.Edtf;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.model.Involvement;
import org.musubi.model.Role;
import org.musubi.query.LibraryIndex;
import org.musubi.service.LibraryService;
import org.musubi.store.Commit;
import org.musubi.store.Library;
import org.musubi.store.Step;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.task.Progress;
import org.musubi.task.Running;
import org.musubi.task.SameThread;
import org.musubi.task.Work;
import org.musubi.text.Language;
import org.musubi.text.Message;
import org.musubi.text.Messages;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;

/// The history of an entry and of the library, as the views tell them.
@SuppressWarnings("NullAway.Init") // open comes first.
class HistoryViewModelTest {
    private static final Id FORUM = new Id("forum");
    private static final Involvement HOST = new Involvement(Samples.TOYAMA.id(), Role.HOST, null);

    @TempDir
    private Path folder;

    private Library library;
    private LibraryService service;
    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final Notices notices = new Notices();
    private final SimpleObjectProperty<@Nullable Commit> commits = new SimpleObjectProperty<>();
    private EntryHistoryViewModel entry;
    private LibraryHistoryViewModel all;

    @BeforeEach
    void open() {
        library = Library.create(folder.resolve("test.musubi"));
        service = new LibraryService(library);
        service.onChange(commit -> {
            workspace.show(LibraryIndex.of(library.content()));
            commits.set(commit);
        });
        entry = new EntryHistoryViewModel(workspace, commits, () -> service, new SameThread(), notices);
        all = new LibraryHistoryViewModel(workspace, () -> service, new SameThread(), notices);
        put(Samples.TOYAMA);
        put(Samples.event("forum", "Forum", Edtf.parse("1997-05")));
        put(Samples.event("forum", "Great forum", Edtf.parse("1997-05-12"), HOST));
        workspace.selectionProperty().set(Selection.NONE.open(FORUM));
        entry.openProperty().set(true);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void put(Entry put) {
        service.change("step.import", put.id().value(), step -> step.put(put));
    }

    private void remove(Id id) {
        service.change("step.delete", id.value(), step -> step.remove(id));
    }

    @Test
    void eachVersionSaysWhatItChangedNewestFirst() {
        assertThat(entry.lines()).hasSize(2);
        VersionLine newest = entry.lines().getFirst();
        assertThat(newest.heading()).isEqualTo("Import forum");
        assertThat(newest.when()).contains(Integer.toString(LocalDate.now().getYear()));
        assertThat(newest.changes())
                .containsExactly(
                        "Title (English): Forum → Great forum",
                        "Date: May 1997 → 12 May 1997",
                        "Parties: added Toyama (Host)");
        assertThat(newest.current()).isTrue();
        assertThat(newest.isRestorable()).isFalse();
        assertThat(entry.lines().getLast().changes()).containsExactly("Added to the library");
    }

    @Test
    void theHistoryIsToldInTheLanguageOfTheWindow() {
        workspace.messagesProperty().set(Messages.in(Language.JAPANESE));

        assertThat(entry.lines().getFirst().changes()).contains("名称（英語）：Forum → Great forum", "関係者：追加 富山市（開催者）");
    }

    @Test
    void anEarlierVersionIsRestoredInOneStep() {
        entry.restore(entry.lines().getLast());

        assertThat(workspace.index().record(FORUM).orElseThrow().title("en")).isEqualTo("Forum");
        assertThat(entry.lines()).hasSize(3);
        assertThat(entry.lines().getFirst().current()).isTrue();
        service.undo();
        assertThat(workspace.index().record(FORUM).orElseThrow().title("en")).isEqualTo("Great forum");
        assertThat(entry.lines().getFirst().heading()).contains("undone");
        assertThat(entry.lines().get(1).current()).isTrue();
    }

    @Test
    void nothingIsReadWhileNobodyLooksAndNothingRestoredWhereOneMayOnlyRead() {
        VersionLine first = entry.lines().getLast();
        workspace.readOnly(Message.of("read-only.reason"));
        entry.restore(first);
        assertThat(library.steps(10)).hasSize(3);

        entry.openProperty().set(false);
        workspace.selectionProperty().set(Selection.ofParty(Samples.TOYAMA.id()));
        assertThat(entry.lines()).isEmpty();
        entry.openProperty().set(true);
        assertThat(entry.lines()).hasSize(1);
    }

    @Test
    void theLibrarysHistoryNamesEachStepAndHowMuchItChanged() {
        all.read();

        assertThat(all.steps())
                .extracting(StepLine::text)
                .containsExactly("Import forum", "Import forum", "Import toyama");
        assertThat(all.steps().getFirst().note()).endsWith("1 entry");
        assertThat(all.moreProperty().get()).isFalse();
    }

    @Test
    void goingBackTellsHowFarItIsAndStopsBetweenStepsWhenAsked() {
        for (int i = 0; i < 4; i++) {
            put(Samples.event("fair", "Fair " + i));
        }
        var going = new LibraryHistoryViewModel(workspace, () -> service, new Stoppable(), notices);
        going.read();
        var reached = new ArrayList<Double>();
        going.progressProperty().subscribe(now -> reached.add(now.doubleValue()));

        going.goTo(going.steps().get(4).step());

        assertThat(reached).containsExactly(0.0, 0.25, 0.5);
        assertThat(going.busyProperty().get()).isFalse();
        assertThat(library.undoable()).get().extracting(Step::number).isEqualTo(5L);
        assertThat(notices.messageProperty().get()).isEqualTo("Undone: 2 steps");
    }

    /// Does work at once, and is asked to stop after two steps of four.
    private static final class Stoppable implements Background {
        private boolean stopped;

        @Override
        public <T> Running start(Work<T> work, Outcome<T> outcome) {
            var progress = new Progress() {
                @Override
                public void report(long done, long total) {
                    outcome.progressed(done, total);
                    stopped = stopped || done == 2 && total == 4;
                }

                @Override
                public boolean isCancelled() {
                    return stopped;
                }
            };
            try {
                outcome.done(work.run(progress));
            } catch (Exception e) {
                outcome.failed(e);
            }
            return () -> stopped = true;
        }
    }

    @Test
    void longHistoriesAreReadPageByPage() {
        for (int i = 0; i < LibraryHistoryViewModel.PAGE; i++) {
            put(Samples.event("fair", "Fair " + i));
        }
        all.read();
        assertThat(all.steps()).hasSize(LibraryHistoryViewModel.PAGE);
        assertThat(all.moreProperty().get()).isTrue();

        all.readMore();

        assertThat(all.steps()).hasSize(LibraryHistoryViewModel.PAGE + 3);
        assertThat(all.moreProperty().get()).isFalse();
    }

    @Test
    void oneGoesBackToAnyStepAndForthAgain() {
        all.read();
        all.goTo(all.steps().getLast().step());
        assertThat(workspace.index().records()).isEmpty();
        assertThat(notices.messageProperty().get()).isEqualTo("Undone: 2 steps");

        all.read();
        assertThat(all.steps().getFirst().isUndone()).isTrue();
        all.goTo(all.steps().get(1).step());

        assertThat(workspace.index().record(FORUM).orElseThrow().title("en")).isEqualTo("Forum");
    }

    @Test
    void aDeletedEntryIsFoundAndComesBackWithWhatItNeeds() {
        remove(FORUM);
        remove(Samples.TOYAMA.id());
        all.read();
        assertThat(all.removed()).extracting(EntryLine::name).containsExactly("Toyama", "Great forum");

        all.restore(all.removed().getLast());

        assertThat(workspace.index().party(Samples.TOYAMA.id())).isPresent();
        assertThat(workspace.selection().record()).isEqualTo(FORUM);
        all.read();
        assertThat(all.removed()).isEmpty();
    }

    @Test
    void whatAStepTouchedIsListedWhetherStillThereOrNot() {
        all.read();
        all.show(all.steps().getLast().step());
        assertThat(all.touched()).containsExactly(new EntryLine(Samples.TOYAMA.id(), "Toyama", true));

        remove(FORUM);
        all.read();
        all.show(all.steps().getFirst().step());

        assertThat(all.touched()).containsExactly(new EntryLine(FORUM, "Great forum", false));
    }
}

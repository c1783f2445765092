package org.musubi.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.musubi.Samples;
import org.musubi.model.Id;
import org.musubi.query.LibraryIndex;
import org.musubi.service.LibraryService;
import org.musubi.store.Commit;
import org.musubi.store.Library;
import org.musubi.store.Transaction;
import org.musubi.task.SameThread;
import org.musubi.text.Language;
import org.musubi.text.Message;
import org.musubi.text.Messages;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;

@SuppressWarnings("NullAway.Init") // open comes first.
class UndoViewModelTest {
    private static final Id FORUM = new Id("forum");

    @TempDir
    private Path folder;

    private Library library;
    private LibraryService service;
    private final Workspace workspace = new Workspace(Messages.in(Language.ENGLISH));
    private final Notices notices = new Notices();
    private final SimpleObjectProperty<UndoState> state = new SimpleObjectProperty<>(UndoState.NONE);
    private final SimpleObjectProperty<@Nullable Commit> commits = new SimpleObjectProperty<>();
    private final SimpleBooleanProperty busy = new SimpleBooleanProperty();
    private UndoViewModel model;

    @BeforeEach
    void open() {
        library = Library.create(folder.resolve("test.musubi"));
        service = new LibraryService(library);
        service.onChange(commit -> {
            workspace.show(LibraryIndex.of(library.content()));
            state.set(UndoState.of(library));
            commits.set(commit);
        });
        model = new UndoViewModel(workspace, state, commits, busy, () -> service, new SameThread(), notices);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void add(String title) {
        service.change("step.import", title, step -> step.put(Samples.event("forum", title)));
    }

    private void delete() {
        service.change("step.delete.test", "Forum", (Transaction step) -> step.remove(FORUM));
    }

    @Test
    void nothingCanBeTakenBackBeforeAnythingIsDone() {
        assertThat(model.canUndo().get()).isFalse();
        assertThat(model.undoText().get()).isEqualTo("Undo");
        model.undo();
        assertThat(notices.messageProperty().get()).isEmpty();
    }

    @Test
    void namesTheStepThatWouldBeTakenBackOrDoneAgain() {
        add("Forum");
        assertThat(model.undoText().get()).isEqualTo("Undo: Import Forum");
        assertThat(model.canRedo().get()).isFalse();

        model.undo();
        assertThat(library.content().records()).isEmpty();
        assertThat(model.redoText().get()).isEqualTo("Redo: Import Forum");
        assertThat(model.canUndo().get()).isFalse();
        assertThat(notices.messageProperty().get()).isEqualTo("Undone: Import Forum");

        model.redo();
        assertThat(library.content().records()).hasSize(1);
        assertThat(notices.messageProperty().get()).isEqualTo("Done again: Import Forum");
    }

    @Test
    void namesAreInTheLanguageOfTheWindow() {
        add("Forum");
        workspace.messagesProperty().set(Messages.in(Language.JAPANESE));

        assertThat(model.undoText().get()).isEqualTo("元に戻す：Forum の取り込み");
    }

    @Test
    void whatWasDeletedComesBackAndIsSelected() {
        add("Forum");
        workspace.selectionProperty().set(Selection.NONE.open(FORUM));
        delete();
        assertThat(workspace.selection().isEmpty()).isTrue();

        model.undo();

        assertThat(workspace.selection().record()).isEqualTo(FORUM);
    }

    @Test
    void afterADeletionTakingBackIsOffered() {
        add("Forum");
        assertThat(notices.noticeProperty().get()).isNull();
        delete();
        Notices.Notice notice = Objects.requireNonNull(notices.noticeProperty().get());

        Objects.requireNonNull(notice.offer()).action().run();

        assertThat(workspace.index().record(FORUM)).isPresent();
        assertThat(notices.noticeProperty().get()).isNull();
    }

    @Test
    void anOfferTakesBackItsOwnStepOnly() {
        add("Forum");
        delete();
        Notices.Notice notice = Objects.requireNonNull(notices.noticeProperty().get());
        service.change("step.import", "Fair", step -> step.put(Samples.event("fair", "Fair")));

        Objects.requireNonNull(notice.offer()).action().run();

        assertThat(workspace.index().records()).extracting(r -> r.id().value()).containsExactly("fair");
        assertThat(notices.messageProperty().get()).contains("Other changes");
    }

    @Test
    void nothingIsTakenBackInALibraryThatMayOnlyBeReadOrWhileSomethingIsUnderWay() {
        add("Forum");
        workspace.readOnly(Message.of("read-only.reason"));
        assertThat(model.canUndo().get()).isFalse();
        workspace.readOnly(null);
        busy.set(true);
        model.undo();

        assertThat(workspace.index().records()).hasSize(1);
    }

    @Test
    void manyEntriesThatComeBackLeaveTheSelectionAlone() {
        service.change("step.import", "two", step -> {
            step.put(Samples.event("forum", "Forum"));
            step.put(Samples.event("fair", "Fair"));
        });
        model.undo();
        workspace.selectionProperty().set(Selection.NONE);

        model.redo();

        assertThat(workspace.index().records()).hasSize(2);
        assertThat(workspace.selection()).isEqualTo(new Selection(Set.of(), null));
    }
}

package org.musubi.ui.history;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.query.LibraryIndex;
import org.musubi.service.LibraryService;
import org.musubi.store.Commit;
import org.musubi.store.Step;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.ui.common.Failures;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.StepWords;
import org.musubi.ui.common.Workspace;

/// Taking back the last step, and doing it again.
public final class UndoViewModel {
    private static final Logger LOG = System.getLogger(UndoViewModel.class.getName());

    /// Steps that change more than the eye sees at once, by the second part of their names: after them, taking back is
    /// offered.
    private static final Set<String> OFFERED = Set.of("delete", "merge", "bulk", "restore", "restore-version");

    private final Workspace workspace;
    private final ObservableValue<UndoState> state;
    private final Supplier<@Nullable LibraryService> service;
    private final Background background;
    private final Notices notices;
    private final StringBinding undoText;
    private final StringBinding redoText;
    private final BooleanBinding canUndo;
    private final BooleanBinding canRedo;
    private long newest;

    /// @param busy whether longer work is under way, which may change the library yet
    /// @param service the library that is open; gives null while there is none
    /// @param background tells outcomes on the JavaFX thread, after the window has followed the change
    public UndoViewModel(
            Workspace workspace,
            ObservableValue<UndoState> state,
            ObservableValue<@Nullable Commit> commits,
            ObservableBooleanValue busy,
            Supplier<@Nullable LibraryService> service,
            Background background,
            Notices notices) {
        this.workspace = workspace;
        this.state = state;
        this.service = service;
        this.background = background;
        this.notices = notices;
        undoText = text("undo.undo", "undo.undo.step", UndoState::undoable);
        redoText = text("undo.redo", "undo.redo.step", UndoState::redoable);
        canUndo = can(UndoState::undoable, busy);
        canRedo = can(UndoState::redoable, busy);
        commits.addListener((_, _, commit) -> follow(commit));
    }

    private StringBinding text(String plain, String named, Function<UndoState, @Nullable Step> which) {
        return Bindings.createStringBinding(
                () -> {
                    Step step = which.apply(state.getValue());
                    return step == null
                            ? workspace.messages().text(plain)
                            : workspace.messages().text(named, words(step));
                },
                state,
                workspace.messagesProperty());
    }

    private BooleanBinding can(Function<UndoState, @Nullable Step> which, ObservableBooleanValue busy) {
        return Bindings.createBooleanBinding(
                () -> which.apply(state.getValue()) != null
                        && !workspace.readOnly().get()
                        && !busy.get(),
                state,
                workspace.readOnly(),
                busy);
    }

    private String words(Step step) {
        return StepWords.of(step, workspace.messages());
    }

    /// What undoing would take back: "Undo: Delete Toyama".
    public StringBinding undoText() {
        return undoText;
    }

    /// What redoing would do again: "Redo: Delete Toyama".
    public StringBinding redoText() {
        return redoText;
    }

    public BooleanBinding canUndo() {
        return canUndo;
    }

    public BooleanBinding canRedo() {
        return canRedo;
    }

    /// Takes back the last step, if that can be done.
    public void undo() {
        if (canUndo.get()) {
            run(LibraryService::undo, "undo.undone");
        }
    }

    /// Does again what was last taken back, if that can be done.
    public void redo() {
        if (canRedo.get()) {
            run(LibraryService::redo, "undo.redone");
        }
    }

    private void run(Function<LibraryService, Optional<Commit>> what, String told) {
        LibraryService open = service.get();
        if (open == null) {
            return;
        }
        LibraryIndex before = workspace.index();
        notices.dismiss();
        background.start(_ -> what.apply(open), new Outcome<Optional<Commit>>() {
            @Override
            public void done(Optional<Commit> result) {
                result.ifPresent(commit -> {
                    notices.say(workspace.messages().text(told, words(commit.step())));
                    if (open == service.get()) {
                        select(commit, before);
                    }
                });
            }

            @Override
            public void failed(Exception failure) {
                LOG.log(Level.WARNING, told, failure);
                notices.warn(Failures.text(failure, workspace.messages()));
            }
        });
    }

    /// Selects the one entry that came back, or else the one that changed. Of several, none is more what the user looks
    /// for than what is selected already.
    private void select(Commit commit, LibraryIndex before) {
        List<Id> there = commit.changed().stream()
                .filter(id -> isIn(workspace.index(), id))
                .toList();
        List<Id> back = there.stream().filter(id -> !isIn(before, id)).toList();
        List<Id> found = back.isEmpty() ? there : back;
        if (found.size() == 1) {
            Id id = found.getFirst();
            workspace
                    .selectionProperty()
                    .set(
                            workspace.index().record(id).isPresent()
                                    ? workspace.selection().open(id)
                                    : Selection.ofParty(id));
        }
    }

    private static boolean isIn(LibraryIndex index, Id id) {
        return index.record(id).isPresent() || index.party(id).isPresent();
    }

    private void follow(@Nullable Commit commit) {
        if (commit == null) {
            newest = 0;
            return;
        }
        Step step = commit.step();
        if (step.number() > newest && step.state() == Step.State.DONE) {
            newest = step.number();
            if (isOffered(step)) {
                notices.offer(
                        workspace.messages().text("undo.done", words(step)),
                        workspace.messages().text("undo.offer"),
                        () -> undo(step));
            }
        }
    }

    private static boolean isOffered(Step step) {
        String[] parts = step.name().split("\\.", -1);
        return parts.length > 1 && OFFERED.contains(parts[1]);
    }

    /// Takes this step back, unless others were done since.
    private void undo(Step step) {
        Step last = state.getValue().undoable();
        if (last != null && last.number() == step.number()) {
            undo();
        } else {
            notices.say(workspace.messages().text("undo.overtaken", words(step)));
        }
    }
}

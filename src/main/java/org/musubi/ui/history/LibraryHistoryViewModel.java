package org.musubi.ui.history;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.query.LibraryIndex;
import org.musubi.service.LibraryService;
import org.musubi.service.Restoring;
import org.musubi.store.Commit;
import org.musubi.store.Library;
import org.musubi.store.Step;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.task.Progress;
import org.musubi.task.Running;
import org.musubi.task.Work;
import org.musubi.text.Messages;
import org.musubi.ui.common.Failures;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.StepWords;
import org.musubi.ui.common.Workspace;

/// What was done to the library, step by step, and the way back to any point. Read by the page, in the background.
public final class LibraryHistoryViewModel {
    /// How many steps are read at once.
    static final int PAGE = 100;

    /// How many entries of a step, and how many deleted ones, are listed at most.
    static final int MOST_ENTRIES = 200;

    private static final Logger LOG = System.getLogger(LibraryHistoryViewModel.class.getName());

    private final Workspace workspace;
    private final Supplier<@Nullable LibraryService> service;
    private final Background background;
    private final Notices notices;
    private final ObservableList<StepLine> steps = FXCollections.observableArrayList();
    private final ObservableList<EntryLine> touched = FXCollections.observableArrayList();
    private final ObservableList<EntryLine> removed = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private @Nullable Running going;
    private @Nullable Step shown;

    /// A page of steps, each with how many entries it changed.
    private record Counted(Step step, int entries) {}

    /// @param service the library that is open; gives null while there is none
    /// @param background tells outcomes on the JavaFX thread
    public LibraryHistoryViewModel(
            Workspace workspace, Supplier<@Nullable LibraryService> service, Background background, Notices notices) {
        this.workspace = workspace;
        this.service = service;
        this.background = background;
        this.notices = notices;
    }

    /// The steps read so far, newest first.
    ObservableList<StepLine> steps() {
        return steps;
    }

    /// The entries that the step shown has changed.
    ObservableList<EntryLine> touched() {
        return touched;
    }

    /// The entries that were there once and are no longer, the last one to go first.
    ObservableList<EntryLine> removed() {
        return removed;
    }

    /// Whether there are older steps than those read.
    ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /// Whether steps are being taken back or done again.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// How far taking back or doing again has come, 0 to 1.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Stops after the step that is being taken back or done again.
    void stop() {
        if (going != null) {
            going.cancel();
        }
    }

    ObservableBooleanValue readOnly() {
        return workspace.readOnly();
    }

    /// Reads the newest steps, at least as many as were shown, and what is gone.
    void read() {
        int wanted = Math.max(PAGE, steps.size());
        start((library, progress) -> count(library, library.steps(wanted + 1)), page -> {
            steps.setAll(page.stream().limit(wanted).map(this::line).toList());
            more.set(page.size() > wanted);
        });
        start(
                (library, progress) -> library.removed(MOST_ENTRIES).stream()
                        .flatMap(id -> gone(library, id).stream())
                        .toList(),
                removed::setAll);
        Step step = shown;
        if (step != null) {
            show(step);
        }
    }

    /// Reads the next page of older steps.
    void readMore() {
        if (more.get() && !steps.isEmpty()) {
            more.set(false);
            Step last = steps.getLast().step();
            start((library, progress) -> count(library, library.stepsBefore(last, PAGE + 1)), page -> add(page, PAGE));
        }
    }

    private static List<Counted> count(Library library, List<Step> page) {
        return page.stream()
                .map(step -> new Counted(step, library.changedBy(step).size()))
                .toList();
    }

    private void add(List<Counted> page, int most) {
        page.stream().limit(most).map(this::line).forEach(steps::add);
        more.set(page.size() > most);
    }

    private StepLine line(Counted counted) {
        Messages messages = workspace.messages();
        Step step = counted.step();
        return new StepLine(
                step,
                StepWords.of(step, messages),
                messages.text(
                        switch (step.state()) {
                            case DONE -> "history.note";
                            case UNDONE -> "history.note.undone";
                            case SETTLED -> "history.note.settled";
                        },
                        StepWords.when(step, messages),
                        counted.entries()));
    }

    /// Lists what a step has changed.
    ///
    /// @param step null for none
    void show(@Nullable Step step) {
        shown = step;
        if (step == null) {
            touched.clear();
            return;
        }
        LibraryIndex index = workspace.index();
        start(
                (library, progress) -> library.changedBy(step).stream()
                        .sorted()
                        .limit(MOST_ENTRIES)
                        .flatMap(id -> entry(library, index, id).stream())
                        .toList(),
                entries -> {
                    if (step.equals(shown)) {
                        touched.setAll(entries);
                    }
                });
    }

    private Optional<EntryLine> entry(Library library, LibraryIndex index, Id id) {
        String language = workspace.messages().language().tag();
        return Stream.<Optional<? extends Entry>>of(index.record(id), index.party(id), index.source(id))
                .flatMap(Optional::stream)
                .findFirst()
                .map(entry -> new EntryLine(id, entry.name(language), true))
                .or(() -> gone(library, id));
    }

    private Optional<EntryLine> gone(Library library, Id id) {
        return Restoring.last(library, id)
                .map(entry -> new EntryLine(
                        id, entry.name(workspace.messages().language().tag()), false));
    }

    /// Takes back every step after this one, or, if it is undone itself, does again every step up to it. Whoever stops
    /// it on the way is where it had come to.
    void goTo(Step step) {
        LibraryService library = service.get();
        if (library == null || busy.get() || workspace.readOnly().get()) {
            return;
        }
        boolean forth = step.state() == Step.State.UNDONE;
        int total = (int) steps.stream()
                .map(StepLine::step)
                .filter(other -> other.state() == (forth ? Step.State.UNDONE : Step.State.DONE))
                .filter(other -> forth ? other.number() <= step.number() : other.number() > step.number())
                .count();
        busy.set(true);
        progress.set(0);
        going = background.start(
                reached -> forth ? redoUpTo(library, step, reached, total) : undoBackTo(library, step, reached, total),
                new Outcome<Integer>() {
                    @Override
                    public void done(Integer count) {
                        arrived();
                        notices.say(
                                workspace.messages().text(forth ? "history.went-forth" : "history.went-back", count));
                    }

                    @Override
                    public void failed(Exception failure) {
                        arrived();
                        fail(failure);
                    }

                    @Override
                    public void cancelled() {
                        arrived();
                    }

                    @Override
                    public void progressed(long finished, long all) {
                        progress.set(all <= 0 ? 0 : (double) finished / all);
                    }
                });
    }

    private void arrived() {
        going = null;
        busy.set(false);
        read();
    }

    private static int undoBackTo(LibraryService library, Step step, Progress progress, int total) {
        int count = 0;
        while (!progress.isCancelled()
                && library.library()
                        .undoable()
                        .filter(last -> last.number() > step.number())
                        .isPresent()) {
            library.undo();
            count++;
            progress.report(count, total);
        }
        return count;
    }

    private static int redoUpTo(LibraryService library, Step step, Progress progress, int total) {
        int count = 0;
        while (!progress.isCancelled()
                && library.library()
                        .redoable()
                        .filter(next -> next.number() <= step.number())
                        .isPresent()) {
            library.redo();
            count++;
            progress.report(count, total);
        }
        return count;
    }

    /// Shows an entry in the window.
    void open(EntryLine line) {
        LibraryIndex index = workspace.index();
        Selection now = workspace.selection();
        Id id = line.id();
        if (index.record(id).isPresent()) {
            workspace.selectionProperty().set(now.open(id));
        } else if (index.party(id).isPresent()) {
            workspace.selectionProperty().set(Selection.ofParty(id));
        } else if (index.source(id).isPresent()) {
            workspace.selectionProperty().set(now.openSource(id));
        }
    }

    /// Brings back an entry that is gone, as it was last, in one step, and shows it.
    void restore(EntryLine line) {
        LibraryService library = service.get();
        if (library == null || line.there() || workspace.readOnly().get()) {
            return;
        }
        String language = workspace.messages().language().tag();
        background.start(
                _ -> Restoring.last(library.library(), line.id())
                        .map(entry -> Restoring.restore(library, entry, language)),
                new Outcome<Optional<Commit>>() {
                    @Override
                    public void done(Optional<Commit> commit) {
                        notices.say(workspace.messages().text("history.restored", line.name()));
                        open(line);
                    }

                    @Override
                    public void failed(Exception failure) {
                        fail(failure);
                    }
                });
    }

    /// Reads something, if a library is open.
    private interface Reading<T> {
        T read(Library library, Progress progress);
    }

    private <T> void start(Reading<T> reading, Consumer<T> done) {
        LibraryService library = service.get();
        if (library == null) {
            return;
        }
        Work<T> work = progress -> reading.read(library.library(), progress);
        background.start(work, new Outcome<>() {
            @Override
            public void done(T result) {
                if (library == service.get()) {
                    done.accept(result);
                }
            }

            @Override
            public void failed(Exception failure) {
                fail(failure);
            }
        });
    }

    private void fail(Exception failure) {
        LOG.log(Level.WARNING, "the history of the library", failure);
        notices.warn(Failures.text(failure, workspace.messages()));
    }
}

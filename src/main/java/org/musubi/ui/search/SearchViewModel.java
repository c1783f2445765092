package org.musubi.ui.search;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.query.LibraryIndex;
import org.musubi.query.TextMatch;
import org.musubi.query.search.Answer;
import org.musubi.query.search.EntryGroup;
import org.musubi.query.search.Question;
import org.musubi.query.search.TextIndex;
import org.musubi.text.Messages;
import org.musubi.ui.common.Failures;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Selection;
import org.musubi.ui.common.Workspace;

/// Searches while one types, off the JavaFX thread; an answer that comes after a newer question is dropped.
public final class SearchViewModel {
    private static final Logger LOG = System.getLogger(SearchViewModel.class.getName());

    private final Workspace workspace;
    private final LibraryWords words;
    private final Supplier<List<Command>> commands;
    private final RecentSearches recent;
    private final Notices notices;
    private final Executor background;
    private final Executor onScreen;
    private final AtomicInteger latest = new AtomicInteger();
    private final AtomicInteger applied = new AtomicInteger();
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private String typed = "";

    /// @param commands what the menus can do just now; asked on the JavaFX thread
    /// @param notices told of searches that fail
    /// @param background runs the searches, one after the other
    /// @param onScreen runs what follows on the JavaFX thread
    public SearchViewModel(
            Workspace workspace,
            LibraryWords words,
            Supplier<List<Command>> commands,
            RecentSearches recent,
            Notices notices,
            Executor background,
            Executor onScreen) {
        this.workspace = workspace;
        this.words = words;
        this.commands = commands;
        this.recent = recent;
        this.notices = notices;
        this.background = background;
        this.onScreen = onScreen;
        workspace.indexProperty().addListener((_, _, _) -> {
            searchAgain();
            if (!lines.get().isEmpty()) {
                suggest(typed);
            }
        });
    }

    /// What is shown under the field; nothing while nobody searches.
    ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /// Looks for suggestions.
    ///
    /// @param text as typed so far; for a blank one, what was searched for before
    void suggest(String text) {
        int number = latest.incrementAndGet();
        typed = text.strip();
        if (typed.isEmpty()) {
            background.execute(words::upToDate);
            lines.set(beginning());
            return;
        }
        Optional<Question> question = Question.of(typed);
        if (question.isEmpty()) {
            lines.set(List.of(new Line.Hint(workspace.messages().text("search.no-words"))));
            return;
        }
        if (!words.isReady()) {
            lines.set(List.of(new Line.Hint(workspace.messages().text("search.reading"))));
        }
        Messages messages = workspace.messages();
        List<Command> known = commands.get();
        CompletableFuture.supplyAsync(() -> find(question.get(), messages, known, number), background)
                .thenAcceptAsync(
                        found -> {
                            if (number == latest.get()) {
                                lines.set(found);
                            }
                        },
                        onScreen)
                .whenComplete(this::tellFailure);
    }

    private List<Line> find(Question question, Messages messages, List<Command> known, int number) {
        if (number != latest.get()) {
            throw new CancellationException();
        }
        TextIndex index = words.upToDate();
        Answer answer = index.find(question, AnswerLines.BEST, () -> number != latest.get());
        return new AnswerLines(messages, index.library(), question).of(answer, known);
    }

    private List<Line> beginning() {
        Messages messages = workspace.messages();
        var beginning = new ArrayList<Line>();
        List<String> before = recent.texts();
        if (!before.isEmpty()) {
            beginning.add(new Line.Heading(messages.text("search.recent"), 0));
            before.forEach(text -> beginning.add(new Line.Before(text)));
        }
        beginning.add(new Line.Hint(messages.text("search.hint")));
        return beginning;
    }

    /// Forgets the question under way and the suggestions.
    void dismiss() {
        latest.incrementAndGet();
        lines.set(List.of());
    }

    /// Filters by the text; by nothing if it is blank, and not at all if it has no words.
    void apply(String text) {
        dismiss();
        int number = applied.incrementAndGet();
        if (text.isBlank()) {
            filter(null);
            return;
        }
        if (Question.of(text).isEmpty()) {
            suggest(text);
            return;
        }
        LibraryIndex searched = workspace.index();
        recent.add(text);
        CompletableFuture.supplyAsync(() -> new TextMatch(text.strip(), words.find(text)), background)
                .thenAcceptAsync(
                        match -> {
                            // Whatever is typed or left meanwhile, this was asked for; only what is applied later
                            // takes its place.
                            if (number == applied.get()) {
                                filter(match);
                                if (workspace.index() != searched) {
                                    searchAgain();
                                }
                            }
                        },
                        onScreen)
                .whenComplete(this::tellFailure);
    }

    /// Keeps a filter by a text in step with the library.
    private void searchAgain() {
        TextMatch before = workspace.filterProperty().get().text();
        if (before == null) {
            return;
        }
        CompletableFuture.supplyAsync(
                        () -> {
                            var now = new TextMatch(before.text(), words.find(before.text()));
                            return now.equals(before) ? before : now;
                        },
                        background)
                .thenAcceptAsync(
                        now -> {
                            if (now != before
                                    && workspace.filterProperty().get().text() == before) {
                                filter(now);
                            }
                        },
                        onScreen)
                .whenComplete(this::tellFailure);
    }

    private void tellFailure(@Nullable Void none, @Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure;
        if (cause != null && !(cause instanceof CancellationException)) {
            LOG.log(Level.WARNING, "A search failed", cause);
            onScreen.execute(() -> notices.warn(Failures.text(cause, workspace.messages())));
        }
    }

    private void filter(@Nullable TextMatch match) {
        workspace.filterProperty().set(workspace.filterProperty().get().withText(match));
    }

    /// Does what a line offers.
    void choose(Line line) {
        switch (line) {
            case Line.Hit hit -> {
                recent.add(typed);
                open(hit);
            }
            case Line.ShowAll all -> apply(all.search());
            case Line.Doing doing -> {
                dismiss();
                doing.action().run();
            }
            case Line.Before before -> suggest(before.search());
            case Line.Heading _, Line.Hint _ -> {}
        }
    }

    /// Opens what was found: a record, a source, or a party, which the map then shows.
    private void open(Line.Hit hit) {
        dismiss();
        Id id = hit.id();
        if (hit.group() == EntryGroup.RECORDS) {
            workspace.selectionProperty().set(workspace.selection().open(id));
        } else if (hit.group() == EntryGroup.SOURCES) {
            workspace.selectionProperty().set(workspace.selection().openSource(id));
        } else {
            workspace.selectionProperty().set(Selection.ofParty(id));
            if (workspace.index().place(id).isPresent()) {
                workspace.showOnMap(Set.of(id));
            }
        }
    }
}

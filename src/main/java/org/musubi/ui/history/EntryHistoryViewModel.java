package org.musubi.ui.history;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Entry;
import org.musubi.model.Id;
import org.musubi.service.LibraryService;
import org.musubi.service.Restoring;
import org.musubi.store.Commit;
import org.musubi.store.Step;
import org.musubi.store.Version;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.text.Messages;
import org.musubi.ui.common.Failures;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.StepWords;
import org.musubi.ui.common.Workspace;

/// The versions of the entry that the details show. Read only while someone looks.
public final class EntryHistoryViewModel {
    private static final Logger LOG = System.getLogger(EntryHistoryViewModel.class.getName());

    private final Workspace workspace;
    private final Supplier<@Nullable LibraryService> service;
    private final Background background;
    private final Notices notices;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper there = new ReadOnlyBooleanWrapper();
    private final ObservableList<VersionLine> lines = FXCollections.observableArrayList();
    private List<Version> versions = List.of();
    private @Nullable Id entry;

    /// @param service the library that is open; gives null while there is none
    /// @param background tells outcomes on the JavaFX thread
    public EntryHistoryViewModel(
            Workspace workspace,
            ObservableValue<@Nullable Commit> commits,
            Supplier<@Nullable LibraryService> service,
            Background background,
            Notices notices) {
        this.workspace = workspace;
        this.service = service;
        this.background = background;
        this.notices = notices;
        open.addListener((_, _, _) -> load());
        workspace.selectionProperty().addListener((_, _, _) -> select());
        workspace.messagesProperty().addListener((_, _, _) -> tell());
        commits.addListener((_, _, commit) -> {
            if (commit != null && entry != null && commit.changed().contains(entry)) {
                load();
            }
        });
        select();
    }

    /// Whether the history is laid open.
    BooleanProperty openProperty() {
        return open;
    }

    /// Whether there is one entry of which a history can be told.
    ReadOnlyBooleanProperty thereProperty() {
        return there.getReadOnlyProperty();
    }

    ObservableBooleanValue readOnly() {
        return workspace.readOnly();
    }

    /// The versions, newest first; empty until they are read.
    ObservableList<VersionLine> lines() {
        return lines;
    }

    private void select() {
        Id now = workspace.selection().single().orElse(null);
        if (now == null || !now.equals(entry)) {
            entry = now;
            there.set(now != null);
            versions = List.of();
            lines.clear();
            load();
        }
    }

    private void load() {
        LibraryService library = service.get();
        Id wanted = entry;
        if (library == null || wanted == null || !open.get()) {
            return;
        }
        background.start(_ -> library.library().history(wanted), new Outcome<List<Version>>() {
            @Override
            public void done(List<Version> result) {
                if (wanted.equals(entry)) {
                    versions = result;
                    tell();
                }
            }

            @Override
            public void failed(Exception failure) {
                fail(failure);
            }
        });
    }

    private void fail(Exception failure) {
        LOG.log(Level.WARNING, "the history of an entry", failure);
        notices.warn(Failures.text(failure, workspace.messages()));
    }

    private void tell() {
        Messages messages = workspace.messages();
        var words = new ChangeWords(workspace.index(), messages);
        var told = new ArrayList<VersionLine>();
        boolean currentFound = false;
        for (int i = 0; i < versions.size(); i++) {
            Version version = versions.get(i);
            Optional<Entry> before =
                    i + 1 < versions.size() ? versions.get(i + 1).content() : Optional.empty();
            boolean current = !currentFound && !isUndone(version);
            currentFound |= current;
            told.add(new VersionLine(
                    heading(version, messages),
                    when(version, messages),
                    changes(before, version.content(), version.step() == null, words, messages),
                    current,
                    version.content().orElse(null)));
        }
        lines.setAll(told);
    }

    private static boolean isUndone(Version version) {
        return version.step() != null && version.step().state() == Step.State.UNDONE;
    }

    private static String heading(Version version, Messages messages) {
        Step step = version.step();
        if (step == null) {
            return messages.text("history.first");
        }
        String what = StepWords.of(step, messages);
        return isUndone(version) ? messages.text("history.step.undone", what) : what;
    }

    private static String when(Version version, Messages messages) {
        Step step = version.step();
        return step == null ? "" : StepWords.when(step, messages);
    }

    private static List<String> changes(
            Optional<Entry> before, Optional<Entry> after, boolean first, ChangeWords words, Messages messages) {
        if (after.isEmpty()) {
            return List.of(messages.text("history.went"));
        }
        if (before.isEmpty()) {
            return first ? List.of() : List.of(messages.text("history.came"));
        }
        return words.lines(before.get(), after.get());
    }

    /// Makes the entry what it was in a version, in one step.
    void restore(VersionLine line) {
        LibraryService library = service.get();
        Entry content = line.content();
        if (library == null
                || content == null
                || !line.isRestorable()
                || workspace.readOnly().get()) {
            return;
        }
        String language = workspace.messages().language().tag();
        background.start(_ -> Restoring.restore(library, content, language), new Outcome<Commit>() {
            @Override
            public void done(Commit commit) {
                notices.say(workspace.messages().text("history.restored", content.name(language)));
            }

            @Override
            public void failed(Exception failure) {
                fail(failure);
            }
        });
    }
}

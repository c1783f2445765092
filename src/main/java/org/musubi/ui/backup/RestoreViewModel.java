package org.musubi.ui.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.musubi.model.Id;
import org.musubi.service.Backup;
import org.musubi.service.EntryDiff;
import org.musubi.service.EntryDiff.Change;
import org.musubi.service.LibraryDiff;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.task.Running;
import org.musubi.text.Messages;
import org.musubi.ui.common.Failures;

/// What a user sees before restoring a backup: which backups there are, and what restoring one would change.
public final class RestoreViewModel {
    private final Comparison comparison;
    private final Background background;
    private final Messages messages;
    private final ZoneId zone;
    private final ObservableList<Backup> backups;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Backup> selected = new SimpleObjectProperty<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper anyChosen = new ReadOnlyBooleanWrapper();
    private @Nullable LibraryDiff diff;
    private @Nullable Running running;

    /// An entry that differs.
    ///
    /// @param chosen whether to restore it
    public record Row(EntryDiff diff, BooleanProperty chosen) {}

    /// @param backups the newest first; that one is looked at first
    /// @param background tells outcomes on the JavaFX thread
    public RestoreViewModel(
            List<Backup> backups, Comparison comparison, Background background, Messages messages, ZoneId zone) {
        this.comparison = comparison;
        this.background = background;
        this.messages = messages;
        this.zone = zone;
        this.backups = FXCollections.observableArrayList(backups);
        selected.subscribe(this::compare);
        if (backups.isEmpty()) {
            summary.set(messages.text("restore.none"));
        } else {
            selected.set(backups.getFirst());
        }
    }

    private void compare(@Nullable Backup backup) {
        if (running != null) {
            running.cancel();
        }
        rows.clear();
        anyChosen.set(false);
        diff = null;
        if (backup == null) {
            return;
        }
        busy.set(true);
        summary.set(messages.text("restore.comparing"));
        running = background.start(progress -> comparison.with(backup.file(), progress), new Outcome<>() {
            @Override
            public void done(LibraryDiff result) {
                if (backup.equals(selected.get())) {
                    show(result);
                }
            }

            @Override
            public void failed(Exception failure) {
                if (backup.equals(selected.get())) {
                    busy.set(false);
                    summary.set(Failures.text(failure, messages));
                }
            }
        });
    }

    private void show(LibraryDiff result) {
        busy.set(false);
        diff = result;
        result.entries().forEach(entry -> {
            var chosen = new SimpleBooleanProperty();
            chosen.subscribe(() ->
                    anyChosen.set(rows.stream().anyMatch(row -> row.chosen().get())));
            rows.add(new Row(entry, chosen));
        });
        summary.set(
                result.isEmpty()
                        ? messages.text("restore.same")
                        : messages.text(
                                "restore.summary",
                                result.count(Change.ADDED),
                                result.count(Change.CHANGED),
                                result.count(Change.REMOVED)));
    }

    public ObservableList<Backup> backups() {
        return backups;
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    /// The backup that is compared with the library.
    public ObjectProperty<@Nullable Backup> selectedProperty() {
        return selected;
    }

    /// Looks at a library's file from elsewhere as if it were a backup.
    public void add(Path file) {
        var other = new Backup(
                file,
                Instant.ofEpochMilli(file.toFile().lastModified()),
                file.toFile().length());
        backups.add(other);
        selected.set(other);
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Whether the comparison is still being made.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether there is an entry chosen to be restored.
    public ReadOnlyBooleanProperty anyChosenProperty() {
        return anyChosen.getReadOnlyProperty();
    }

    /// Whether there is nothing to restore.
    public BooleanBinding nothingProperty() {
        return Bindings.isEmpty(rows);
    }

    /// When a backup was made.
    public String text(Backup backup) {
        return Times.full(backup.at(), zone, messages);
    }

    /// `Toyama · changes back`.
    public String text(Row row) {
        return messages.text(
                "restore.row",
                row.diff().entry().name(messages.language().tag()),
                messages.text(
                        switch (row.diff().change()) {
                            case ADDED -> "restore.change.added";
                            case CHANGED -> "restore.change.changed";
                            case REMOVED -> "restore.change.removed";
                        }));
    }

    /// The fields that would change, a line each; empty for an entry that comes back or goes as a whole.
    public String details(@Nullable Row row) {
        return row == null
                ? ""
                : row.diff().fields().stream()
                        .map(field -> messages.text(
                                "restore.field",
                                messages.text("diff.field." + field.name()),
                                FieldText.of(field.before(), messages),
                                FieldText.of(field.after(), messages)))
                        .collect(Collectors.joining("\n"));
    }

    /// Restores the chosen entries, and what they need.
    public void restoreChosen() {
        restore(Optional.of(rows.stream()
                .filter(row -> row.chosen().get())
                .map(row -> row.diff().id())
                .collect(Collectors.toSet())));
    }

    public void restoreEverything() {
        restore(Optional.empty());
    }

    private void restore(Optional<Set<Id>> chosen) {
        Backup backup = selected.get();
        LibraryDiff compared = diff;
        if (backup != null && compared != null) {
            comparison.restore(backup.file(), compared, chosen, text(backup));
        }
    }
}

package org.musubi.ui.main;

import java.time.Clock;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.musubi.service.Backup;
import org.musubi.ui.backup.Times;
import org.musubi.ui.common.Workspace;

/// When the library that is open was last backed up, as the status bar says it. Changed on the JavaFX thread.
public final class BackupStatus {
    private final ObjectProperty<@Nullable Backup> last = new SimpleObjectProperty<>();
    private final ObservableValue<String> text;

    public BackupStatus(Workspace workspace, Clock clock) {
        text = Bindings.createStringBinding(
                () -> {
                    Backup backup = last.get();
                    return backup == null
                            ? ""
                            : workspace
                                    .messages()
                                    .text(
                                            "backup.last",
                                            Times.brief(
                                                    backup.at(),
                                                    clock.instant(),
                                                    clock.getZone(),
                                                    workspace.messages()));
                },
                last,
                workspace.messagesProperty());
    }

    /// @param backup null if there is none yet
    void made(@Nullable Backup backup) {
        last.set(backup);
    }

    /// "last backup 09:12"; empty if there is none yet.
    public ObservableValue<String> text() {
        return text;
    }
}

package org.musubi.ui.main;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.service.Backups;
import org.musubi.service.LibraryService;
import org.musubi.store.LibraryException;
import org.musubi.task.Progress;
import org.musubi.ui.common.Failures;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Workspace;

/// Ends the program after a last backup. While that takes, the status bar shows how far it is. Who cancels it
/// stays; who asks once more gets away without.
public final class ClosingBackup {
    private final Supplier<@Nullable LibraryService> open;
    private final Backups backups;
    private final BackgroundWork work;
    private final Notices notices;
    private final Workspace workspace;
    private final Runnable exit;
    private boolean asked;

    /// @param open the library that is open; null if none is
    public ClosingBackup(
            Supplier<@Nullable LibraryService> open,
            Backups backups,
            BackgroundWork work,
            Notices notices,
            Workspace workspace,
            Runnable exit) {
        this.open = open;
        this.backups = backups;
        this.work = work;
        this.notices = notices;
        this.workspace = workspace;
        this.exit = exit;
    }

    /// Backs up if something was done, and then ends the program. A failure is told, and the next time ends it anyway.
    public void quit() {
        LibraryService service = open.get();
        if (asked || service == null || work.busyProperty().get()) {
            exit.run();
            return;
        }
        asked = true;
        work.start(
                "work.closing",
                progress -> backUp(service, progress),
                failure -> failure.ifPresentOrElse(
                        e -> notices.warn(workspace
                                .messages()
                                .text("backup.failed-closing", Failures.text(e, workspace.messages()))),
                        exit));
    }

    /// @return what went wrong; empty if nothing did
    private Optional<LibraryException> backUp(LibraryService service, Progress progress) {
        try {
            if (backups.isWanted(service.library())) {
                backups.make(service.library(), progress);
            }
            return Optional.empty();
        } catch (LibraryException e) {
            return Optional.of(e);
        }
    }
}

package org.musubi.ui.main;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.service.Backup;
import org.musubi.service.Backups;
import org.musubi.service.LibraryService;
import org.musubi.store.Library;
import org.musubi.store.LibraryException;
import org.musubi.task.Progress;
import org.musubi.text.Messages;
import org.musubi.ui.common.Failures;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Workspace;

/// Backs up the open library once a day, and once more when it is closed, if something was done. On a thread
/// of its own: no step and no view waits for it.
public final class DailyBackups implements AutoCloseable {
    private static final Logger LOG = System.getLogger(DailyBackups.class.getName());
    private static final long MINUTES_BETWEEN_LOOKS = 10;

    private final Supplier<@Nullable LibraryService> open;
    private final Backups backups;
    private final BackupStatus status;
    private final Workspace workspace;
    private final Notices notices;
    private final Executor screen;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("backups").factory());

    /// The reason that was last told: the same one is not told every ten minutes. Used by the one thread.
    private LibraryException.@Nullable Reason told;

    /// @param open the library that is open; null if none is
    /// @param screen runs what is to happen on the JavaFX thread
    public DailyBackups(
            Supplier<@Nullable LibraryService> open,
            Backups backups,
            BackupStatus status,
            Workspace workspace,
            Notices notices,
            Executor screen) {
        this.open = open;
        this.backups = backups;
        this.status = status;
        this.workspace = workspace;
        this.notices = notices;
        this.screen = screen;
    }

    /// Begins to look, now and then, whether a backup is due.
    public void start() {
        clockwork.scheduleWithFixedDelay(this::look, 1, MINUTES_BETWEEN_LOOKS, TimeUnit.MINUTES);
    }

    /// Says when another library was backed up last. From any thread.
    public void opened(Library library) {
        clockwork.execute(() -> {
            @Nullable
            Backup last = backups.of(library.file()).stream().findFirst().orElse(null);
            screen.execute(() -> status.made(last));
        });
    }

    private void look() {
        LibraryService service = open.get();
        // On a shared folder a step would have to wait for a backup: there, closing is the time for it.
        if (service != null && !service.library().folder().isShared()) {
            backUpIf(service.library(), () -> backups.isDue(service.library()));
        }
    }

    /// Closes a library that another has taken the place of, after a last backup.
    ///
    /// @param settle waits for what is still to be written to it
    public void close(Library library, Runnable settle) {
        clockwork.execute(() -> {
            settle.run();
            backUpIf(library, () -> backups.isWanted(library));
            library.close();
        });
    }

    private void backUpIf(Library library, Supplier<Boolean> wanted) {
        try {
            if (wanted.get()) {
                Backup made = backups.make(library, Progress.NONE);
                told = null;
                screen.execute(() -> {
                    LibraryService now = open.get();
                    if (now != null && now.library() == library) {
                        status.made(made);
                    }
                });
            }
        } catch (LibraryException e) {
            if (e.reason() != LibraryException.Reason.CLOSED) {
                LOG.log(Level.WARNING, "No backup was made of " + library.file(), e);
                tell(e);
            }
        }
    }

    private void tell(LibraryException failure) {
        if (told != failure.reason()) {
            told = failure.reason();
            screen.execute(() -> {
                Messages messages = workspace.messages();
                notices.warn(messages.text("backup.failed", Failures.text(failure, messages)));
            });
        }
    }

    /// Stops looking, and waits for what is under way.
    @Override
    public void close() {
        clockwork.close();
    }
}

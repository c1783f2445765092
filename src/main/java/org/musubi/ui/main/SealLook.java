package org.musubi.ui.main;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.musubi.service.Finding;
import org.musubi.service.LibraryService;
import org.musubi.store.LibraryException;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.task.Progress;
import org.musubi.task.Running;
import org.musubi.text.Messages;
import org.musubi.ui.common.Failures;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Workspace;

/// Looks, some time after a library was opened, whether it is as Musubi last saved it, and says what is not. Rests as
/// long as it works, so that nothing else becomes slow. Used on the JavaFX thread.
public final class SealLook implements Consumer<LibraryService> {
    private static final Logger LOG = System.getLogger(SealLook.class.getName());
    private static final int SHOWN = 3;

    private final Background background;
    private final Duration quiet;
    private final Workspace workspace;
    private final Notices notices;
    private final Runnable compare;
    private final Consumer<Throwable> offer;
    private @Nullable Running running;

    /// @param background tells outcomes on the JavaFX thread
    /// @param quiet how long to wait before looking
    /// @param compare lets the user compare the library with a backup
    /// @param offer offers what helps against damage
    public SealLook(
            Background background,
            Duration quiet,
            Workspace workspace,
            Notices notices,
            Runnable compare,
            Consumer<Throwable> offer) {
        this.background = background;
        this.quiet = quiet;
        this.workspace = workspace;
        this.notices = notices;
        this.compare = compare;
        this.offer = offer;
    }

    /// Looks at a library that is shown now, and no longer at the one before. Closing a library ends a look at it.
    @Override
    public void accept(LibraryService shown) {
        Running before = running;
        if (before != null) {
            before.cancel();
        }
        running = background.start(
                progress -> {
                    LockSupport.parkNanos(quiet.toNanos());
                    progress.check();
                    return shown.alterations(new Unhurried(progress));
                },
                new Outcome<>() {
                    @Override
                    public void done(List<Finding> found) {
                        if (!found.isEmpty()) {
                            warn(found);
                        }
                    }

                    @Override
                    public void failed(Exception failure) {
                        SealLook.this.failed(failure);
                    }
                });
    }

    private void warn(List<Finding> found) {
        LOG.log(Level.WARNING, "Not as last saved: {0}", found);
        Messages messages = workspace.messages();
        String names = found.stream()
                .limit(SHOWN)
                .map(finding -> name(finding, messages))
                .distinct()
                .collect(Collectors.joining(messages.text("list.separator")));
        notices.warn(
                messages.text("library.altered", found.size(), names),
                messages.text("library.altered.compare"),
                compare);
    }

    private static String name(Finding finding, Messages messages) {
        if (finding.type() == Finding.Type.ALTERED_STEP) {
            return messages.text("library.altered.step", finding.where());
        }
        return finding.detail().isEmpty() ? finding.where() : finding.detail();
    }

    private void failed(Exception failure) {
        LOG.log(Level.DEBUG, "The library could not be looked over", failure);
        if (failure instanceof LibraryException e && e.reason() == LibraryException.Reason.CORRUPT) {
            notices.warn(Failures.text(failure, workspace.messages()));
            offer.accept(failure);
        }
    }

    /// Rests between two pieces of work as long as the last one took.
    private static final class Unhurried implements Progress {
        private final Progress progress;
        private long rested = System.nanoTime();

        Unhurried(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void report(long done, long total) {
            LockSupport.parkNanos(System.nanoTime() - rested);
            rested = System.nanoTime();
        }

        @Override
        public boolean isCancelled() {
            return progress.isCancelled();
        }
    }
}

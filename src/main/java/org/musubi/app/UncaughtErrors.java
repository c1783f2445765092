package org.musubi.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Workspace;

/// What happens to errors that nobody expected: each is logged, and the user is told plainly, once at a time.
final class UncaughtErrors implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = System.getLogger(UncaughtErrors.class.getName());

    private final Notices notices;
    private final Workspace workspace;
    private final AtomicBoolean telling = new AtomicBoolean();

    UncaughtErrors(Notices notices, Workspace workspace) {
        this.notices = notices;
        this.workspace = workspace;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        LOG.log(Level.ERROR, "Unexpected error in " + thread.getName(), error);
        if (telling.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                telling.set(false);
                notices.warn(workspace.messages().text("failure.unexpected"));
            });
        }
    }
}

package org.musubi.ui.main;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.task.Running;
import org.musubi.task.Work;
import org.musubi.ui.common.Failures;
import org.musubi.ui.common.Jobs;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Workspace;

/// Runs longer work, one after the other asked for, and shows how far it is. What fails is told in a notice and logged.
public final class BackgroundWork implements WorkStatus, Jobs {
    private static final Logger LOG = System.getLogger(BackgroundWork.class.getName());
    private static final double UNKNOWN = -1;

    private final Background background;
    private final Notices notices;
    private final Workspace workspace;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private Consumer<Exception> afterFailure = _ -> {};
    private @Nullable Running running;

    /// Has failures looked at once more after they were told: some can be helped.
    ///
    /// @param action called on the JavaFX thread
    public void afterFailure(Consumer<Exception> action) {
        afterFailure = action;
    }

    /// @param background tells outcomes on the JavaFX thread
    public BackgroundWork(Background background, Notices notices, Workspace workspace) {
        this.background = background;
        this.notices = notices;
        this.workspace = workspace;
    }

    @Override
    public <T> void start(String key, Work<T> work, Consumer<T> done) {
        if (busy.get()) {
            notices.say(workspace.messages().text("work.busy", name.get()));
            return;
        }
        busy.set(true);
        name.set(workspace.messages().text(key));
        progress.set(UNKNOWN);
        notices.dismiss();
        running = background.start(work, new Outcome<>() {
            @Override
            public void done(T result) {
                end();
                done.accept(result);
            }

            @Override
            public void failed(Exception failure) {
                String what = name.get();
                end();
                LOG.log(Level.WARNING, what, failure);
                notices.warn(Failures.text(failure, workspace.messages()));
                afterFailure.accept(failure);
            }

            @Override
            public void cancelled() {
                notices.say(workspace.messages().text("work.cancelled", name.get()));
                end();
            }

            @Override
            public void progressed(long finished, long total) {
                progress.set(total <= 0 ? UNKNOWN : (double) finished / total);
            }
        });
    }

    private void end() {
        busy.set(false);
        running = null;
    }

    @Override
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    @Override
    public void cancel() {
        if (running != null) {
            running.cancel();
        }
    }
}

package org.musubi.ui.tidy;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import org.jspecify.annotations.Nullable;
import org.musubi.service.tidy.Tidying;
import org.musubi.store.Commit;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.task.Progress;
import org.musubi.task.Running;
import org.musubi.ui.common.Failures;
import org.musubi.ui.common.Notices;
import org.musubi.ui.common.Workspace;

/// Work on the open library in the background, one piece at a time, with its outcome told in notices.
public final class TidyWork {
    private static final Logger LOG = System.getLogger(TidyWork.class.getName());
    private static final double UNKNOWN = -1;

    private final Supplier<@Nullable Tidying> library;
    private final Background background;
    private final Notices notices;
    private final Workspace workspace;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private @Nullable Running running;

    /// What is done with the library, off the window's thread.
    @FunctionalInterface
    interface Job<T> {
        T run(Tidying tidying, Progress progress);
    }

    /// @param library null while none is open
    /// @param background tells outcomes on the JavaFX thread
    public TidyWork(Supplier<@Nullable Tidying> library, Background background, Notices notices, Workspace workspace) {
        this.library = library;
        this.background = background;
        this.notices = notices;
        this.workspace = workspace;
    }

    /// Looks something up in the library, unless it is at work already: then it is not looked up.
    <T> void read(Job<T> job, Consumer<T> done) {
        Tidying tidying = library.get();
        if (tidying == null) {
            notices.say(workspace.messages().text("library.none"));
        } else if (!busy.get()) {
            start(tidying, job, done);
        }
    }

    /// Changes the library, after what is under way, unless it may only be read. The window follows by itself.
    <T> void change(Job<T> job, Consumer<T> done) {
        if (workspace.readOnly().get()) {
            notices.warn(workspace.readOnlyReason().get());
        } else if (busy.get()) {
            waiting.add(() -> change(job, done));
        } else {
            read(job, done);
        }
    }

    private <T> void start(Tidying tidying, Job<T> job, Consumer<T> done) {
        busy.set(true);
        progress.set(UNKNOWN);
        running = background.start(reached -> job.run(tidying, reached), new Outcome<T>() {
            @Override
            public void done(T result) {
                end();
                done.accept(result);
            }

            @Override
            public void failed(Exception failure) {
                end();
                LOG.log(Level.WARNING, "Work on the library failed", failure);
                notices.warn(Failures.text(failure, workspace.messages()));
            }

            @Override
            public void cancelled() {
                end();
            }

            @Override
            public void progressed(long finished, long total) {
                progress.set(total <= 0 ? UNKNOWN : (double) finished / total);
            }
        });
    }

    private void end() {
        running = null;
        busy.set(false);
        Runnable next = waiting.poll();
        if (next != null) {
            next.run();
        }
    }

    void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    /// Tells what came of it.
    void tell(String text) {
        notices.tell(text);
    }

    /// Tells what was done, with a button that takes it back.
    void offerUndo(String text, Commit commit) {
        notices.offer(
                text,
                workspace.messages().text("tidy.undo"),
                () -> change((tidying, _) -> tidying.takeBack(commit), taken -> {
                    if (taken) {
                        notices.dismiss();
                    } else {
                        notices.tell(workspace.messages().text("tidy.undo.later"));
                    }
                }));
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// 0 to 1, or below 0 while not known.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }
}

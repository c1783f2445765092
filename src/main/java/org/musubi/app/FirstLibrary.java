package org.musubi.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.musubi.task.Progress;
import org.musubi.ui.main.LibrarySession;

/// Shows the library that the program begins with, as soon as it is read. If that takes long, the window says so, and
/// lets the user do without. Used on the JavaFX thread.
final class FirstLibrary {
    /// For so long nobody wonders why there is no library yet.
    private static final Duration UNNOTICED = Duration.seconds(1);

    private static final long LOOK_MILLIS = 100;

    private final CompletableFuture<LibrarySession.Opened> opening;
    private final Composition window;
    private volatile boolean unwanted;
    private boolean shown;

    /// @param opening reads the library
    FirstLibrary(CompletableFuture<LibrarySession.Opened> opening, Composition window) {
        this.opening = opening;
        this.window = window;
    }

    /// Shows the library when it is there.
    void await() {
        opening.whenComplete((opened, failure) -> Platform.runLater(() -> arrived(opened, failure)));
        var pause = new PauseTransition(UNNOTICED);
        pause.setOnFinished(_ -> {
            if (!opening.isDone()) {
                window.work().start("work.open", this::watch, _ -> {});
            }
        });
        pause.play();
    }

    /// Whether it has been handed to the views.
    boolean isShown() {
        return shown;
    }

    private void arrived(LibrarySession.@Nullable Opened opened, @Nullable Throwable failure) {
        if (opened != null && unwanted) {
            CompletableFuture.runAsync(opened.service().library()::close);
        } else if (opened != null) {
            window.session().show(opened);
            shown = true;
        } else if (failure != null) {
            window.fail(failure instanceof CompletionException e && e.getCause() != null ? e.getCause() : failure);
        }
    }

    /// How reading ends is told by the reading itself.
    private Boolean watch(Progress progress) throws Exception {
        while (!opening.isDone()) {
            unwanted = progress.isCancelled();
            progress.check();
            try {
                opening.handle((_, _) -> true).get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                // Not yet.
            }
        }
        return true;
    }
}

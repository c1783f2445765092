package org.musubi.app;

import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Waits until nobody has touched mouse or keys for a while and the program has nothing to do, and then does what would
/// be noticed at another moment. Used on the JavaFX thread.
final class QuietMoment {
    private final PauseTransition pause;
    private boolean awaited;

    /// @param stage of the window whose user is not to be disturbed
    /// @param quiet how long nothing must have happened
    /// @param resting whether the program has nothing to do
    /// @param work done once for each [#await]
    QuietMoment(Stage stage, Duration quiet, BooleanSupplier resting, Runnable work) {
        pause = new PauseTransition(quiet);
        pause.setOnFinished(_ -> {
            if (resting.getAsBoolean()) {
                awaited = false;
                work.run();
            } else {
                pause.playFromStart();
            }
        });
        stage.addEventFilter(InputEvent.ANY, _ -> {
            if (awaited) {
                pause.playFromStart();
            }
        });
    }

    /// Begins to wait for the next such moment.
    void await() {
        awaited = true;
        pause.playFromStart();
    }
}

package org.musubi.app;

import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// Says on standard output when the map is painted for the first time, for whoever has to wait for that: benchmarks,
/// checks of the package, and the training run that makes its cache of classes.
///
/// Asked for with the environment variable `MUSUBI_TRACE_START`: `print` for the line alone, `exit` to end the program
/// after it.
final class StartTrace extends AnimationTimer {
    static final String VARIABLE = "MUSUBI_TRACE_START";
    static final String PAINTED = "map painted";

    /// What has arrived when one pulse begins is drawn by that pulse, or if it came from another thread, by the next;
    /// when the one after that begins, it is on the screen.
    private static final int PULSES = 3;

    private final BooleanSupplier ready;
    private final Runnable then;
    private int pulses;

    private StartTrace(BooleanSupplier ready, Runnable then) {
        this.ready = ready;
        this.then = then;
    }

    /// Begins to watch, if asked to. To be called on the FX thread once the window is shown.
    ///
    /// @param environment as of `System.getenv()`
    /// @param ready whether all that the map shows has been drawn
    /// @param exit ends the program
    static void watch(Map<String, String> environment, BooleanSupplier ready, Runnable exit) {
        String wish = environment.get(VARIABLE);
        if (wish != null) {
            new StartTrace(ready, wish.equals("exit") ? exit : () -> {}).start();
        }
    }

    @Override
    public void handle(long now) {
        pulses = ready.getAsBoolean() ? pulses + 1 : 0;
        if (pulses == PULSES) {
            stop();
            System.out.println(PAINTED);
            then.run();
        }
    }
}

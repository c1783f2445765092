package org.musubi.app;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// Says on standard output when the map is painted for the first time, and when the library is on the screen, for
/// whoever has to wait for that: benchmarks, checks of the package, and the training run that makes its cache of
/// classes.
///
/// Asked for with the environment variable `MUSUBI_TRACE_START`: `print` for the lines alone, `exit` to end the program
/// after the first one, `exit-shown` to end it after the second.
final class StartTrace extends AnimationTimer {
    static final String VARIABLE = "MUSUBI_TRACE_START";

    /// The map is painted, and can be panned.
    static final String PAINTED = "map painted";

    /// The window can be used: the library is read, its cities are on the map, its first records in the list.
    static final String SHOWN = "library shown";

    /// What has arrived when one pulse begins is drawn by that pulse, or if it came from another thread, by the next;
    /// when the one after that begins, it is on the screen.
    private static final int PULSES = 3;

    private final Queue<Stage> stages;
    private final Runnable exit;
    private int pulses;

    /// One of the things waited for.
    ///
    /// @param line to say then
    /// @param ready whether all that it needs has been drawn
    /// @param last whether to end the program then
    private record Stage(String line, BooleanSupplier ready, boolean last) {}

    private StartTrace(List<Stage> stages, Runnable exit) {
        this.stages = new ArrayDeque<>(stages);
        this.exit = exit;
    }

    /// Begins to watch, if asked to. To be called on the FX thread once the window is shown.
    ///
    /// @param environment as of `System.getenv()`
    /// @param painted whether all that the map shows without a library has been drawn
    /// @param shown whether the library has been handed to all views, and they have drawn it
    /// @param exit ends the program
    static void watch(Map<String, String> environment, BooleanSupplier painted, BooleanSupplier shown, Runnable exit) {
        String wish = environment.get(VARIABLE);
        if (wish != null) {
            var stages = List.of(
                    new Stage(PAINTED, painted, wish.equals("exit")),
                    new Stage(SHOWN, () -> painted.getAsBoolean() && shown.getAsBoolean(), wish.equals("exit-shown")));
            new StartTrace(stages, exit).start();
        }
    }

    @Override
    public void handle(long now) {
        Stage next = stages.element();
        pulses = next.ready().getAsBoolean() ? pulses + 1 : 0;
        if (pulses == PULSES) {
            pulses = 0;
            stages.remove();
            System.out.println(next.line());
            if (next.last() || stages.isEmpty()) {
                stop();
            }
            if (next.last()) {
                exit.run();
            }
        }
    }
}

package org.musubi.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/// Measures for twenty seconds how much time passes between two frames, and then ends the program: after it has printed
/// what 95 of 100 are at most, in milliseconds, as [FigureProcess] reads it.
public abstract class Frames extends AnimationTimer {
    private static final long WARMING_SECONDS = 4;
    private static final long SECONDS = 20;

    private final BooleanSupplier ready;
    private final List<Long> intervals = new ArrayList<>();
    private long start;
    private long before;
    private int frame;

    /// @param ready whether there is something to measure yet, asked in each frame until it is so
    protected Frames(BooleanSupplier ready) {
        this.ready = ready;
    }

    /// What moves from frame to frame.
    ///
    /// @param number of the frame, from 0
    protected abstract void move(int number);

    @Override
    public final void handle(long now) {
        long at = System.nanoTime();
        if (start == 0) {
            if (!ready.getAsBoolean()) {
                return;
            }
            start = at;
        }
        if (before > 0 && at - start > TimeUnit.SECONDS.toNanos(WARMING_SECONDS)) {
            intervals.add(at - before);
        }
        before = at;
        move(frame++);
        if (at - start > TimeUnit.SECONDS.toNanos(WARMING_SECONDS + SECONDS)) {
            stop();
            Times.print(intervals);
            System.exit(0);
        }
    }
}

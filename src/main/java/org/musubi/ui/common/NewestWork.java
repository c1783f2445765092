package org.musubi.ui.common;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.musubi.task.Background;
import org.musubi.task.Outcome;

/// Does one piece of work at a time in the background; of those that are wanted meanwhile only the newest is done. So
/// whoever drags sees the picture follow, one piece of work behind the pointer and never a queue.
public final class NewestWork<I, O> {
    private static final Logger LOG = System.getLogger(NewestWork.class.getName());

    private final Background background;
    private final Function<I, O> work;
    private final Consumer<O> done;
    private @Nullable I waiting;
    private boolean busy;

    /// @param background tells outcomes on the thread that asks
    public NewestWork(Background background, Function<I, O> work, Consumer<O> done) {
        this.background = background;
        this.work = work;
        this.done = done;
    }

    public void want(I input) {
        waiting = input;
        if (!busy) {
            next();
        }
    }

    private void next() {
        I input = waiting;
        if (input == null) {
            return;
        }
        waiting = null;
        busy = true;
        background.start(_ -> work.apply(input), new Outcome<O>() {
            @Override
            public void done(O result) {
                busy = false;
                done.accept(result);
                next();
            }

            @Override
            public void failed(Exception failure) {
                busy = false;
                LOG.log(Level.WARNING, "What was wanted could not be made", failure);
                next();
            }
        });
    }

    /// Whether something is under way or waiting.
    public boolean isBusy() {
        return busy;
    }
}

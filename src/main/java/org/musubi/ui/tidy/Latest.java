package org.musubi.ui.tidy;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.musubi.task.Background;
import org.musubi.task.Outcome;
import org.musubi.task.Running;

/// Works something out in the background of which only the latest is wanted: what was asked for before is forgotten.
final class Latest {
    private static final Logger LOG = System.getLogger(Latest.class.getName());

    private final Background background;
    private @Nullable Running running;
    private int asked;

    /// @param background tells outcomes on the thread that asks
    Latest(Background background) {
        this.background = background;
    }

    /// @param done is told, unless something else is asked for meanwhile
    <T> void start(Supplier<T> work, Consumer<T> done) {
        drop();
        int number = asked;
        running = background.start(_ -> work.get(), new Outcome<T>() {
            @Override
            public void done(T result) {
                if (number == asked) {
                    done.accept(result);
                }
            }

            @Override
            public void failed(Exception failure) {
                LOG.log(Level.WARNING, "Could not be worked out", failure);
            }
        });
    }

    /// Wants nothing any more.
    void drop() {
        asked++;
        if (running != null) {
            running.cancel();
            running = null;
        }
    }
}

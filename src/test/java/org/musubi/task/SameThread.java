package org.musubi.task;

import java.util.concurrent.CancellationException;

/// Does background work at once, where it is asked for: what it brings about can be looked at in the next line.
public final class SameThread implements Background {
    @Override
    public <T> Running start(Work<T> work, Outcome<T> outcome) {
        var progress = new Progress() {
            @Override
            public void report(long done, long total) {
                outcome.progressed(done, total);
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        try {
            outcome.done(work.run(progress));
        } catch (CancellationException e) {
            outcome.cancelled();
        } catch (Exception e) {
            outcome.failed(e);
        }
        return () -> {};
    }
}

package org.musubi.map;

import java.util.concurrent.LinkedBlockingDeque;

/// A queue for a thread pool that hands out what came last: what a user looks at now goes before what he has passed by.
final class NewestFirstQueue extends LinkedBlockingDeque<Runnable> {
    private static final long serialVersionUID = 1;

    @Override
    public boolean offer(Runnable task) {
        return offerFirst(task);
    }
}

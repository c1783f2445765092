package org.musubi.store;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.musubi.store.LibraryException.Reason;

/// A thread with a connection of its own. Callers wait for what they ask for; it is done in the order asked.
final class SqlThread implements AutoCloseable {
    private final Thread[] worker = new Thread[1];
    private final ExecutorService executor;
    private final Sql sql;

    /// @param connect called on the new thread
    SqlThread(String name, Supplier<Sql> connect) {
        executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = Thread.ofPlatform().name(name).daemon().unstarted(task);
            worker[0] = thread;
            return thread;
        });
        try {
            sql = await(executor.submit(connect::get));
        } catch (RuntimeException | Error e) {
            executor.shutdown();
            throw e;
        }
    }

    /// Does the work on the thread. An interrupt of the caller does not cut it short, as nobody would know how it
    /// ended.
    <T> T call(Function<Sql, T> work) {
        if (Thread.currentThread() == worker[0]) {
            throw new IllegalStateException("a step cannot wait for another one of the same library");
        }
        Callable<T> task = () -> work.apply(sql);
        try {
            return await(executor.submit(task));
        } catch (RejectedExecutionException e) {
            throw new LibraryException(Reason.CLOSED, sql.file(), "", e);
        }
    }

    private static <T> T await(Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    switch (e.getCause()) {
                        case RuntimeException failure -> throw failure;
                        case Error failure -> throw failure;
                        case null, default -> throw new IllegalStateException(e);
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        if (!executor.isShutdown()) {
            Future<?> closing = executor.submit(sql::close);
            executor.shutdown();
            await(closing);
        }
    }
}

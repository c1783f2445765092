package org.musubi.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class BackgroundThreadsTest {
    /// The window's thread: what it is to be told waits here.
    private final LinkedBlockingQueue<Runnable> told = new LinkedBlockingQueue<>();

    private final Background background = new BackgroundThreads(told::add);
    private final Heard heard = new Heard();

    /// Notes what it is told, and on which thread.
    private static final class Heard implements Outcome<String> {
        private final List<String> words = new ArrayList<>();
        private final List<Thread> threads = new ArrayList<>();

        private void hear(String word) {
            words.add(word);
            threads.add(Thread.currentThread());
        }

        @Override
        public void done(String result) {
            hear("done " + result);
        }

        @Override
        public void failed(Exception failure) {
            hear("failed " + failure.getMessage());
        }

        @Override
        public void cancelled() {
            hear("cancelled");
        }

        @Override
        public void progressed(long done, long total) {
            hear(done + "/" + total);
        }
    }

    @Test
    void tellsTheResultWhereItIsToBeTold() throws InterruptedException {
        background.start(_ -> "x", heard);

        told.take().run();

        assertThat(heard.words).containsExactly("done x");
        assertThat(heard.threads).containsOnly(Thread.currentThread());
    }

    @Test
    void tellsAFailure() throws InterruptedException {
        background.start(
                _ -> {
                    throw new IOException("gone");
                },
                heard);

        told.take().run();

        assertThat(heard.words).containsExactly("failed gone");
    }

    @Test
    void cancelledWorkEndsAtItsNextCheck() throws InterruptedException {
        var cancelled = new CountDownLatch(1);
        Running running = background.start(
                progress -> {
                    cancelled.await();
                    progress.check();
                    return "too far";
                },
                heard);

        running.cancel();
        cancelled.countDown();
        told.take().run();

        assertThat(heard.words).containsExactly("cancelled");
    }

    @Test
    void ofManyReportsOnlyTheLatestIsTold() throws InterruptedException {
        var reported = new CountDownLatch(1);
        background.start(
                progress -> {
                    for (int i = 1; i <= 1000; i++) {
                        progress.report(i, 1000);
                    }
                    reported.countDown();
                    return "x";
                },
                heard);

        reported.await();
        told.take().run();
        told.take().run();

        assertThat(heard.words).containsExactly("1000/1000", "done x");
    }
}

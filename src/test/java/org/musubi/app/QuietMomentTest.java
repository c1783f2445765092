package org.musubi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX calls start first.
class QuietMomentTest {
    private static final Duration QUIET = Duration.millis(200);

    private final AtomicBoolean resting = new AtomicBoolean(true);
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicLong doneAt = new AtomicLong();
    private Stage stage;
    private QuietMoment moment;

    @Start
    void start(Stage window) {
        stage = window;
        stage.setScene(new Scene(new Pane(), 200, 100));
        stage.show();
        moment = new QuietMoment(
                stage,
                QUIET,
                () -> {
                    asked.incrementAndGet();
                    return resting.get();
                },
                () -> {
                    doneAt.set(System.nanoTime());
                    done.incrementAndGet();
                });
    }

    private static void until(AtomicInteger number, int least) throws Exception {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> number.get() >= least);
    }

    private void await() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, moment::await);
    }

    private void touchAKey() {
        Event.fireEvent(stage, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, false, false, false));
    }

    @Test
    void whatIsAwaitedIsDoneOnceForEachTime() throws Exception {
        await();
        until(done, 1);
        await();
        until(done, 2);
        assertThat(asked).hasValue(2);
    }

    @Test
    void workUnderWayIsNotDisturbed() throws Exception {
        resting.set(false);
        await();
        until(asked, 3);
        assertThat(done).hasValue(0);
        resting.set(true);
        until(done, 1);
    }

    @Test
    void keysStartTheWaitAnew() throws Exception {
        var touched = new AtomicLong();
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            moment.await();
            var halfway = new PauseTransition(QUIET.divide(2));
            halfway.setOnFinished(_ -> {
                touchAKey();
                touched.set(System.nanoTime());
            });
            halfway.play();
        });
        until(done, 1);
        // A pulse may come a little early.
        assertThat(doneAt.get() - touched.get()).isGreaterThan((long) (QUIET.toMillis() * 0.9e6));
    }

    @Test
    void nothingIsDoneUnasked() {
        WaitForAsyncUtils.waitForAsyncFx(10_000, this::touchAKey);
        assertThat(asked).hasValue(0);
    }
}

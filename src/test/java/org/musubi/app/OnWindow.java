package org.musubi.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.musubi.ui.common.Workspace;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/// Opens the whole window on the reference library before each test, and closes it afterwards.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // JUnit calls openWindow first.
abstract class OnWindow {
    private static final long MILLISECONDS = 30_000;

    private final double width;
    private final double height;
    Path folder;
    Window window;
    Workspace workspace;

    /// @param width of the window, in pixels
    /// @param height likewise
    OnWindow(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /// TestFX asks for `@Start` in the test's own class only, so the stage is set up here.
    @BeforeEach
    final void openWindow() throws IOException, TimeoutException {
        folder = Files.createTempDirectory("musubi");
        FxToolkit.setupStage(stage -> {
            window = new Window(stage, folder, width, height);
            window.show();
        });
        workspace = window.workspace();
        fill();
    }

    /// What is there before each test.
    void fill() {
        window.fill();
    }

    @AfterEach
    void close() throws IOException {
        window.close();
    }

    static void onScreen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(MILLISECONDS, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Asks something on the JavaFX thread.
    static <T> T of(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(MILLISECONDS, question);
    }
}
